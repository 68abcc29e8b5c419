package notesearch.server.page;

import notesearch.note.NotePath;
import notesearch.server.request.Links;
import org.jspecify.annotations.Nullable;

/** Ways from the search page into a note. */
final class NoteLinks {

    /** A longer query would be repeated in each link of the page; what is left still marks most of it. */
    static final int MOST_TEXT = 200;

    private NoteLinks() {}

    /**
     * {@code /notes/messaging/sqs.md?h=visibility%20timeout#visibility-timeout}.
     *
     * @param text what was typed, which the note's page marks
     */
    static String to(NotePath note, @Nullable String anchor, String text) {
        String link = Links.note(note, anchor);
        int fragment = link.indexOf('#');
        int end = fragment < 0 ? link.length() : fragment;
        return link.substring(0, end) + "?" + Links.parameter("h", shortened(text)) + link.substring(end);
    }

    private static String shortened(String text) {
        if (text.length() <= MOST_TEXT) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(MOST_TEXT - 1)) ? MOST_TEXT - 1 : MOST_TEXT);
    }
}
