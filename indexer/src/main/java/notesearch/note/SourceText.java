package notesearch.note;

import java.text.Normalizer;

/** A note's source as it is read: no byte order mark, lines ended by a line feed, letters in NFC. */
final class SourceText {

    /** The first character that NFC may change. */
    private static final char FIRST_COMBINING = '\u0300';

    private SourceText() {}

    /** Keeps every line on its number. Control characters, which no reader sees, become spaces. */
    static String of(String source) {
        String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
        if (text.indexOf('\r') >= 0) {
            text = text.replace("\r\n", "\n").replace('\r', '\n');
        }
        return nfc(withoutControls(text));
    }

    static String nfc(String text) {
        return isNfc(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static boolean isNfc(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC);
            }
        }
        return true;
    }

    private static String withoutControls(String text) {
        int first = 0;
        while (first < text.length() && !isControl(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (int i = first; i < chars.length; i++) {
            if (isControl(chars[i])) {
                chars[i] = ' ';
            }
        }
        return new String(chars);
    }

    private static boolean isControl(char c) {
        return c < ' ' ? c != '\n' && c != '\t' : c >= '\u007f' && c < '\u00a0';
    }
}
