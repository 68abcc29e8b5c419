package notesearch.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import notesearch.index.Schema;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts tags and folders of all matches, in the pass that finds them. For one search. */
final class FacetCounter extends SimpleCollector {

    private final Map<String, Integer> tags = new HashMap<>();
    private final Map<String, Integer> folders = new HashMap<>();
    private SortedSetDocValues leafTags = DocValues.emptySortedSet();
    private SortedDocValues leafFolders = DocValues.emptySorted();
    private int[] tagCounts = new int[0];
    private int[] folderCounts = new int[0];

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        addUp();
        leafTags = DocValues.getSortedSet(context.reader(), Schema.TAG);
        leafFolders = DocValues.getSorted(context.reader(), Schema.FOLDER);
        tagCounts = new int[Math.toIntExact(leafTags.getValueCount())];
        folderCounts = new int[leafFolders.getValueCount()];
    }

    @Override
    public void collect(int document) throws IOException {
        if (leafFolders.advanceExact(document)) {
            folderCounts[leafFolders.ordValue()]++;
        }
        if (leafTags.advanceExact(document)) {
            for (int i = 0; i < leafTags.docValueCount(); i++) {
                tagCounts[(int) leafTags.nextOrd()]++;
            }
        }
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    private void addUp() throws IOException {
        for (int ord = 0; ord < tagCounts.length; ord++) {
            if (tagCounts[ord] > 0) {
                tags.merge(leafTags.lookupOrd(ord).utf8ToString(), tagCounts[ord], Integer::sum);
            }
        }
        for (int ord = 0; ord < folderCounts.length; ord++) {
            if (folderCounts[ord] > 0) {
                folders.merge(leafFolders.lookupOrd(ord).utf8ToString(), folderCounts[ord], Integer::sum);
            }
        }
        tagCounts = new int[0];
        folderCounts = new int[0];
    }

    /** @param current the folder whose children are counted; empty for the top */
    Facets facets(String current) throws IOException {
        addUp();
        Map<String, Integer> children = new HashMap<>();
        folders.forEach((folder, count) -> {
            String child = childOf(current, folder);
            if (!child.isEmpty()) {
                children.merge(child, count, Integer::sum);
            }
        });
        return new Facets(mostFrequent(tags), mostFrequent(children));
    }

    private static String childOf(String current, String folder) {
        String prefix = current.isEmpty() ? "" : current + "/";
        if (!folder.startsWith(prefix)) {
            return "";
        }
        int end = folder.indexOf('/', prefix.length());
        return end < 0 ? folder : folder.substring(0, end);
    }

    private static List<Facet> mostFrequent(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Facet(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Facet::count).reversed().thenComparing(Facet::value))
                .limit(Facets.MOST)
                .toList();
    }
}
