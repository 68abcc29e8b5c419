package notesearch.server.command;

import java.nio.file.Path;
import java.util.List;
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

/** {@code notesearch search}: hits on the terminal, from an index that is brought up to date first. */
final class Search implements Command {

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String summary() {
        return "Searches a folder of notes. The index is brought up to date first; where it cannot be, as while another"
                + " notesearch holds it, its last commit answers.";
    }

    @Override
    public Words words() {
        return Words.text("QUERY...", "What to look for.");
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
        try (NoteIndex index = OpenedIndex.forReading(data, notebook, terminal)) {
            SearchResult result = new Searcher(index, note -> !notebook.lacks(note)).search(request, View.everything());
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
}
