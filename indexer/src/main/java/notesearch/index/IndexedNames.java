package notesearch.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import notesearch.note.NoteNames;
import notesearch.note.NotePath;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** What the notes of a view are called, each time as the index is then, by looking up terms: it does not go through all notes. */
final class IndexedNames implements NoteNames {

    private static final char AFTER_SLASH = '/' + 1;

    private final NoteIndex index;
    private final View view;

    IndexedNames(NoteIndex index, View view) {
        this.index = index;
        this.view = view;
    }

    @Override
    public boolean has(NotePath path) {
        return index.holds(path, view);
    }

    @Override
    public List<NotePath> in(String folder, String stem) {
        Set<NotePath> found = new TreeSet<>(
                Comparator.<NotePath>comparingInt(path -> path.value().length())
                        .thenComparing(Comparator.naturalOrder()));
        int first = stem.codePointAt(0);
        try (Snapshot snapshot = index.snapshot(view)) {
            for (LeafReaderContext leaf : snapshot.reader().leaves()) {
                TermsEnum paths = org.apache.lucene.index.Terms.getTerms(leaf.reader(), Schema.NOTE)
                        .iterator();
                collect(paths, folder, Character.toUpperCase(first), stem, found);
                collect(paths, folder, Character.toLowerCase(first), stem, found);
            }
            List<NotePath> shown = new ArrayList<>();
            for (NotePath path : found) {
                if (Catalogue.holds(snapshot, path)) {
                    shown.add(path);
                }
            }
            return shown;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks through the names in a folder that begin so, at one of each folder in it. */
    private static void collect(TermsEnum paths, String folder, int first, String stem, Set<NotePath> found)
            throws IOException {
        BytesRef beginning = new BytesRef(folder + Character.toString(first));
        BytesRef path = from(beginning, paths);
        while (path != null && StringHelper.startsWith(path, beginning)) {
            NotePath note = new NotePath(path.utf8ToString());
            int slash = note.value().indexOf('/', folder.length());
            if (slash >= 0) {
                path = from(new BytesRef(note.value().substring(0, slash) + AFTER_SLASH), paths);
            } else {
                if (note.stem().equalsIgnoreCase(stem)) {
                    found.add(note);
                }
                path = paths.next();
            }
        }
    }

    private static @Nullable BytesRef from(BytesRef least, TermsEnum paths) throws IOException {
        return paths.seekCeil(least) == TermsEnum.SeekStatus.END ? null : paths.term();
    }

    @Override
    public Optional<NotePath> named(String name, NotePath from) {
        try (Snapshot snapshot = index.snapshot(view)) {
            return named(snapshot.reader(), name, from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<NotePath> named(IndexReader reader, String name, NotePath from) throws IOException {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String whole = NoteDocuments.name(last);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        Comparator<NotePath> nearest = Comparator.<NotePath>comparingInt(
                        path -> path.stem().equalsIgnoreCase(last) ? 0 : 1)
                .thenComparingInt(path -> path.folder().equals(from.folder()) ? 0 : 1)
                .thenComparingInt(path -> path.value().length())
                .thenComparing(Comparator.naturalOrder());
        return firstSectionsWith(new Term(Schema.WHOLE_TITLE, whole), reader).stream()
                .filter(path -> liesIn(path, name.substring(0, name.length() - last.length())))
                .min(nearest);
    }

    /** @param folders the last ones above the note, with a {@code /} at their end; empty for any */
    private static boolean liesIn(NotePath path, String folders) {
        String above = "/" + path.folder() + "/";
        return folders.isEmpty() || above.toLowerCase(Locale.ROOT).endsWith("/" + folders.toLowerCase(Locale.ROOT));
    }

    private static List<NotePath> firstSectionsWith(Term term, IndexReader reader) throws IOException {
        List<NotePath> found = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            collect(leaf.reader(), term, found);
        }
        return found;
    }

    private static void collect(LeafReader leaf, Term term, List<NotePath> found) throws IOException {
        PostingsEnum postings = leaf.postings(term, PostingsEnum.NONE);
        if (postings == null) {
            return;
        }
        Bits live = leaf.getLiveDocs();
        SortedDocValues paths = leaf.getSortedDocValues(Schema.NOTE);
        for (int document = postings.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = postings.nextDoc()) {
            if (paths != null && (live == null || live.get(document)) && paths.advanceExact(document)) {
                found.add(new NotePath(paths.lookupOrd(paths.ordValue()).utf8ToString()));
            }
        }
    }
}
