package notesearch.server.eval;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A section as a judgement names it: its note and its heading, whose case and punctuation do not matter. */
final class SectionKey {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private SectionKey() {}

    static String of(String note, String heading) {
        String folded = Normalizer.normalize(heading, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return note + "#" + BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
    }
}
