package notesearch.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import notesearch.query.Clause;
import notesearch.query.Filter;
import notesearch.query.ParsedQuery;
import org.jspecify.annotations.Nullable;

/** Says in plain words how a query was understood. */
final class Understood {

    private Understood() {}

    static String of(ParsedQuery parsed, Interpretation interpretation) {
        List<String> wanted = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Clause clause : parsed.clauses()) {
            switch (clause) {
                case Clause.Only only -> conditions.add(filter(only.filter()));
                case Clause.Without without -> {
                    Reading reading = reading(without, interpretation.readings());
                    if (reading != null && reading.taken() == Reading.Taken.LITERALLY) {
                        wanted.add(literally(without));
                    } else {
                        leftOut.add(leftOut(without.clause(), interpretation));
                    }
                }
                default -> {
                    if (!OnlySigns.is(clause)) {
                        wanted.add(clause(clause, interpretation));
                    }
                }
            }
        }
        if (wanted.isEmpty() && conditions.isEmpty() && leftOut.isEmpty()) {
            return "Nothing to look for.";
        }
        StringBuilder said = new StringBuilder("Sections");
        if (!wanted.isEmpty()) {
            said.append(wanted.size() == 1 ? " with " : " with all of these first: ")
                    .append(String.join(", ", wanted));
        }
        conditions.forEach(condition -> said.append("; only ").append(condition));
        leftOut.forEach(out -> said.append("; none ").append(out));
        interpretation
                .synonyms()
                .forEach((name, others) -> said.append("; for “")
                        .append(name)
                        .append("” by the glossary also ")
                        .append(others.stream().map(other -> "“" + other + "”").collect(Collectors.joining(", "))));
        if (interpretation.pinned() != null) {
            said.append("; first the one pinned in ")
                    .append(interpretation.pinned().section().by());
        }
        if (parsed.left() > 0) {
            said.append("; ").append(parsed.left()).append(" more words were not looked for");
        }
        return said.append('.').toString();
    }

    private static String literally(Clause.Without without) {
        return "“" + without.typed() + "” as it stands";
    }

    private static @Nullable Reading reading(Clause.Without without, List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.typed().equals(without.typed()))
                .findFirst()
                .orElse(null);
    }

    private static String leftOut(Clause clause, Interpretation interpretation) {
        return clause instanceof Clause.Only only ? filter(only.filter()) : "with " + clause(clause, interpretation);
    }

    private static String clause(Clause clause, Interpretation interpretation) {
        return switch (clause) {
            case Clause.Word word -> word(word, interpretation);
            case Clause.Beginning beginning -> "words that begin with “" + beginning.text() + "”";
            case Clause.Phrase phrase -> "exactly “" + phrase.text() + "”";
            case Clause.Within within ->
                clause(within.clause(), interpretation) + " in the "
                        + within.part().word();
            case Clause.Only only -> filter(only.filter());
            case Clause.Without without -> {
                Reading reading = reading(without, interpretation.readings());
                yield reading != null && reading.taken() == Reading.Taken.LITERALLY
                        ? literally(without)
                        : "not " + clause(without.clause(), interpretation);
            }
            case Clause.AnyOf anyOf ->
                anyOf.choices().stream()
                        .map(choice -> choice.stream()
                                .map(each -> clause(each, interpretation))
                                .collect(Collectors.joining(" and ")))
                        .collect(Collectors.joining(" or ", "(", ")"));
        };
    }

    private static String word(Clause.Word word, Interpretation interpretation) {
        StringBuilder said = new StringBuilder("“" + word.text() + "”");
        for (Needle needle : interpretation.needles()) {
            if (needle.typed().equals(word.text())) {
                if (needle.also() != null) {
                    said.append(" or “").append(needle.also()).append("”");
                }
                if (!needle.spellings().isEmpty()) {
                    said.append(" read as “")
                            .append(needle.spellings().getFirst().term())
                            .append("”");
                } else if (needle.role() == Needle.Role.OPTIONAL) {
                    said.append(" (may be absent)");
                } else if (!needle.known()) {
                    said.append(" (in no note)");
                }
            }
        }
        return said.append(word.unfinished() ? " or longer" : "").toString();
    }

    private static String filter(Filter filter) {
        return switch (filter) {
            case Filter.Tag tag -> "tagged “" + tag.name() + "”";
            case Filter.Under under -> "in “" + under.path() + "”";
            case Filter.Has has ->
                switch (has.content()) {
                    case CODE -> "with a code block";
                    case TABLE -> "with a table";
                    case LINK -> "with a link";
                };
            case Filter.Modified modified -> "changed " + days(modified);
        };
    }

    private static String days(Filter.Modified modified) {
        String from = modified.from() == null ? "" : "from " + modified.from();
        String until =
                modified.before() == null ? "" : "until " + modified.before().minusDays(1);
        return from + (from.isEmpty() || until.isEmpty() ? "" : " ") + until;
    }
}
