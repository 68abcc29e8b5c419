package notesearch.search;

import java.util.ArrayList;
import java.util.List;
import notesearch.index.NoteAnalyzer;
import notesearch.index.StemMarker;
import notesearch.index.Terms;
import notesearch.index.TokenKind;
import org.jspecify.annotations.Nullable;

/** What the analyzer makes of a word of the query: one part, or those of an identifier. */
record WordTerms(List<Terms.Token> tokens) {

    /** More parts of one identifier, or words of one quotation, are not looked for. */
    static final int MOST_PARTS = 64;

    WordTerms {
        tokens = List.copyOf(tokens);
    }

    static WordTerms of(String word) {
        return new WordTerms(Terms.of(word, NoteAnalyzer.QUERIES).stream()
                .filter(token -> token.position() < MOST_PARTS)
                .toList());
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    int parts() {
        return tokens.getLast().position() + 1;
    }

    /** A single part with the signs that belong to it; null where there are none. */
    @Nullable
    String signed() {
        return parts() == 1 ? first(TokenKind.SIGNED) : null;
    }

    /** A part with the signs that belong to it, as of {@code @scope/name}; null where there are none. */
    @Nullable
    String signed(int part) {
        return tokens.stream()
                .filter(token -> token.position() == part && token.kind().equals(TokenKind.SIGNED))
                .map(Terms.Token::term)
                .findFirst()
                .orElse(null);
    }

    /** The word of a part, and where it stands in what was typed. */
    Terms.Token part(int part) {
        return tokens.stream()
                .filter(token -> token.position() == part && token.kind().equals(TokenKind.WORD))
                .findFirst()
                .orElseThrow();
    }

    /** The parts of an identifier written together; null where there is one part. */
    @Nullable
    String joined() {
        return first(TokenKind.JOINED);
    }

    /** Whether no loose sign, such as a slash, stands between its parts: its {@link #joined} stands for all of them. */
    boolean isOneComponent() {
        int first = tokens.stream().mapToInt(Terms.Token::start).min().orElse(0);
        int last = tokens.stream().mapToInt(Terms.Token::end).max().orElse(0);
        return tokens.stream()
                .anyMatch(token ->
                        token.kind().equals(TokenKind.JOINED) && token.start() == first && token.end() == last);
    }

    /** How a single part was typed, where it has accents, as a term; else null. */
    @Nullable
    String unfolded() {
        return first(TokenKind.UNFOLDED);
    }

    /** As an option of a command would be written: with a dash. */
    String dashed() {
        String joined = joined();
        return "-" + (joined != null ? joined : tokens.getFirst().term());
    }

    /** A single character of a script without spaces; it begins the pairs that it stands in. */
    boolean isSingleGram() {
        Terms.Token token = tokens.getFirst();
        return token.kind().equals(TokenKind.GRAM) && !isPair(token);
    }

    /** Behind the last of the pairs of characters that overlap from this part on; the part itself where it is no pair. */
    int endOfRun(int part) {
        int end = part;
        int reached = 0;
        for (Terms.Token token : tokens) {
            if (token.position() == end
                    && token.kind().equals(TokenKind.GRAM)
                    && (end == part ? isPair(token) : token.start() < reached)) {
                reached = token.end();
                end++;
            }
        }
        return end;
    }

    private static boolean isPair(Terms.Token gram) {
        return gram.term().codePointCount(0, gram.term().length()) > 1;
    }

    /** The pair of characters of a part, and where it stands in what was typed. */
    Terms.Token pair(int part) {
        return tokens.stream()
                .filter(token -> token.position() == part && token.kind().equals(TokenKind.GRAM))
                .findFirst()
                .orElseThrow();
    }

    /** The word of a part, then the terms of the same stem. */
    List<String> alternatives(int part) {
        List<String> alternatives = new ArrayList<>();
        String stem = null;
        for (Terms.Token token : tokens) {
            if (token.position() == part) {
                switch (token.kind()) {
                    case TokenKind.WORD, TokenKind.GRAM -> alternatives.add(token.term());
                    case TokenKind.STEM -> stem = StemMarker.strip(token.term());
                    default -> {}
                }
            }
        }
        String word = alternatives.getFirst();
        if (stem != null) {
            alternatives.add(stem);
        }
        alternatives.add(StemMarker.mark(stem == null ? word : stem));
        return alternatives;
    }

    /** The marked stem of a term, which stands in the index wherever the term does; else the term. */
    static String stem(String term) {
        String stem = of(term).first(TokenKind.STEM);
        return stem == null ? term : stem;
    }

    private @Nullable String first(String kind) {
        return tokens.stream()
                .filter(token -> token.kind().equals(kind))
                .map(Terms.Token::term)
                .findFirst()
                .orElse(null);
    }
}
