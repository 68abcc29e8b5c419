package notesearch.server.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import notesearch.index.IndexStatus;
import notesearch.index.NoteIndex;
import notesearch.index.View;
import notesearch.note.NotePath;
import notesearch.note.Notebook;
import notesearch.note.NotesException;
import notesearch.search.Searcher;
import notesearch.server.answer.Json;
import notesearch.server.eval.Answered;
import notesearch.server.eval.Evaluation;
import notesearch.server.eval.Questions;
import notesearch.server.eval.Report;
import notesearch.server.settings.DataFolder;
import notesearch.server.settings.Setting;
import notesearch.server.settings.Settings;
import org.jspecify.annotations.Nullable;

/** {@code notesearch eval}: how well queries whose answers are known find them. */
final class Eval implements Command {

    @Override
    public String name() {
        return "eval";
    }

    @Override
    public String summary() {
        return "Asks queries whose answers are known, and prints how well they are found. Exits with 1 where --fail-under"
                + " names a figure that is not reached.";
    }

    @Override
    public Words words() {
        return Words.one(
                "QUERIES",
                "A file of lines {\"query\": …, \"target_file\": …, \"target_heading\": …, \"kind\": …}, the last two"
                        + " optional; or a folder of queries.jsonl and qrels.tsv.");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                Setting.NOTES,
                Setting.COMPARE,
                Setting.FAIL_UNDER,
                Setting.JSON,
                Setting.DATA,
                Setting.SETTINGS,
                Setting.LOG,
                Setting.NO_COLOR);
    }

    @Override
    public int run(List<String> words, Settings settings, Terminal terminal) throws InterruptedException {
        Path queries = path(words.getFirst());
        Notebook notebook = Notebook.at(settings.get(Setting.NOTES));
        List<Answered> earlier =
                settings.find(Setting.COMPARE).map(Report::results).orElse(null);
        Path data = DataFolder.of(settings, notebook.folder());
        try (NoteIndex index = OpenedIndex.forReading(data, notebook, terminal)) {
            Report report = report(queries, earlier, index, notebook);
            List<String> missed =
                    report.missed(settings.find(Setting.FAIL_UNDER).orElse(List.of()));
            report.warnings().forEach(warning -> say(warning, terminal));
            if (settings.get(Setting.JSON)) {
                terminal.out().println(Json.pretty(report));
            } else {
                new ReportPrinter(terminal).print(report);
            }
            missed.forEach(sentence -> say(sentence, terminal));
            return missed.isEmpty() ? FOUND : TOO_LOW;
        }
    }

    private static Report report(Path queries, @Nullable List<Answered> earlier, NoteIndex index, Notebook notebook) {
        Set<String> notes =
                index.notes(View.everything()).stream().map(NotePath::value).collect(Collectors.toSet());
        Questions questions = Questions.read(queries, notes);
        List<Answered> results =
                new Evaluation(new Searcher(index, note -> !notebook.lacks(note))).ask(questions.questions());
        IndexStatus status = index.status(View.everything());
        return Report.of(status.notes(), status.sections(), questions.warnings(), results, earlier);
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new NotesException("\"" + word + "\" is no path; expected a file or a folder of queries.", e);
        }
    }

    private static void say(String sentence, Terminal terminal) {
        terminal.err().println("notesearch: " + Terminal.harmless(sentence));
    }
}
