package notesearch.server.command;

/** Which notesearch this is. */
final class Version {

    /** As the jar's manifest says it; {@code (not packaged)} where there is no jar. */
    static final String OF_THIS_PROGRAM = ofThisProgram();

    private Version() {}

    private static String ofThisProgram() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return packaged == null ? "(not packaged)" : packaged;
    }
}
