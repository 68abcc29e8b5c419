package notesearch.index;

import java.util.stream.IntStream;

/**
 * The distinct runs of three characters of folded texts, by which a search for a part of a text passes over most
 * sections (Cox: Regular Expression Matching with a Trigram Index, 2012). Those that begin or end with a space are left
 * out, a third of all: no quoted text does, so each of three characters and more still holds one.
 *
 * <p>Shorter texts are parts of trigrams. Kept beside these are such as stand between spaces, and the parts of trigrams
 * whose {@link Gram} is not their own, for it does not tell its parts.
 */
public final class Trigrams {

    /** Shorter texts hold none. */
    public static final int LENGTH = 3;

    private Trigrams() {}

    /** The distinct ones of a text of three characters and more that {@link FoldedText} gives. */
    public static int[] of(String folded) {
        return IntStream.rangeClosed(0, folded.length() - LENGTH)
                .filter(at -> folded.charAt(at) != ' ' && folded.charAt(at + LENGTH - 1) != ' ')
                .map(at -> gram(folded.substring(at, at + LENGTH)))
                .distinct()
                .toArray();
    }

    /** A text of one to three characters as a {@link Gram}. */
    public static int gram(String folded) {
        return switch (folded.length()) {
            case 1 -> Gram.of(folded.charAt(0));
            case 2 -> Gram.of(folded.charAt(0), folded.charAt(1));
            default -> Gram.of(folded.charAt(0), folded.charAt(1), folded.charAt(2));
        };
    }

    /** Whether no other text of one to three characters is kept under the same number. */
    public static boolean isExact(String folded) {
        return Gram.isOwn(gram(folded));
    }
}
