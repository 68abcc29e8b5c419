package notesearch.note;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file's bytes as text, or why they are none. Exactly one of the two is null.
 *
 * @param reason one sentence for the reader
 * @param passing whether the reason lies with the machine and not with the file
 */
record NoteText(@Nullable String text, @Nullable String reason, boolean passing) {

    private static final char REPLACEMENT = '\uFFFD';

    static NoteText none(String reason) {
        return new NoteText(null, reason, false);
    }

    static NoteText noneForNow(String reason) {
        return new NoteText(null, reason, true);
    }

    /** Strict: a file that is not UTF-8 from beginning to end is no text. */
    static NoteText of(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            return none("It is encoded in UTF-16; expected UTF-8. Save it as UTF-8.");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            int offset = text.substring(0, zero).getBytes(StandardCharsets.UTF_8).length;
            return none("It is binary: there is a zero byte at offset " + offset + "; expected text in UTF-8.");
        }
        int wrong = text.indexOf(REPLACEMENT) >= 0 ? firstMalformed(bytes) : -1;
        if (wrong >= 0) {
            return none("It is not UTF-8: the byte at offset " + wrong + " is 0x"
                    + Integer.toHexString(bytes[wrong] & 0xFF) + ". Save it as UTF-8.");
        }
        return new NoteText(text.startsWith("\uFEFF") ? text.substring(1) : text, null, false);
    }

    /** The offset of the first byte that is not part of UTF-8; -1 where all are. */
    private static int firstMalformed(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return result.isError() ? in.position() : -1;
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
