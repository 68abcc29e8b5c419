package notesearch.index;

import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** What a token is, as the value of Lucene's {@link TypeAttribute}. */
public final class TokenKind {

    /** A word, or one of the parts of an identifier. */
    public static final String WORD = TypeAttribute.DEFAULT_TYPE;

    /** An identifier's parts written together: {@code atomicwritejson} for {@code atomic_write_json}. */
    public static final String JOINED = "joined";

    /** A word with the signs that belong to it: {@code c++}, {@code --profile}, {@code .net}. */
    public static final String SIGNED = "signed";

    /** What stands behind a sign within an identifier, with {@link Ending} before it. */
    public static final String ENDING = "ending";

    /** Two neighbouring characters of a script without spaces; one, at the end of a run. */
    public static final String GRAM = "gram";

    /** The stem of a word that differs from it, with {@link StemMarker} before it. */
    public static final String STEM = "stem";

    /** How a word was written whose folding changed more than its case: see {@link Unfolded}. */
    public static final String UNFOLDED = "unfolded";

    private TokenKind() {}
}
