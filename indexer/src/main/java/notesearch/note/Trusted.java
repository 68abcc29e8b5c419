package notesearch.note;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Tells the HTML that a note's Markdown became from HTML that its author wrote: what only the first
 * may say, as a class or a heading's id, is said with a word before it that no author can know, and
 * that the sanitizer takes away.
 */
final class Trusted {

    private static final String WORD = word();

    private Trusted() {}

    static String mark(String value) {
        return WORD + value;
    }

    static boolean isMarked(String value) {
        return value.startsWith(WORD);
    }

    static String unmark(String value) {
        return value.substring(WORD.length());
    }

    private static String word() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
