package notesearch.server.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import notesearch.note.NotesException;

/**
 * What the server listens on.
 *
 * @param host as it was given: a name or an address
 * @param open whether others than this machine's own programs may read the notes
 */
public record Address(String host, InetAddress resolved, int port, boolean open) {

    /** @throws NotesException where the host is unknown, or open to others without that being meant */
    public static Address of(String host, int port, boolean open) {
        InetAddress resolved = resolve(host);
        if (!resolved.isLoopbackAddress() && !open) {
            throw new NotesException("--host " + host + " lets others read the notes: it is not this machine's own"
                    + " address. Add --open if that is meant, or leave --host out.");
        }
        return new Address(host, resolved, port, open);
    }

    private static InetAddress resolve(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new NotesException(
                    "--host is \"" + host + "\", which no name service knows; expected an address or name of this"
                            + " machine, as 127.0.0.1.",
                    e);
        }
    }

    InetSocketAddress socket() {
        return new InetSocketAddress(resolved, port);
    }

    String url(int actualPort) {
        String shown = resolved.isAnyLocalAddress() ? "localhost" : host;
        return "http://" + (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + actualPort + "/";
    }

    NotesException cannotBeListenedOn(Throwable cause) {
        Throwable first = cause;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return new NotesException(
                "Nothing can listen on " + host + ", port " + port + ": " + first.getMessage()
                        + ". Stop the program that uses the port, or name another with --port or NOTESEARCH_PORT (0 picks a free one).",
                cause);
    }

    /**
     * Whether a request that calls this server by that name may be answered. A page elsewhere can make its own name
     * mean this machine (DNS rebinding) and would read the notes through the browser of whoever opens it; it cannot
     * make the browser send a name of this machine.
     *
     * @param called what stands in the request's {@code Host}, with or without a port
     */
    boolean answersTo(String called) {
        return open || namesThisMachine(withoutPort(called).toLowerCase(Locale.ROOT));
    }

    private boolean namesThisMachine(String name) {
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}")
                || name.equals(host.toLowerCase(Locale.ROOT));
    }

    private static String withoutPort(String called) {
        return called.replaceFirst("[.]?(:[0-9]*)?$", "");
    }
}
