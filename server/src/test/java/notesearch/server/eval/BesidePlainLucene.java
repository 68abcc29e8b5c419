package notesearch.server.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import notesearch.index.IndexPlan;
import notesearch.index.NoteIndex;
import notesearch.index.Progress;
import notesearch.note.Notebook;
import notesearch.search.Searcher;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures of an evaluation, from plain Lucene to notesearch, with the probability of each difference by chance.
 *
 * <p>{@code mvn verify -Plong -pl server -am -Dtest=BesidePlainLucene -Dsurefire.failIfNoSpecifiedTests=false
 * -Dnotesearch.corpus=/path/to/notes -Dnotesearch.queries=/path/to/queries}
 */
@Tag("long")
class BesidePlainLucene {

    private static final int DEPTH = 300;

    @TempDir
    private Path data;

    @Test
    void figuresOfBoth() throws Exception {
        String corpus = System.getProperty("notesearch.corpus", "");
        String queries = System.getProperty("notesearch.queries", "");
        Assumptions.assumeFalse(
                corpus.isEmpty() || queries.isEmpty(),
                "name notes with -Dnotesearch.corpus=FOLDER and queries with -Dnotesearch.queries=PATH");
        Notebook notebook = Notebook.at(Path.of(corpus));
        Set<String> notes = notebook.list().files().stream()
                .map(file -> file.path().value())
                .collect(Collectors.toSet());
        List<Question> questions = Questions.read(Path.of(queries), notes).questions();
        List<Answered> plain = new ArrayList<>();
        try (PlainLucene lucene = new PlainLucene(notebook)) {
            questions.forEach(question -> plain.add(answered(question, lucene)));
        }
        try (NoteIndex index = NoteIndex.open(data)) {
            index.apply(IndexPlan.between(notebook.list(), index.files()), notebook, Progress.NONE);
            List<Answered> ours = new Evaluation(new Searcher(index, notebook::has)).ask(questions);
            System.out.printf(
                    Locale.ROOT, "%n%-14s %-8s %-10s %8s %10s %8s%n", "", "", "", "Lucene", "notesearch", "p");
            for (Comparison.Change change : Comparison.between(plain, ours).changes()) {
                System.out.printf(
                        Locale.ROOT,
                        "%-14s %-8s %-10s %8.3f %10.3f %8.4f%n",
                        change.kind(),
                        change.level().label(),
                        change.metric().label(),
                        change.before(),
                        change.after(),
                        change.p());
            }
        }
    }

    private static Answered answered(Question question, PlainLucene lucene) {
        List<PlainLucene.Found> found = lucene.search(question.query(), DEPTH).stream()
                .filter(section -> !question.leftOut().contains(section.note()))
                .toList();
        List<String> notes =
                found.stream().map(PlainLucene.Found::note).distinct().toList();
        Answered.Place note = Answered.Place.of(notes, question.notes());
        Map<Level, Answered.Place> places = question.sections().isEmpty()
                ? Map.of(Level.NOTE, note)
                : Map.of(Level.NOTE, note, Level.SECTION, Answered.Place.of(keys(found), question.sections()));
        return new Answered(question.id(), question.query(), question.kind(), 0, places, List.of(), List.of());
    }

    private static List<String> keys(List<PlainLucene.Found> found) {
        return found.stream()
                .map(section -> SectionKey.of(section.note(), section.heading()))
                .toList();
    }
}
