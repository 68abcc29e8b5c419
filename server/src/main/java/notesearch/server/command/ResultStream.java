package notesearch.server.command;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output, which knows why it could not be written; a {@link PrintStream} knows only that. */
final class ResultStream extends PrintStream {

    private final Remembering to;

    ResultStream(OutputStream to, Charset charset) {
        this(new Remembering(to), charset);
    }

    private ResultStream(Remembering to, Charset charset) {
        super(to, true, charset);
        this.to = to;
    }

    /** What the system says; nothing where a reader, as {@code head}, had enough and closed its pipe. */
    Optional<String> failure() {
        flush();
        return Optional.ofNullable(to.first)
                .map(IOException::getMessage)
                .filter(reason -> !reason.toLowerCase(Locale.ROOT).contains("pipe"));
    }

    private static final class Remembering extends FilterOutputStream {

        private @Nullable IOException first;

        Remembering(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int oneByte) throws IOException {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            try {
                out.write(bytes, start, length);
            } catch (IOException e) {
                first = first == null ? e : first;
                throw e;
            }
        }
    }
}
