package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import notesearch.query.Clause;
import org.jspecify.annotations.Nullable;

/** Queries that ask for less than one that finds nothing, those nearest to it first. */
final class Loosened {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final List<Clause> clauses;
    private final Set<Clause> missing;
    private final Respelling respelling;

    /** @param missing those of {@link #words} that no note holds */
    Loosened(List<Clause> clauses, Set<Clause> missing, Respelling respelling) {
        this.clauses = List.copyOf(clauses);
        this.missing = Set.copyOf(missing);
        this.respelling = respelling;
    }

    List<List<Clause>> others() throws IOException {
        List<Clause> respelled = respelled();
        List<Clause> held = held(respelled, false);
        List<Clause> loose = held(respelled, true);
        List<Clause> included = loose.stream()
                .filter(clause -> !(clause instanceof Clause.Without))
                .toList();
        List<List<Clause>> others = new ArrayList<>(List.of(respelled, held, unexcluded(respelled), loose, included));
        words(included).stream()
                .sorted(Comparator.comparingInt(
                                (Clause clause) -> clause.typed().length())
                        .reversed())
                .forEach(word -> others.add(List.of(bare(word))));
        return others;
    }

    /** All words that are wanted, each as a clause: those of a phrase as phrases. */
    static Set<Clause> words(List<Clause> clauses) {
        Set<Clause> words = new LinkedHashSet<>();
        for (Clause clause : clauses) {
            switch (clause) {
                case Clause.Word word -> words.add(word);
                case Clause.Beginning beginning -> words.add(beginning);
                case Clause.Only only -> words.add(only);
                case Clause.Phrase phrase -> pieces(phrase).forEach(piece -> words.add(new Clause.Phrase(piece)));
                case Clause.Within within -> words.addAll(words(List.of(within.clause())));
                case Clause.AnyOf anyOf -> anyOf.choices().forEach(choice -> words.addAll(words(choice)));
                case Clause.Without without -> {}
            }
        }
        return words;
    }

    /** Without what asks for properties; what is left out stays so. */
    static List<Clause> unfiltered(List<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> !(clause instanceof Clause.Only)
                        && !(clause instanceof Clause.Without without && without.clause() instanceof Clause.Only))
                .toList();
    }

    private static List<String> pieces(Clause.Phrase phrase) {
        return SPACE.splitAsStream(phrase.text())
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /** With what is left out. */
    static List<Clause> unexcluded(List<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> !(clause instanceof Clause.Without))
                .toList();
    }

    /** With missing words as they may have been meant. */
    private List<Clause> respelled() throws IOException {
        List<Clause> respelled = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            String joined = i + 1 < clauses.size() ? joined(clause, clauses.get(i + 1)) : null;
            if (joined != null) {
                respelled.add(new Clause.Word(joined, false));
                i++;
            } else {
                respelled.add(respelled(clause));
            }
        }
        return respelled;
    }

    private @Nullable String joined(Clause one, Clause next) throws IOException {
        return one instanceof Clause.Word first
                        && next instanceof Clause.Word second
                        && (missing.contains(first) || missing.contains(second))
                ? respelling.joined(first.text(), second.text())
                : null;
    }

    private Clause respelled(Clause clause) throws IOException {
        return switch (clause) {
            case Clause.Word word -> missing.contains(word) ? new Clause.Word(respelled(word.text()), false) : word;
            case Clause.Phrase phrase -> {
                List<String> pieces = new ArrayList<>();
                for (String piece : pieces(phrase)) {
                    pieces.add(missing.contains(new Clause.Phrase(piece)) ? respelled(piece) : piece);
                }
                yield pieces.isEmpty() ? phrase : new Clause.Phrase(String.join(" ", pieces));
            }
            case Clause.Within within -> new Clause.Within(within.part(), respelled(within.clause()));
            default -> clause;
        };
    }

    private String respelled(String word) throws IOException {
        String meant = respelling.of(word);
        return meant == null ? word : meant;
    }

    /** Without missing words. */
    private List<Clause> held(List<Clause> all, boolean loose) {
        List<Clause> held = new ArrayList<>();
        for (Clause clause : all) {
            boolean whole = words(List.of(clause)).stream().noneMatch(missing::contains);
            if (clause instanceof Clause.Without || whole && !loose) {
                held.add(clause);
            } else {
                words(List.of(clause)).stream()
                        .filter(word -> !missing.contains(word) && !isOnlySigns(word))
                        .forEach(word -> held.add(bare(word)));
            }
        }
        return held;
    }

    /** Only between quotes it is looked for. */
    private static boolean isOnlySigns(Clause word) {
        return word instanceof Clause.Phrase phrase
                && WordTerms.of(phrase.text()).isEmpty();
    }

    /** A single word needs no quotes, and is found in other forms without them. */
    private static Clause bare(Clause word) {
        return word instanceof Clause.Phrase phrase ? new Clause.Word(phrase.text(), false) : word;
    }
}
