package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;

/** Decides which spelling was meant: the one that stands with the other words of the query. */
final class Spellings {

    private final IndexSearcher searcher;
    private final Words words;

    Spellings(IndexSearcher searcher, Words words) {
        this.searcher = searcher;
        this.words = words;
    }

    List<Needle> settle(List<Needle> needles) throws IOException {
        List<Needle> settled = new ArrayList<>(needles);
        for (int i = 0; i < settled.size(); i++) {
            Needle needle = settled.get(i);
            if (needle.spellings().size() > 1 && settled.size() > 1 && !needle.strict()) {
                List<Spelling> spellings = new ArrayList<>(needle.spellings());
                Spelling meant = meant(needle, settled);
                spellings.remove(meant);
                spellings.addFirst(meant);
                settled.set(i, words.corrected(needle.typed(), spellings));
            }
        }
        return settled;
    }

    private Spelling meant(Needle needle, List<Needle> all) throws IOException {
        Spelling meant = needle.spellings().getFirst();
        int most = 0;
        for (Spelling spelling : needle.spellings()) {
            BooleanQuery.Builder together = new BooleanQuery.Builder();
            together.add(words.spelled(spelling), Occur.FILTER);
            for (Needle other : all) {
                if (!other.equals(needle) && other.role() == Needle.Role.WANTED) {
                    together.add(other.query(), Occur.FILTER);
                }
            }
            int sections = searcher.count(together.build());
            if (sections > most) {
                most = sections;
                meant = spelling;
            }
        }
        return meant;
    }
}
