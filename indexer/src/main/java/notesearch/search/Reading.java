package notesearch.search;

/**
 * How something was read that could be read otherwise.
 *
 * @param typed {@code -jar}, {@code visibilty}
 * @param taken whether it left sections out, was looked for as it stands with its minus, or as it was typed though
 *     it may be a typing error
 * @param other a query that reads it the other way
 */
public record Reading(String typed, Taken taken, String other) {

    public enum Taken {
        LEFT_OUT,
        LITERALLY,
        AS_TYPED
    }
}
