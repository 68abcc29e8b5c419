package notesearch.search;

import java.util.Map;

/**
 * A part of a hit's score.
 *
 * @param kind whether {@code name} is a word of the query or the name of a bonus
 * @param amount what it adds to the score
 * @param fields how much of the amount each field gave, by the field's name; empty for a bonus
 */
public record Contribution(Kind kind, String name, double amount, Map<String, Double> fields) {

    public enum Kind {
        WORD,
        BONUS
    }

    public Contribution {
        fields = Map.copyOf(fields);
    }
}
