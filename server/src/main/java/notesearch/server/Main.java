package notesearch.server;

import notesearch.server.command.CommandLineTool;

/** The program. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        ParentWatch.startIfAsked();
        System.exit(CommandLineTool.ofThisProcess().run(args));
    }
}
