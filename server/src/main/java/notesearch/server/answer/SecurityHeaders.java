package notesearch.server.answer;

import java.util.Map;

/** What every answer tells the browser not to do. */
public final class SecurityHeaders {

    /** By name. Answers depend on notes that others may not read, so nothing between keeps them. */
    public static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script';"
                    + " trusted-types 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "private, no-cache",
            "Vary",
            "Accept-Encoding");

    private SecurityHeaders() {}
}
