package notesearch.server.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Records as JSON, their components in the order of their declaration. Thread-safe. */
public final class Json {

    private static final ObjectWriter WRITER = new ObjectMapper().writer();

    private Json() {}

    public static byte[] bytes(Object value) {
        try {
            return WRITER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Where the first number of a name begins in what {@link #bytes} made: within texts there is no such name, as their
     * quotes are escaped.
     */
    static int startOfNumber(byte[] json, String name) {
        String member = "\"" + name + "\":";
        int at = new String(json, StandardCharsets.ISO_8859_1).indexOf(member);
        if (at < 0) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return at + member.length();
    }

    /** With line breaks, for people. */
    public static String pretty(Object value) {
        try {
            return WRITER.withDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code 2026-01-05T10:00:00Z}, to the second; null for null. */
    public static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
