package notesearch.server;

/** The command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        ParentWatch.startIfAsked();
        System.err.println("notesearch has no commands yet");
        System.exit(2);
    }
}
