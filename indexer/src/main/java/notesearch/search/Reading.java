package notesearch.search;

/**
 * How something was read that could be read otherwise.
 *
 * @param typed {@code -jar}
 * @param taken whether it left sections out, or was looked for as it stands
 * @param other a query that reads it the other way
 */
public record Reading(String typed, Taken taken, String other) {

    public enum Taken {
        LEFT_OUT,
        LITERALLY
    }
}
