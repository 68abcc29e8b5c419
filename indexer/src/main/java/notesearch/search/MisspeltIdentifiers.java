package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import notesearch.index.Terms;
import notesearch.query.Clause;
import org.jspecify.annotations.Nullable;

/** Words of several parts of which one is in no note: {@code ChangeMesageVisibility}. For one query. */
final class MisspeltIdentifiers {

    /** Of an identifier with more parts that no note holds it cannot be told what was meant. */
    private static final int MOST_UNKNOWN = 2;

    private final Vocabulary vocabulary;
    private final Words words;

    MisspeltIdentifiers(Vocabulary vocabulary, Words words) {
        this.vocabulary = vocabulary;
        this.words = words;
    }

    /** Whether the notes hold an identifier. */
    interface Trial {
        boolean stands(Clause.Word identifier) throws IOException;
    }

    /**
     * A part in another spelling and its place in the identifier.
     *
     * @param likeliest the likeliest first
     */
    private record Respelt(Terms.Token part, List<Spelling> likeliest) {}

    /**
     * The identifier with other spellings of the parts that no note holds: the likeliest that stands in the notes; where
     * none does, the likeliest. Null where each part is known, some part is near none, or it has digits, which mean just
     * what they say.
     */
    @Nullable
    Spelling meant(Clause.Word word, WordTerms terms, Trial trial) throws IOException {
        if (word.text().chars().anyMatch(Character::isDigit)) {
            return null;
        }
        List<Respelt> unknown = new ArrayList<>();
        for (int part = 0; part < terms.parts(); part++) {
            boolean unfinished = word.unfinished() && part == terms.parts() - 1;
            List<String> same = terms.alternatives(part);
            if (vocabulary.sectionsWith(same) == 0
                    && !(unfinished && !words.prefixed(same).isEmpty())) {
                List<Spelling> near = words.others().near(same.getFirst(), unfinished);
                if (near.isEmpty() || unknown.size() == MOST_UNKNOWN) {
                    return null;
                }
                unknown.addFirst(new Respelt(terms.part(part), near));
            }
        }
        if (unknown.isEmpty()) {
            return null;
        }
        Spelling typed = new Spelling(word.text(), 0, Integer.MAX_VALUE);
        Spelling standing = likeliest(typed, unknown, word.unfinished(), trial);
        return standing != null ? standing : likeliest(typed, unknown, word.unfinished(), any -> true);
    }

    /**
     * The likeliest that passes the trial; null where none does.
     *
     * @param unknown the last first, so that each is still where it was when those behind it are replaced
     */
    private static @Nullable Spelling likeliest(
            Spelling identifier, List<Respelt> unknown, boolean unfinished, Trial trial) throws IOException {
        if (unknown.isEmpty()) {
            return trial.stands(new Clause.Word(identifier.term(), unfinished)) ? identifier : null;
        }
        Respelt last = unknown.getFirst();
        for (Spelling spelling : last.likeliest()) {
            Spelling standing = likeliest(
                    replaced(identifier, last.part(), spelling), unknown.subList(1, unknown.size()), unfinished, trial);
            if (standing != null) {
                return standing;
            }
        }
        return null;
    }

    private static Spelling replaced(Spelling identifier, Terms.Token part, Spelling spelling) {
        String text = identifier.term();
        String typed = text.substring(part.start(), part.end());
        return new Spelling(
                text.substring(0, part.start()) + inCaseOf(typed, spelling.term()) + text.substring(part.end()),
                identifier.edits() + spelling.edits(),
                Math.min(identifier.sections(), spelling.sections()));
    }

    private static String inCaseOf(String typed, String term) {
        if (typed.equals(typed.toUpperCase(Locale.ROOT))) {
            return term.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(typed.charAt(0))
                ? term.substring(0, 1).toUpperCase(Locale.ROOT) + term.substring(1)
                : term;
    }
}
