package notesearch.query;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a person typed. Every text is a query: nothing is an error, and what is no operator is
 * text.
 *
 * <p>{@code "…"} holds words together; {@code OR} stands between two things of which one will do, and
 * binds closer than a space; {@code ( )} groups; {@code -} stands before what is not wanted, where
 * something else is; {@code time*} is a beginning; {@code title:}, {@code heading:}, {@code code:},
 * {@code tag:}, {@code path:}, {@code has:} and {@code modified:} stand before what they apply to.
 */
public final class QueryParser {

    /** More distinct words than these are not searched. */
    public static final int MOST_CLAUSES = 64;

    /** Deeper groups are read as if their parentheses were not there. */
    private static final int DEEPEST = 16;

    private final List<Lexeme> lexemes;
    private int at;
    private int depth;
    private final Set<Clause> counted = new HashSet<>();
    private final Set<Clause> left = new HashSet<>();

    private QueryParser(List<Lexeme> lexemes) {
        this.lexemes = lexemes;
    }

    /** With days counted back from today, in UTC. */
    public static ParsedQuery parse(String text) {
        return parse(text, LocalDate.now(Clock.systemUTC()));
    }

    /** The text of a request; where it is asked for something beside the text, a minus leaves out from that. */
    public static ParsedQuery parse(SearchRequest request) {
        return parse(request.text(), LocalDate.now(Clock.systemUTC()), request.filtered());
    }

    static ParsedQuery parse(String text, LocalDate today) {
        return parse(text, today, false);
    }

    private static ParsedQuery parse(String text, LocalDate today, boolean filtered) {
        Prefixes prefixes = Prefixes.on(today);
        QueryParser parser = new QueryParser(lexemes(text, prefixes));
        List<Clause> clauses = distinct(parser.clauses());
        return new ParsedQuery(
                filtered ? clauses : withSomethingWanted(clauses), parser.left.size(), prefixes.unread());
    }

    /** All of {@code text} in one part of the section; a name and a colon are text there. Empty where it holds nothing. */
    public static Optional<Clause> within(Clause.Part part, String text) {
        List<Clause> clauses = distinct(new QueryParser(lexemes(text + " ", Prefixes.none())).clauses());
        return switch (clauses.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Clause.Within(part, clauses.getFirst()));
            default -> Optional.of(new Clause.Within(part, new Clause.AnyOf(List.of(clauses))));
        };
    }

    private static List<Lexeme> lexemes(String text, Prefixes prefixes) {
        return new Lexer(Normalizer.normalize(text, Normalizer.Form.NFC), prefixes).lexemes();
    }

    private List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        while (at < lexemes.size()) {
            clauses.addAll(sequence());
            at++;
        }
        return clauses;
    }

    /** Up to the end, or to a parenthesis that closes. */
    private List<Clause> sequence() {
        List<Clause> clauses = new ArrayList<>();
        List<List<Clause>> choices = new ArrayList<>();
        while (at < lexemes.size() && !(lexemes.get(at) instanceof Lexeme.Close)) {
            List<Clause> operand = operand();
            if (operand.isEmpty()) {
                continue;
            }
            choices.add(operand);
            if (orFollows()) {
                at++;
            } else {
                clauses.addAll(joined(choices));
                choices.clear();
            }
        }
        clauses.addAll(joined(choices));
        return clauses;
    }

    /** Whether an {@code OR} stands here, and something after it that it can apply to. */
    private boolean orFollows() {
        return at + 1 < lexemes.size()
                && lexemes.get(at) instanceof Lexeme.Or
                && (lexemes.get(at + 1) instanceof Lexeme.Item || lexemes.get(at + 1) instanceof Lexeme.Open);
    }

    private static List<Clause> joined(List<List<Clause>> choices) {
        return switch (choices.size()) {
            case 0 -> List.of();
            case 1 -> choices.getFirst();
            default -> List.of(new Clause.AnyOf(choices.stream().distinct().toList()));
        };
    }

    private List<Clause> operand() {
        return switch (lexemes.get(at++)) {
            case Lexeme.Item item -> counted(item.clause());
            case Lexeme.Or or -> counted(new Clause.Word("OR", at == lexemes.size()));
            case Lexeme.Open open -> group(open);
            case Lexeme.Close close -> List.of();
        };
    }

    private List<Clause> group(Lexeme.Open open) {
        if (depth >= DEEPEST) {
            return List.of();
        }
        depth++;
        List<Clause> all = sequence();
        depth--;
        if (at < lexemes.size()) {
            at++;
        }
        List<Clause> within = open.part() == null ? all : within(open.part(), all);
        if (!open.excluded() || within.isEmpty()) {
            return within;
        }
        List<Clause> out = withSomethingWanted(within);
        return List.of(new Clause.Without(out.size() == 1 ? out.getFirst() : new Clause.AnyOf(List.of(out))));
    }

    /** Each clause by itself; what says by itself where it is looked for stays so. */
    private static List<Clause> within(Clause.Part part, List<Clause> clauses) {
        return clauses.stream().map(clause -> within(part, clause)).toList();
    }

    private static Clause within(Clause.Part part, Clause clause) {
        return switch (clause) {
            case Clause.Word word -> new Clause.Within(part, word);
            case Clause.Beginning beginning -> new Clause.Within(part, beginning);
            case Clause.Phrase phrase -> new Clause.Within(part, phrase);
            case Clause.Without without -> new Clause.Without(within(part, without.clause()));
            case Clause.AnyOf anyOf ->
                new Clause.AnyOf(anyOf.choices().stream()
                        .map(choice -> within(part, choice))
                        .toList());
            case Clause.Within within -> within;
            case Clause.Only only -> only;
        };
    }

    private List<Clause> counted(Clause clause) {
        if (counted.size() == MOST_CLAUSES && !counted.contains(clause)) {
            left.add(clause);
            return List.of();
        }
        counted.add(clause);
        return List.of(clause);
    }

    /** Each once, and finished only where it is not also unfinished. */
    private static List<Clause> distinct(List<Clause> clauses) {
        Set<Clause> distinct = new LinkedHashSet<>(clauses);
        distinct.removeIf(clause -> clause instanceof Clause.Word word
                && distinct.contains(new Clause.Word(word.text(), true))
                && !word.unfinished());
        return new ArrayList<>(distinct);
    }

    /** With no words and no properties to leave words out from, the minus is part of the word. */
    private static List<Clause> withSomethingWanted(List<Clause> clauses) {
        return clauses.stream().anyMatch(QueryParser::isWanted) ? clauses : wanted(clauses);
    }

    private static boolean isWanted(Clause clause) {
        return switch (clause) {
            case Clause.Without without -> false;
            case Clause.AnyOf anyOf ->
                anyOf.choices().stream().anyMatch(choice -> choice.stream().anyMatch(QueryParser::isWanted));
            default -> true;
        };
    }

    private static List<Clause> wanted(List<Clause> clauses) {
        return clauses.stream().map(QueryParser::wanted).toList();
    }

    private static Clause wanted(Clause clause) {
        return switch (clause) {
            case Clause.Without without -> literally(without);
            case Clause.AnyOf anyOf ->
                new Clause.AnyOf(
                        anyOf.choices().stream().map(QueryParser::wanted).toList());
            default -> clause;
        };
    }

    private static Clause literally(Clause.Without without) {
        return switch (without.clause()) {
            case Clause.Word word -> new Clause.Word("-" + word.text(), word.unfinished());
            case Clause.Beginning beginning -> new Clause.Word("-" + beginning.typed(), false);
            case Clause.Only only -> without;
            default -> without.clause();
        };
    }
}
