package notesearch.server.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Gathers contents into a short name that changes with any of them. For one thread. */
public final class Digest {

    private static final int BYTES_SHOWN = 8;

    private final MessageDigest digest;

    public Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Digest add(byte[] content) {
        return add(content, 0, content.length);
    }

    Digest add(byte[] content, int start, int end) {
        digest.update(content, start, end - start);
        return this;
    }

    public Digest add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What was added so far, as 16 digits and letters from a to f; nothing can be added after it. */
    public String text() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES_SHOWN);
    }
}
