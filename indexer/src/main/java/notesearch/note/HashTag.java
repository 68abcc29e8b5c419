package notesearch.note;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * A tag in running text, as {@code #project/alpha}: letters of any script, digits, {@code _}, {@code
 * -} and {@code /}, and not digits alone, at the start of a word.
 */
final class HashTag extends CustomNode {

    /** What is longer is no tag, in UTF-16 units. */
    static final int LONGEST = 1_000;

    private final String written;

    private HashTag(String written) {
        this.written = written;
    }

    /** As written, with its {@code #}. */
    String written() {
        return written;
    }

    /** The tag by the name that it is found by. */
    String name() {
        return nameOf(written);
    }

    /** A tag's name: without {@code #} and slashes at its ends, in lower case; empty where nothing is left. */
    static String nameOf(String tag) {
        String name = tag.strip();
        int from = 0;
        int to = name.length();
        while (from < to && (name.charAt(from) == '#' || name.charAt(from) == '/')) {
            from++;
        }
        while (to > from && name.charAt(to - 1) == '/') {
            to--;
        }
        return name.substring(from, to).toLowerCase(Locale.ROOT);
    }

    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('#');
        }

        @Override
        public InlineContentParser create() {
            return HashTag::tryParse;
        }
    }

    private static @Nullable ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        if (!canStartAfter(scanner.peekPreviousCodePoint())) {
            return ParsedInline.none();
        }
        scanner.next();
        StringBuilder written = new StringBuilder("#");
        boolean named = false;
        for (int c = scanner.peekCodePoint(); isPart(c); c = scanner.peekCodePoint()) {
            named |= !Character.isDigit(c) && c != '/' && c != '-' && c != '_';
            written.appendCodePoint(c);
            scanner.next();
            if (Character.isSupplementaryCodePoint(c)) {
                scanner.next();
            }
        }
        return named && written.length() <= LONGEST
                ? ParsedInline.of(new HashTag(written.toString()), scanner.position())
                : ParsedInline.none();
    }

    private static boolean canStartAfter(int c) {
        return c == Scanner.END || Character.isWhitespace(c) || "([\"'*_~,;>|".indexOf(c) >= 0;
    }

    private static boolean isPart(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.OTHER_SYMBOL -> true;
            default -> c == '_' || c == '-' || c == '/' || c == '\u200d' || c == '\ufe0f';
        };
    }
}
