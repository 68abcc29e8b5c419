package notesearch.note;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A tag of raw HTML.
 *
 * @param name in lower case
 * @param attributes names in lower case; values as written, without quotes, and empty where there is none
 * @param end behind its {@code >}, or where the HTML ends without one
 */
record HtmlTag(String name, boolean closing, Map<String, String> attributes, int end, boolean isEnded) {

    static boolean startsAt(String html, int at) {
        int first = html.startsWith("</", at) ? at + 2 : at + 1;
        return first < html.length() && isLetter(html.charAt(first));
    }

    /** The tag at {@code at}, where one starts. */
    static HtmlTag at(String html, int at) {
        boolean closing = html.startsWith("</", at);
        int start = closing ? at + 2 : at + 1;
        int i = start;
        while (i < html.length() && !endsName(html.charAt(i))) {
            i++;
        }
        String name = html.substring(start, i).toLowerCase(Locale.ROOT);
        Map<String, String> attributes = new LinkedHashMap<>();
        while (i < html.length() && html.charAt(i) != '>') {
            if (endsName(html.charAt(i)) || html.charAt(i) == '=') {
                i++;
            } else {
                i = attribute(html, i, attributes);
            }
        }
        return new HtmlTag(name, closing, attributes, Math.min(i + 1, html.length()), i < html.length());
    }

    private static int attribute(String html, int at, Map<String, String> attributes) {
        int i = at;
        while (i < html.length() && !endsName(html.charAt(i)) && html.charAt(i) != '=') {
            i++;
        }
        String name = html.substring(at, i).toLowerCase(Locale.ROOT);
        int equals = afterSpace(html, i);
        if (equals >= html.length() || html.charAt(equals) != '=') {
            attributes.putIfAbsent(name, "");
            return i;
        }
        int start = afterSpace(html, equals + 1);
        if (start >= html.length()) {
            return start;
        }
        char quote = html.charAt(start);
        int end;
        if (quote == '"' || quote == '\'') {
            start++;
            end = html.indexOf(quote, start);
            if (end < 0) {
                return start;
            }
        } else {
            end = start;
            while (end < html.length() && html.charAt(end) != '>' && !isSpace(html.charAt(end))) {
                end++;
            }
            quote = ' ';
        }
        attributes.putIfAbsent(name, html.substring(start, end));
        return quote == ' ' ? end : end + 1;
    }

    private static int afterSpace(String html, int at) {
        int i = at;
        while (i < html.length() && isSpace(html.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean endsName(char c) {
        return isSpace(c) || c == '/' || c == '>';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
