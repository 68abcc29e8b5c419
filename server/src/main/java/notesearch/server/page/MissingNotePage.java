package notesearch.server.page;

import java.util.List;
import notesearch.note.NotePath;
import notesearch.server.page.NotePage.Place;
import notesearch.server.request.Links;

/**
 * What stands where there is no such note: the notes of a folder, or what may have been meant.
 *
 * @param status 200 for a folder, which is there; else 404
 * @param said what was found, and what to do, in sentences
 * @param text what to search for instead
 * @param notes that may have been meant, or lie in the folder
 */
public record MissingNotePage(
        int status, String title, List<String> said, String text, String notesHeading, List<Place> notes) {

    /** So many notes of a folder are listed. */
    private static final int MOST = 200;

    /** @param pending how many notes are known to be changed and not yet in the index */
    static MissingNotePage of(String path, List<NotePath> notes, int pending) {
        String folder = path.isEmpty() || path.endsWith("/") ? path : path + "/";
        List<Place> inFolder = notes.stream()
                .filter(note -> note.value().startsWith(folder))
                .limit(MOST)
                .map(note -> place(note, note.value().substring(folder.length())))
                .toList();
        if (!inFolder.isEmpty()) {
            return new MissingNotePage(
                    200,
                    path.isEmpty() ? "The notes folder" : shortened(path) + " is a folder",
                    List.of(),
                    words(path),
                    "The notes in it",
                    inFolder);
        }
        List<Place> near = NearNames.to(path, notes).stream()
                .map(note -> place(note, note.value()))
                .toList();
        return new MissingNotePage(
                404,
                "There is no note “" + shortened(path) + "”",
                List.of(
                        pending > 0
                                ? "The notes are still being indexed, " + pending
                                        + " to go: if it is new, look again in a moment."
                                : "It may have been moved, renamed or deleted."),
                words(path),
                "Notes with a similar name",
                near);
    }

    private static Place place(NotePath note, String name) {
        return new Place(name, Links.note(note, null));
    }

    /** A path's last name as words. */
    private static String words(String path) {
        String trimmed = path.replaceAll("/+$", "");
        String name = trimmed.substring(trimmed.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]{1,8}$", "");
        return shortened(name.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 100 ? text : text.substring(0, text.offsetByCodePoints(0, 100));
    }
}
