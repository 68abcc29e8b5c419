package notesearch.server.process;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Requests for searches as people make them: for words, as they are being typed, mistyped, in quotes, in one folder. */
final class MixedRequests {

    private enum Kind {
        EXACT,
        PREFIX,
        TYPO,
        PHRASE,
        FILTER
    }

    private final List<Corpus.Asked> queries;
    private final Random random;

    MixedRequests(List<Corpus.Asked> queries, long seed) {
        this.queries = queries;
        this.random = new Random(seed);
    }

    String next() {
        Corpus.Asked asked = queries.get(random.nextInt(queries.size()));
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        return request(text(asked.query(), kind))
                + (kind == Kind.FILTER ? "&path=" + encoded(top(asked.target())) : "");
    }

    /** For the ten best sections. */
    static String request(String text) {
        return "/api/search?limit=10&q=" + encoded(text);
    }

    private String text(String query, Kind kind) {
        String[] words = query.strip().split("\\s+", -1);
        String last = words[words.length - 1];
        return switch (kind) {
            case EXACT, FILTER -> query;
            case PREFIX -> query.strip().substring(0, query.strip().length() - last.length() / 2);
            case TYPO -> query.replace(longest(words), swapped(longest(words)));
            case PHRASE -> "\"" + String.join(" ", Arrays.copyOf(words, Math.min(2, words.length))) + "\"";
        };
    }

    private static String longest(String[] words) {
        return Arrays.stream(words).max(Comparator.comparingInt(String::length)).orElseThrow();
    }

    private String swapped(String word) {
        if (word.length() < 4) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    private static String top(String note) {
        int end = note.indexOf('/');
        return end < 0 ? note : note.substring(0, end);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
