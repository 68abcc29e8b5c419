package notesearch.server.problem;

/**
 * Why a request has no answer.
 *
 * @param status the HTTP status
 * @param code what scripts may rely on
 * @param message what was found and what was expected
 * @param hint what to do
 */
public record Problem(int status, String code, String message, String hint) {

    /** A parameter that is not what it should be: {@code limit is "ten"; expected …}. */
    public static Problem invalid(String parameter, String found, String expected) {
        return new Problem(
                400,
                "invalid_" + parameter,
                parameter + " is \"" + shortened(found) + "\"; expected " + expected,
                "Change " + parameter + ", or leave it out.");
    }

    public static Problem noteNotFound(String path) {
        return new Problem(
                404,
                "note_not_found",
                "There is no note \"" + shortened(path) + "\".",
                "Look for it with /api/search; its \"note\" is what belongs here.");
    }

    /** For what is read from the notes folder itself, while there is none. */
    public static Problem notesMissing() {
        return new Problem(
                503,
                "notes_missing",
                "The notes folder is missing for now, so no note can be shown.",
                "Searches go on answering from what was read before. Try again when the folder is back.");
    }

    /** For what met damaged files of the index. */
    public static Problem indexDamaged() {
        return new Problem(
                503,
                "index_damaged",
                "Files of the index are damaged; it is built again from the notes.",
                "Ask again in a second or more.");
    }

    /** For what would have to wait too long. */
    public static Problem busy() {
        return new Problem(
                503,
                "busy",
                "More is asked than notesearch can answer at the moment.",
                "Ask again in a second or more.");
    }

    /** For what comes when the server is about to end. */
    public static Problem stopping() {
        return new Problem(503, "stopping", "notesearch is being stopped.", "Ask again when it is back.");
    }

    public static Problem imageNotFound(String path) {
        return new Problem(
                404,
                "image_not_found",
                "There is no image \"" + shortened(path) + "\" in the notes.",
                "Shown are PNG, JPEG, GIF, WebP, AVIF and SVG files of at most 50 MB that lie in the notes folder.");
    }

    public static Problem unknownRoute(String path) {
        return new Problem(
                404,
                "unknown_route",
                "There is nothing at \"" + shortened(path) + "\".",
                "The search is at /api/search?q=…, the search page at /.");
    }

    public static Problem methodNotAllowed(String method, String allowed) {
        return new Problem(
                405,
                "method_not_allowed",
                "The method is " + shortened(method) + "; expected one of " + allowed + ".",
                "Everything here is read with GET.");
    }

    /** An error of notesearch itself, which the log tells more of. */
    public static Problem internal(String id) {
        return new Problem(
                500,
                "internal_error",
                "notesearch made an error.",
                "The log tells more under the id " + id + ". Please report it with what the log says.");
    }

    /** As JSON with the fields of the contract. */
    public record Body(String code, String message, String hint) {}

    public Body body() {
        return new Body(code, message, hint);
    }

    /** Thrown wherever a request turns out to have no answer. */
    public Refused refused() {
        return new Refused(this);
    }

    private static String shortened(String text) {
        if (text.length() <= 100) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(99)) ? 99 : 100;
        return text.substring(0, end) + "…";
    }
}
