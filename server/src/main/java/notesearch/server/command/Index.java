package notesearch.server.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import notesearch.index.Applied;
import notesearch.index.IndexStatus;
import notesearch.index.NoteIndex;
import notesearch.index.UnwritableIndex;
import notesearch.index.View;
import notesearch.note.Notebook;
import notesearch.note.NotesException;
import notesearch.server.answer.Json;
import notesearch.server.api.SkippedAnswer;
import notesearch.server.settings.DataFolder;
import notesearch.server.settings.Setting;
import notesearch.server.settings.Settings;

/** {@code notesearch index}: brings the index up to date and says what it holds. */
final class Index implements Command {

    record Summary(
            int notes,
            int sections,
            int read,
            int removed,
            List<SkippedAnswer> skipped,
            List<SkippedAnswer> warnings,
            double seconds,
            double megabytesPerSecond) {}

    @Override
    public String name() {
        return "index";
    }

    @Override
    public String summary() {
        return "Brings the index of a folder of notes up to date.";
    }

    @Override
    public Words words() {
        return Words.naming("[NOTES]", Setting.NOTES);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(Setting.NOTES, Setting.DATA, Setting.JSON, Setting.SETTINGS, Setting.LOG, Setting.NO_COLOR);
    }

    @Override
    public int run(List<String> words, Settings settings, Terminal terminal) throws InterruptedException {
        Notebook notebook = Notebook.at(settings.get(Setting.NOTES));
        Path data = DataFolder.of(settings, notebook.folder());
        try (NoteIndex index = OpenedIndex.forWriting(data, notebook, terminal)) {
            long start = System.nanoTime();
            Applied applied = updated(index, notebook, terminal);
            double seconds = (System.nanoTime() - start) / 1e9;
            print(summary(applied, index.status(View.everything()), seconds), settings.get(Setting.JSON), terminal);
        }
        return FOUND;
    }

    /** Nothing is tried again once this process has ended. */
    private static Applied updated(NoteIndex index, Notebook notebook, Terminal terminal) throws InterruptedException {
        try {
            Applied applied = UpToDate.bring(index, notebook, terminal);
            index.settle(notebook);
            return applied;
        } catch (UnwritableIndex e) {
            throw new NotesException(
                    e.found() + " What was found before is still found; run this again once it can be written.", e);
        }
    }

    private static Summary summary(Applied applied, IndexStatus status, double seconds) {
        return new Summary(
                status.notes(),
                status.sections(),
                applied.notes(),
                applied.removed(),
                SkippedAnswer.all(status.skipped()),
                SkippedAnswer.all(status.warnings()),
                rounded(seconds),
                rounded(applied.bytes() / 1e6 / Math.max(seconds, 1e-3)));
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }

    private static void print(Summary summary, boolean json, Terminal terminal) {
        if (json) {
            terminal.out().println(Json.pretty(summary));
            return;
        }
        summary.skipped().forEach(skip -> say(terminal, "skipped ", skip));
        summary.warnings().forEach(warning -> say(terminal, "in ", warning));
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%s, %s, %d skipped; read %d, removed %d in %.1f s, %.1f MB/s%n",
                        Counted.of(summary.notes(), "note"),
                        Counted.of(summary.sections(), "section"),
                        summary.skipped().size(),
                        summary.read(),
                        summary.removed(),
                        summary.seconds(),
                        summary.megabytesPerSecond());
    }

    private static void say(Terminal terminal, String what, SkippedAnswer skip) {
        terminal.err().println(what + Terminal.harmless(skip.note() + ": " + skip.reason()));
    }
}
