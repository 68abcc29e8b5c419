package notesearch.server;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/**
 * The jar's entry. It is compiled for Java 8 and names no other class of notesearch, so that a Java too old for the
 * rest can still load it and say what is needed.
 */
public final class Launcher {
    private static final int NEEDED = 21;

    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        Optional<String> complaint =
                complaint(System.getProperty("java.specification.version"), System.getProperty("java.home"));
        if (complaint.isPresent()) {
            System.err.println(complaint.get());
            System.exit(2);
        }
        try {
            Class.forName("notesearch.server.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** What to tell the user of a Java that is too old; versions up to 8 call themselves "1.8". */
    static Optional<String> complaint(String specificationVersion, String javaHome) {
        int found = Integer.parseInt(
                specificationVersion.startsWith("1.") ? specificationVersion.substring(2) : specificationVersion);
        if (found >= NEEDED) {
            return Optional.empty();
        }
        return Optional.of("notesearch needs Java " + NEEDED + " or newer; this is Java " + found + " (" + javaHome
                + "). Set JAVA_HOME to a newer one and start notesearch with $JAVA_HOME/bin/java.");
    }
}
