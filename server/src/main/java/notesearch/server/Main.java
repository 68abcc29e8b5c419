package notesearch.server;

import java.util.logging.Level;
import java.util.logging.Logger;
import notesearch.server.command.CommandLineTool;

/** The program. */
public final class Main {

    /** Lucene greets on standard error through the JDK's own logging; kept, as the JDK forgets unused loggers. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    public static void main(String[] args) {
        ParentWatch.startIfAsked();
        LUCENE.setLevel(Level.WARNING);
        System.exit(CommandLineTool.ofThisProcess().run(args));
    }
}
