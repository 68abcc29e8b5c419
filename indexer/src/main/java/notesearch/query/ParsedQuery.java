package notesearch.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A query as its parts, all of which count.
 *
 * @param clauses in the order they were typed, each once
 * @param left how many more words there were than are searched
 * @param unread what looks like a filter and is none, so that it is text
 */
public record ParsedQuery(List<Clause> clauses, int left, List<Unread> unread) {

    /**
     * @param name before the colon
     * @param value behind it
     * @param expected what could stand there
     */
    public record Unread(String name, String value, String expected) {}

    public ParsedQuery {
        clauses = List.copyOf(clauses);
        unread = List.copyOf(unread);
    }

    /** Of one clause. */
    public static ParsedQuery of(Clause clause) {
        return new ParsedQuery(List.of(clause), 0, List.of());
    }

    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** Whether it asks for properties, whatever the words. */
    public boolean filters() {
        return clauses.stream()
                .map(clause -> clause instanceof Clause.Without without ? without.clause() : clause)
                .anyMatch(Clause.Only.class::isInstance);
    }

    /** As it can be typed, with the words that were typed so in quotes, which no other spelling stands for. */
    public String typedLiterally(String typed) {
        return clauses.stream().map(clause -> literally(clause, typed).typed()).collect(Collectors.joining(" "));
    }

    private static Clause literally(Clause clause, String typed) {
        if (clause instanceof Clause.Word word && word.typed().equals(typed)) {
            return new Clause.Phrase(word.text());
        }
        if (clause instanceof Clause.Within within && within.typed().equals(typed)) {
            return new Clause.Within(
                    within.part(), literally(within.clause(), within.clause().typed()));
        }
        if (clause instanceof Clause.AnyOf anyOf) {
            return new Clause.AnyOf(anyOf.choices().stream()
                    .map(choice ->
                            choice.stream().map(each -> literally(each, typed)).toList())
                    .toList());
        }
        return clause;
    }

    /** As it can be typed, with {@code other} in the place of {@code clause}, also among choices. */
    public String typedWith(Clause clause, String other) {
        return clauses.stream().map(each -> typed(each, clause, other)).collect(Collectors.joining(" "));
    }

    private static String typed(Clause each, Clause clause, String other) {
        if (each.equals(clause)) {
            return other;
        }
        return each instanceof Clause.AnyOf anyOf ? anyOf.typed(choice -> typed(choice, clause, other)) : each.typed();
    }
}
