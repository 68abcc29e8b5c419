package notesearch.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what a person typed. Every text is a query: nothing is an error, and what is no operator is
 * text. Operators are {@code "…"} around words that belong together and {@code -} before what is not
 * wanted; the minus counts only where something else is wanted.
 */
public final class QueryParser {

    /** More distinct words than these are not searched. */
    public static final int MOST_CLAUSES = 64;

    private final String text;
    private final Set<Clause> clauses = new LinkedHashSet<>();
    private int at;

    private QueryParser(String text) {
        this.text = text;
    }

    public static ParsedQuery parse(String text) {
        return new QueryParser(Normalizer.normalize(text, Normalizer.Form.NFC)).parse();
    }

    private ParsedQuery parse() {
        while (skipSeparators()) {
            boolean excluded = minus();
            if (excluded) {
                at++;
            }
            if (isQuote(text.charAt(at))) {
                quoted(excluded);
            } else {
                word(excluded);
            }
        }
        List<Clause> parsed = new ArrayList<>(clauses);
        if (parsed.stream().allMatch(Clause::excluded)) {
            parsed.replaceAll(QueryParser::wanted);
        }
        int left = Math.max(0, parsed.size() - MOST_CLAUSES);
        return new ParsedQuery(parsed.subList(0, parsed.size() - left), left);
    }

    /** With nothing to exclude from, the minus is part of the word. */
    private static Clause wanted(Clause clause) {
        return switch (clause) {
            case Clause.Word word -> new Clause.Word("-" + word.text(), false, word.unfinished());
            case Clause.Phrase phrase -> new Clause.Phrase(phrase.text(), false);
        };
    }

    private boolean skipSeparators() {
        while (at < text.length() && isSeparator(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private boolean minus() {
        return text.charAt(at) == '-'
                && at + 1 < text.length()
                && (isQuote(text.charAt(at + 1)) || Character.isLetterOrDigit(text.codePointAt(at + 1)));
    }

    private void quoted(boolean excluded) {
        int start = at + 1;
        int end = start;
        while (end < text.length() && !isQuote(text.charAt(end))) {
            end++;
        }
        boolean closed = end < text.length();
        if (closed) {
            add(new Clause.Phrase(text.substring(start, end).strip(), excluded));
            at = end + 1;
        } else {
            at = start;
        }
    }

    private void word(boolean excluded) {
        int start = at;
        while (at < text.length() && !isSeparator(text.charAt(at)) && !isQuote(text.charAt(at))) {
            at++;
        }
        Clause.Word finished = new Clause.Word(text.substring(start, at), excluded, false);
        if (at == text.length() && !excluded) {
            clauses.remove(finished);
            add(new Clause.Word(finished.text(), false, true));
        } else {
            add(finished);
        }
    }

    private void add(Clause clause) {
        if (!clause.text().isBlank()) {
            clauses.add(clause);
        }
    }

    private static boolean isSeparator(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ',' || c == ';' || c == '|';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„';
    }
}
