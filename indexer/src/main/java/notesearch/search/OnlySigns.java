package notesearch.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import notesearch.query.Clause;
import notesearch.query.ParsedQuery;

/** Words without a letter or a digit, as {@code @}, which are found only in quotes. */
final class OnlySigns {

    private static final int MOST_QUOTED = 8;

    private OnlySigns() {}

    static boolean is(Clause clause) {
        return clause instanceof Clause.Word word && WordTerms.of(word.text()).isEmpty();
    }

    /** Says that they were not looked for; empty where there are none. */
    static Optional<String> remark(ParsedQuery parsed) {
        List<String> signs =
                in(parsed).map(clause -> "“" + clause.typed() + "”").distinct().toList();
        return switch (signs.size()) {
            case 0 -> Optional.empty();
            case 1 ->
                Optional.of(signs.getFirst() + " was not looked for, having no letter or digit; in quotes it is.");
            default ->
                Optional.of(signs.stream().collect(Collectors.joining(", "))
                        + " were not looked for, having no letter or digit; in quotes they are.");
        };
    }

    /** Queries that look for them, in quotes: for all of them, as they stand, and for each. */
    static List<String> quoted(String text, ParsedQuery parsed) {
        List<String> queries = new ArrayList<>();
        queries.add(parsed.clauses().stream()
                .map(OnlySigns::quoted)
                .map(Clause::typed)
                .collect(Collectors.joining(" ")));
        if (WordTerms.of(text).isEmpty()) {
            queries.add(new Clause.Phrase(text.strip()).typed());
        }
        in(parsed).map(clause -> quoted(clause).typed()).forEach(queries::add);
        return queries.stream().distinct().limit(MOST_QUOTED).toList();
    }

    private static Clause quoted(Clause clause) {
        return switch (clause) {
            case Clause.AnyOf anyOf ->
                new Clause.AnyOf(anyOf.choices().stream()
                        .map(choice -> choice.stream().map(OnlySigns::quoted).toList())
                        .toList());
            case Clause.Word word -> is(word) ? new Clause.Phrase(word.text()) : word;
            default -> clause;
        };
    }

    private static Stream<Clause> in(ParsedQuery parsed) {
        return parsed.clauses().stream().flatMap(OnlySigns::withChoices).filter(OnlySigns::is);
    }

    private static Stream<Clause> withChoices(Clause clause) {
        return clause instanceof Clause.AnyOf anyOf
                ? anyOf.choices().stream().flatMap(List::stream).flatMap(OnlySigns::withChoices)
                : Stream.of(clause);
    }
}
