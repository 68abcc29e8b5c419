package notesearch.query;

import org.jspecify.annotations.Nullable;

/** What a text is made of, before it is known which operators have something to work on. */
sealed interface Lexeme {

    /** A clause without operators, or one that is left out. */
    record Item(Clause clause) implements Lexeme {}

    /**
     * @param excluded whether a minus stood before it
     * @param part in which all of the group is looked for, as after {@code title:}; null for the whole section
     */
    record Open(boolean excluded, Clause.@Nullable Part part) implements Lexeme {}

    record Close() implements Lexeme {}

    record Or() implements Lexeme {}
}
