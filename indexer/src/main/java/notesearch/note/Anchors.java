package notesearch.note;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The anchors of one note's headings, as GitHub makes them, and no two equal: {@code X}, {@code X},
 * {@code X-1} become {@code x}, {@code x-1}, {@code x-1-1}.
 */
final class Anchors {

    /** For a heading without a letter or digit, where GitHub makes an anchor that cannot be named. */
    private static final String NAMELESS = "section";

    private final Map<String, Integer> taken = new HashMap<>();

    /** @return the anchor of the next heading in the order of the note */
    String next(String heading) {
        return claim(slug(heading));
    }

    /** An anchor that the author chose. */
    String claim(String wanted) {
        String anchor = wanted.isEmpty() ? NAMELESS : wanted;
        String unique = anchor;
        int count = taken.getOrDefault(anchor, 0);
        while (taken.containsKey(unique)) {
            count++;
            unique = anchor + "-" + count;
        }
        if (count > 0) {
            taken.put(anchor, count);
        }
        taken.put(unique, 0);
        return unique;
    }

    /** Lower case, spaces as hyphens, and of the rest only letters, digits, marks, {@code -} and {@code _}. */
    static String slug(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(lower.length());
        lower.codePoints().forEach(c -> {
            if (c == ' ') {
                slug.append('-');
            } else if (isKept(c)) {
                slug.appendCodePoint(c);
            }
        });
        return slug.toString();
    }

    private static boolean isKept(int c) {
        return c == '-'
                || Character.isAlphabetic(c)
                || switch (Character.getType(c)) {
                    case Character.DECIMAL_DIGIT_NUMBER,
                            Character.CONNECTOR_PUNCTUATION,
                            Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }
}
