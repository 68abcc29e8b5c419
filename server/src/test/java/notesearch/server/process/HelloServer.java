package notesearch.server.process;

import io.javalin.Javalin;

/** A server of Javalin's that only says hello: what any server of this kind takes to start, beside which ours is measured. */
final class HelloServer {

    static final String HELLO = "hello";

    private HelloServer() {}

    /** @param arguments the port to listen on */
    public static void main(String[] arguments) {
        Javalin.create(config -> config.routes.get("/", context -> context.result(HELLO)))
                .start("127.0.0.1", Integer.parseInt(arguments[0]));
    }
}
