package notesearch.index;

/**
 * A stretch of word characters held together by case changes and {@code _ - '}, such as
 * {@code atomic_write_json} or {@code ChangeMessageVisibility}.
 */
final class Component {

    private final char[] text;
    private final int start;
    private final int end;

    Component(char[] text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** Where the component that begins at {@code start} ends. */
    static int endOf(char[] text, int start, int length) {
        int at = start;
        while (at < length) {
            int codePoint = Character.codePointAt(text, at, length);
            Script script = Script.of(codePoint);
            if (script == Script.SPACED || script == Script.JOINER) {
                at += Character.charCount(codePoint);
            } else if (at > start
                    && at + 1 < length
                    && Signs.isTight(text, at, length)
                    && Script.of(Character.codePointAt(text, at + 1, length)) == Script.SPACED) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /**
     * @param ofNotes whether what stands behind a sign is a token with it, too, and the number of {@code v2} without its letter
     * @param behindSign whether the component itself does
     */
    void addTo(TokenQueue tokens, int signsBefore, int signsAfter, boolean ofNotes, boolean behindSign) {
        boolean first = true;
        if (behindSign) {
            tokens.add(TokenKind.ENDING, start - 1, end, true);
            first = false;
        }
        if (signsBefore + signsAfter > 0) {
            tokens.add(TokenKind.SIGNED, start - signsBefore, end + signsAfter, first);
            first = false;
        }
        if (partEnd(start) < end) {
            tokens.add(TokenKind.JOINED, start, end, first);
            first = false;
        }
        for (int part = start; part < end; ) {
            int partEnd = partEnd(part);
            boolean ending = ofNotes && part > start && text[part - 1] == '.';
            if (ending) {
                tokens.add(TokenKind.ENDING, part - 1, partEnd, true);
            }
            tokens.add(TokenKind.WORD, part, partEnd, !ending && (first || part > start));
            if (ofNotes && isVersion(part, partEnd)) {
                tokens.add(TokenKind.WORD, part + 1, partEnd, false);
            }
            part = nextPart(partEnd);
        }
    }

    /** As the {@code v2} of {@code v2.14.3}. */
    private boolean isVersion(int part, int partEnd) {
        boolean version = partEnd - part > 1 && (text[part] == 'v' || text[part] == 'V');
        for (int i = part + 1; version && i < partEnd; i++) {
            version = text[i] >= '0' && text[i] <= '9';
        }
        return version;
    }

    private int nextPart(int partEnd) {
        int next = partEnd;
        while (next < end && Script.of(text[next]) == Script.NONE && !Character.isSurrogate(text[next])) {
            next++;
        }
        return next;
    }

    /** Where the part that begins at {@code part} ends: at a sign, or where the case says so. */
    private int partEnd(int part) {
        int at = part;
        while (at < end) {
            if (Script.of(text[at]) == Script.NONE && !Character.isSurrogate(text[at])) {
                return at;
            }
            if (at - part >= 2 && humpAt(at)) {
                return at;
            }
            at++;
        }
        return end;
    }

    /**
     * Whether a new part begins at {@code at} by its case: {@code message|Visibility},
     * {@code HTTP|Server}, {@code S3|Bucket}. A part has at least two characters, and a plural's
     * {@code s} is none: {@code APIs}, {@code IPv4} and {@code IoT} are whole.
     */
    private boolean humpAt(int at) {
        if (!Character.isUpperCase(text[at]) || at + 1 >= end || Script.of(text[at + 1]) == Script.NONE) {
            return false;
        }
        char before = text[at - 1];
        if (Character.isLowerCase(before)) {
            return true;
        }
        boolean plural = text[at + 1] == 's' && (at + 2 >= end || !Character.isLowerCase(text[at + 2]));
        return (Character.isUpperCase(before) || Character.isDigit(before))
                && Character.isLowerCase(text[at + 1])
                && !plural;
    }
}
