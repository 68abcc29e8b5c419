package notesearch.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts what a person typed into lexemes. What is no operator is text. */
final class Lexer {

    private final String text;
    private final Prefixes prefixes;
    private final List<Lexeme> lexemes = new ArrayList<>();
    private int open;
    private int at;

    Lexer(String text, Prefixes prefixes) {
        this.text = text;
        this.prefixes = prefixes;
    }

    List<Lexeme> lexemes() {
        while (skipSeparators()) {
            boolean excluded = minus();
            if (excluded) {
                at++;
            }
            Clause.Part part = prefixes.partOfGroup(text, at);
            if (part != null || text.charAt(at) == '(') {
                lexemes.add(new Lexeme.Open(excluded, part));
                open++;
                at = text.indexOf('(', at) + 1;
            } else if (open > 0 && text.charAt(at) == ')') {
                close();
            } else {
                clause().ifPresent(clause -> lexemes.add(item(clause, excluded)));
            }
        }
        return lexemes;
    }

    private static Lexeme item(Clause clause, boolean excluded) {
        if (!excluded && clause.equals(new Clause.Word("OR", false))) {
            return new Lexeme.Or();
        }
        return new Lexeme.Item(excluded ? new Clause.Without(finished(clause)) : clause);
    }

    private static Clause finished(Clause clause) {
        return switch (clause) {
            case Clause.Word word -> new Clause.Word(word.text(), false);
            case Clause.Within within -> new Clause.Within(within.part(), finished(within.clause()));
            default -> clause;
        };
    }

    private void close() {
        lexemes.add(new Lexeme.Close());
        open--;
        at++;
    }

    private boolean skipSeparators() {
        while (at < text.length() && isSeparator(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private boolean minus() {
        if (text.charAt(at) != '-' || at + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        return isQuote(next) || next == '(' || Character.isLetterOrDigit(text.codePointAt(at + 1));
    }

    private Optional<Clause> clause() {
        if (isQuote(text.charAt(at))) {
            String quoted = quoted();
            return quoted == null || quoted.isBlank() ? Optional.empty() : Optional.of(new Clause.Phrase(quoted));
        }
        int start = at;
        Optional<Clause> named = named();
        if (named.isPresent()) {
            return named;
        }
        at = start;
        return word();
    }

    /** What stands between this quote and the next; null, and the quote passed over, where there is none. */
    private @Nullable String quoted() {
        int start = at + 1;
        int end = start;
        while (end < text.length() && !isQuote(text.charAt(end))) {
            end++;
        }
        if (end == text.length()) {
            at = start;
            return null;
        }
        at = end + 1;
        return text.substring(start, end).strip();
    }

    private Optional<Clause> named() {
        int colon = at;
        while (colon < text.length() && text.charAt(colon) >= 'a' && text.charAt(colon) <= 'z') {
            colon++;
        }
        if (colon == at || colon + 1 >= text.length() || text.charAt(colon) != ':') {
            return Optional.empty();
        }
        String name = text.substring(at, colon);
        at = colon + 1;
        if (isQuote(text.charAt(at))) {
            String value = quoted();
            return value == null || value.isBlank()
                    ? Optional.empty()
                    : prefixes.clause(name, new Clause.Phrase(value));
        }
        if (!Character.isLetterOrDigit(text.codePointAt(at)) && "./#$@!-<>_~+[{".indexOf(text.charAt(at)) < 0) {
            return Optional.empty();
        }
        return word().flatMap(value -> prefixes.clause(name, value));
    }

    private Optional<Clause> word() {
        int start = at;
        int parentheses = 0;
        while (at < text.length() && !isSeparator(text.charAt(at)) && !isQuote(text.charAt(at))) {
            char c = text.charAt(at);
            parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (parentheses < 0 && open > 0) {
                break;
            }
            at++;
        }
        String word = text.substring(start, at);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        boolean beginning = word.length() > 2
                && word.endsWith("*")
                && Character.isLetterOrDigit(word.codePointBefore(word.length() - 1));
        return Optional.of(
                beginning
                        ? new Clause.Beginning(word.substring(0, word.length() - 1))
                        : new Clause.Word(word, at == text.length()));
    }

    private static boolean isSeparator(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ',' || c == ';' || c == '|';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„';
    }
}
