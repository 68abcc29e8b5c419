package notesearch.server;

import java.util.logging.Level;
import java.util.logging.Logger;
import notesearch.server.command.CommandLineTool;

/** The program. */
public final class Main {

    /**
     * Lucene says on standard error, through the JDK's own logging, whether it found the vector module. Kept, as the
     * JDK forgets the levels of loggers that nobody holds.
     */
    private static final Logger LUCENE_VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private Main() {}

    public static void main(String[] args) {
        ParentWatch.startIfAsked();
        LUCENE_VECTORS.setLevel(Level.SEVERE);
        System.exit(CommandLineTool.ofThisProcess().run(args));
    }
}
