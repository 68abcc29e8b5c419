package notesearch.server.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import notesearch.note.Note;
import notesearch.note.NoteHtml;
import notesearch.note.NoteNames;
import notesearch.note.NotePath;
import notesearch.server.request.Links;
import org.jspecify.annotations.Nullable;

/**
 * A note as a page.
 *
 * @param heading the title, where no heading of the note says it; empty where one does
 * @param folders from the top
 * @param dated as {@code 2026-01-05}; null where the note does not say
 * @param datedInWords as {@code 5 January 2026}; null where the note does not say
 * @param text what was searched before, and is marked; empty without
 * @param results where that leads back to; null without
 * @param html sanitized
 */
public record NotePage(
        String title,
        List<Piece> heading,
        List<Place> folders,
        String file,
        List<Place> tags,
        List<String> aliases,
        @Nullable String dated,
        @Nullable String datedInWords,
        String text,
        @Nullable String results,
        OutlineOnPage outline,
        String html) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /**
     * A name, and where it leads.
     *
     * @param link null where it leads nowhere
     */
    public record Place(String name, @Nullable String link) {}

    static NotePage of(NoteHtml rendered, String text, SearchHighlighter highlighter, NoteNames names) {
        Note note = rendered.note();
        Instant dated = note.dated();
        return new NotePage(
                note.title(),
                saysTitle(note) ? List.of() : Piece.of(note.title(), highlighter.marks(note.title())),
                folders(note.path(), names),
                note.path().fileName(),
                note.tags().stream().map(tag -> new Place(tag, Links.tag(tag))).toList(),
                note.aliases(),
                dated == null ? null : DATE.format(dated),
                dated == null ? null : IN_WORDS.format(dated),
                text,
                text.isEmpty() ? null : Links.search(text),
                OutlineOnPage.of(note),
                rendered.html());
    }

    /** Whether a heading of the first level says the title: then the trail to it is the title alone. */
    private static boolean saysTitle(Note note) {
        return note.sections().stream()
                .anyMatch(
                        section -> section.level() == 1 && section.headingPath().size() == 1);
    }

    /** A folder leads to the note that introduces it, if it has one. */
    private static List<Place> folders(NotePath note, NoteNames names) {
        List<Place> folders = new ArrayList<>();
        String path = note.value();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash + 1);
            String name = folder.substring(folder.lastIndexOf('/', slash - 1) + 1, slash);
            folders.add(FolderNote.of(folder, names)
                    .map(introduction -> new Place(name, Links.note(introduction, null)))
                    .orElse(new Place(name, null)));
        }
        return folders;
    }
}
