package notesearch.server.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code %C3%A9} and {@code é}, strictly: what is no UTF-8 is no text. */
final class PercentEncoding {

    private static final String UNRESERVED = "-._~";

    /** What Jetty reads where unescaped bytes are no UTF-8. */
    private static final char NO_TEXT = '\uFFFD';

    private PercentEncoding() {}

    /**
     * Decodes a part of a URL; characters beyond ASCII stand for themselves.
     *
     * @param raw as Jetty has read it
     * @param formed whether {@code +} is a space, as in a query
     * @return empty where an escape is not two hexadecimal digits, or the bytes are not UTF-8
     */
    static Optional<String> decode(String raw, boolean formed) {
        if (raw.indexOf(NO_TEXT) >= 0) {
            return Optional.empty();
        }
        byte[] in = raw.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '%') {
                int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
                int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(formed && in[i] == '+' ? ' ' : in[i]);
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(out.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Escapes all but what no part of a URL gives a meaning to. */
    static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (unit & 0xFF);
            if (isPlain(character)) {
                out.append(character);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(character >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(character & 0xF, 16)));
            }
        }
        return out.toString();
    }

    private static boolean isPlain(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || UNRESERVED.indexOf(character) >= 0;
    }
}
