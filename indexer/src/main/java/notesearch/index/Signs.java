package notesearch.index;

/** Which signs belong to words, and which hold the parts of an identifier together. */
final class Signs {

    private Signs() {}

    /**
     * How many signs directly before a word belong to it, as in {@code --profile}, {@code $LATEST},
     * {@code .fifo}, {@code !Ref}, {@code @scope}: at most two equal ones, after white space or an
     * opening bracket or quote.
     */
    static int before(char[] text, int wordStart) {
        if (wordStart == 0 || !isLeading(text[wordStart - 1])) {
            return 0;
        }
        char sign = text[wordStart - 1];
        int start = wordStart;
        while (start > 0 && text[start - 1] == sign) {
            start--;
        }
        int count = wordStart - start;
        if (count > (sign == '-' ? 2 : 1) || start > 0 && !opens(text[start - 1])) {
            return 0;
        }
        return count;
    }

    /** Whether a single sign that could belong to a word stands before a letter within an identifier: {@code orders.fifo}. */
    static boolean standsWithin(char[] text, int wordStart) {
        char sign = text[wordStart - 1];
        boolean single = Script.of(Character.codePointBefore(text, wordStart - 1, 0)) != Script.NONE;
        return single
                && (sign == '.' || sign == '$' || sign == '@' || sign == '#')
                && Character.isLetter(text[wordStart]);
    }

    /** How many signs directly after a word belong to it, as in {@code C++}, {@code F#}, {@code 100%}. */
    static int after(char[] text, int wordEnd, int length) {
        int end = wordEnd;
        while (end < length && end - wordEnd < 2 && isTrailing(text[end]) && (end == wordEnd || text[end] == '+')) {
            end++;
        }
        boolean wordFollows = end < length && Script.of(Character.codePointAt(text, end, length)) != Script.NONE;
        return wordFollows ? 0 : end - wordEnd;
    }

    /** Where the next component begins, after one or two loose signs; -1 where the identifier ends. */
    static int looseConnector(char[] text, int at, int length) {
        int next = at;
        while (next < length && next - at < 2 && isLoose(text[next]) && !possessive(text, next, length)) {
            next++;
        }
        boolean goesOn =
                next > at && next < length && Script.of(Character.codePointAt(text, next, length)) == Script.SPACED;
        return goesOn ? next : -1;
    }

    /** Whether the sign at {@code at} only holds parts of one component together: {@code atomic_write}. */
    static boolean isTight(char[] text, int at, int length) {
        char sign = text[at];
        if (sign == '_' || sign == '-') {
            return true;
        }
        if (isApostrophe(sign)) {
            return !possessive(text, at, length);
        }
        return sign == '.' && shortLettersFollow(text, at + 1, length) && at > 0 && isAsciiLetter(text[at - 1]);
    }

    static boolean possessive(char[] text, int at, int length) {
        return at + 1 < length
                && isApostrophe(text[at])
                && (text[at + 1] == 's' || text[at + 1] == 'S')
                && (at + 2 >= length || Script.of(Character.codePointAt(text, at + 2, length)) == Script.NONE);
    }

    /** An ending such as in {@code Node.js} and {@code i18n.ts}. */
    private static boolean shortLettersFollow(char[] text, int from, int length) {
        int end = from;
        while (end < length && end - from < 4 && isAsciiLetter(text[end])) {
            end++;
        }
        int letters = end - from;
        return letters >= 1
                && letters <= 3
                && (end >= length || Script.of(Character.codePointAt(text, end, length)) == Script.NONE);
    }

    /** Whether a sign belongs to no word, and holds no parts together, whatever stands beside it. */
    static boolean separates(char sign) {
        return sign == ' ' || sign == '\n' || sign == ',' || sign == ')' || sign == ';';
    }

    static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean isLeading(char c) {
        return c == '-' || c == '.' || c == '$' || c == '!' || c == '@' || c == '#' || c == '%' || c == '&';
    }

    private static boolean isTrailing(char c) {
        return c == '+' || c == '#' || c == '%';
    }

    private static boolean isLoose(char c) {
        return c == '.' || c == '/' || c == ':' || c == '@' || c == '\\' || c == '=' || c == '&' || c == '~' || c == '+'
                || c == '#' || c == '$' || c == '_' || c == '-' || c == '\'' || c == '’';
    }

    private static boolean opens(char c) {
        return Character.isWhitespace(c) || "([{<\"'`“‘«,;=|/".indexOf(c) >= 0;
    }
}
