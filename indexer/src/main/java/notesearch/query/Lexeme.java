package notesearch.query;

/** What a text is made of, before it is known which operators have something to work on. */
sealed interface Lexeme {

    /** A clause without operators, or one that is left out. */
    record Item(Clause clause) implements Lexeme {}

    /** @param excluded whether a minus stood before it */
    record Open(boolean excluded) implements Lexeme {}

    record Close() implements Lexeme {}

    record Or() implements Lexeme {}
}
