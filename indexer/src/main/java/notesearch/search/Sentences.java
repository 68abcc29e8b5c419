package notesearch.search;

import java.text.BreakIterator;
import java.util.Locale;
import notesearch.note.SectionText;
import notesearch.note.Span;

/** Where sentences of a section begin, as a reader sees them: a dot within code or an address ends none. */
final class Sentences {

    private Sentences() {}

    /**
     * The last beginning of a sentence that is not behind {@code at}; {@code from} where there is none.
     *
     * @param to where the text ends that is looked at, behind {@code at}
     */
    static int beginning(SectionText section, int from, int to, int at) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(section.text().substring(from, to));
        int boundary = sentences.preceding(at - from + 1);
        while (boundary > 0 && !begins(section, from + boundary)) {
            boundary = sentences.previous();
        }
        return from + Math.max(boundary, 0);
    }

    private static boolean begins(SectionText section, int at) {
        char before = section.text().charAt(at - 1);
        return (before >= 128 || Character.isWhitespace(before)) && !isWithinCode(section, at);
    }

    private static boolean isWithinCode(SectionText section, int at) {
        for (Span span : section.spans()) {
            if (span.start() >= at) {
                return false;
            }
            boolean oneThing = span.kind() == Span.Kind.INLINE_CODE || span.kind() == Span.Kind.LINK_TARGET;
            if (oneThing && at < span.end()) {
                return true;
            }
        }
        return false;
    }
}
