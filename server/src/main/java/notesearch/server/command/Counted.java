package notesearch.server.command;

/** A number of things, as people say it. */
final class Counted {

    private Counted() {}

    /** {@code 1 note}, {@code 2 notes}. */
    static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
