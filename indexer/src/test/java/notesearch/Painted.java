package notesearch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with its parts in brackets and its invisible characters visible, for people to compare. */
public final class Painted {

    private static final Pattern WRITTEN = Pattern.compile("\\\\u([0-9A-F]{4})");

    private Painted() {}

    /** {@code the [quick] fox}. */
    public static String part(String text, int start, int end) {
        return text.substring(0, start) + "[" + text.substring(start, end) + "]" + text.substring(end);
    }

    /** What cannot be seen, or cannot stand alone, is written as {@code \}{@code u200B}. */
    public static String visibly(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (isVisible(codePoint)) {
                visible.appendCodePoint(codePoint);
            } else {
                for (char unit : Character.toChars(codePoint)) {
                    visible.append("\\u").append(String.format("%04X", (int) unit));
                }
            }
        });
        return visible.toString();
    }

    /** The text of which {@link #visibly} is the picture. */
    public static String read(String visible) {
        Matcher matcher = WRITTEN.matcher(visible);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private static boolean isVisible(int codePoint) {
        return codePoint == ' '
                || switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }
}
