package notesearch.server.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import notesearch.index.IndexState;
import notesearch.index.NoteIndex;
import notesearch.index.View;
import notesearch.note.Notebook;
import notesearch.note.NotesException;
import notesearch.query.SearchRequest;
import notesearch.search.SearchResult;
import notesearch.search.Searcher;
import notesearch.server.answer.Json;
import notesearch.server.api.SearchAnswer;
import notesearch.server.settings.DataFolder;
import notesearch.server.settings.Setting;
import notesearch.server.settings.Settings;
import org.jspecify.annotations.Nullable;

/** {@code notesearch search}: hits on the terminal, from an index that is brought up to date first. */
final class Search implements Command {

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String summary() {
        return "Searches a folder of notes. The index is brought up to date first; while another notesearch holds it,"
                + " its last commit answers.";
    }

    @Override
    public Words words() {
        return new Words("QUERY...", "What to look for.", Optional.empty());
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                Setting.NOTES,
                Setting.LIMIT,
                Setting.JSON,
                Setting.DATA,
                Setting.SETTINGS,
                Setting.LOG,
                Setting.NO_COLOR);
    }

    @Override
    public int run(List<String> words, Settings settings, Terminal terminal) throws InterruptedException {
        SearchRequest request = request(String.join(" ", words)).withLimit(settings.get(Setting.LIMIT));
        Notebook notebook = Notebook.at(settings.get(Setting.NOTES));
        Path data = DataFolder.of(settings, notebook.folder());
        try (NoteIndex index = open(data, notebook, terminal)) {
            SearchResult result = new Searcher(index, notebook::has).search(request, View.everything());
            if (settings.get(Setting.JSON)) {
                terminal.out().println(Json.pretty(SearchAnswer.of(request, result)));
            } else {
                new HitPrinter(terminal, settings.get(Setting.NOTES)).print(result);
            }
            return result.hits().isEmpty() ? NOTHING_FOUND : FOUND;
        }
    }

    private static SearchRequest request(String text) {
        if (text.length() > SearchRequest.MAX_TEXT) {
            throw new NotesException("The query has " + text.length() + " characters; expected at most "
                    + SearchRequest.MAX_TEXT + ". Look for a part of it.");
        }
        return SearchRequest.of(text);
    }

    private static NoteIndex open(Path data, Notebook notebook, Terminal terminal) throws InterruptedException {
        NoteIndex index;
        try {
            index = OpenedIndex.forWriting(data, notebook, terminal);
        } catch (NotesException held) {
            return openCommitted(data, notebook, held, terminal);
        }
        try {
            UpToDate.bring(index, notebook, terminal);
            return index;
        } catch (InterruptedException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private static NoteIndex openCommitted(Path data, Notebook notebook, NotesException held, Terminal terminal) {
        NoteIndex committed = NoteIndex.openCommitted(data, notebook.folder()).orElseThrow(() -> held);
        IndexState state = committed.status(View.everything()).state();
        terminal.err()
                .println("notesearch: The index cannot be brought up to date, probably because another notesearch"
                        + " holds it; this is from its last commit" + age(state.indexedAt()) + ".");
        return committed;
    }

    private static String age(@Nullable Instant committed) {
        return committed == null ? "" : ", " + Ages.inWords(Duration.between(committed, Instant.now())) + " ago";
    }
}
