package notesearch.server.eval;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Fisher's paired randomisation test, two-sided: were there no difference between two engines, each query's difference
 * might as well have had the other sign. How many choices of signs give a sum at least as far from 0?
 */
final class PairedTest {

    /** With up to so many differences all choices of signs are looked at; else as many by chance, always the same. */
    private static final int MOST_EXACT = 13;

    private static final int SAMPLES = 9_999;
    private static final double ROUNDING = 1e-9;

    private PairedTest() {}

    /** The probability of a sum as far from 0 as this one, if signs were chance; 1 where nothing differs. */
    static double p(double[] differences) {
        double[] changed =
                Arrays.stream(differences).filter(value -> value != 0).toArray();
        double limit = Math.abs(Arrays.stream(changed).sum()) - ROUNDING;
        return changed.length <= MOST_EXACT ? exact(changed, limit) : sampled(changed, limit);
    }

    private static double exact(double[] changed, double limit) {
        int choices = 1 << changed.length;
        int extreme = 0;
        for (int signs = 0; signs < choices; signs++) {
            double sum = 0;
            for (int i = 0; i < changed.length; i++) {
                sum += (signs >> i & 1) == 0 ? changed[i] : -changed[i];
            }
            extreme += Math.abs(sum) >= limit ? 1 : 0;
        }
        return (double) extreme / choices;
    }

    private static double sampled(double[] changed, double limit) {
        SplittableRandom random = new SplittableRandom(42);
        int extreme = 1;
        for (int sample = 0; sample < SAMPLES; sample++) {
            double sum = 0;
            long signs = 0;
            for (int i = 0; i < changed.length; i++) {
                signs = i % Long.SIZE == 0 ? random.nextLong() : signs >>> 1;
                sum += (signs & 1) == 0 ? changed[i] : -changed[i];
            }
            extreme += Math.abs(sum) >= limit ? 1 : 0;
        }
        return (double) extreme / (SAMPLES + 1);
    }
}
