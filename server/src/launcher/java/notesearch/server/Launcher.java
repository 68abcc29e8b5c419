package notesearch.server;

import java.lang.reflect.InvocationTargetException;

/**
 * The jar's entry. It is compiled for Java 8 and names no other class, so that a Java too old for the rest can still
 * load it and say what is needed.
 */
public final class Launcher {
    private static final int NEEDED = 21;

    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        int found = feature(System.getProperty("java.specification.version"));
        if (found < NEEDED) {
            System.err.println("notesearch needs Java " + NEEDED + " or newer; this is Java " + found + " ("
                    + System.getProperty("java.home")
                    + "). Set JAVA_HOME to a newer one and start notesearch with its bin/java.");
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

    /** Java's number as people say it: 8 for "1.8", 17 for "17". */
    static int feature(String specificationVersion) {
        String number =
                specificationVersion.startsWith("1.") ? specificationVersion.substring(2) : specificationVersion;
        return Integer.parseInt(number);
    }
}
