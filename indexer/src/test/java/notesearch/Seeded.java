package notesearch;

import java.util.Random;

/** Properties over seeded cases: the same in every run, and a failure names its seed. */
public final class Seeded {

    private Seeded() {}

    /** What must hold for whatever the random numbers make. */
    public interface Property {

        void check(Random random) throws Exception;
    }

    /** Checks seeds {@code 0} to {@code cases - 1}. */
    public static void holds(int cases, Property property) {
        for (int seed = 0; seed < cases; seed++) {
            try {
                property.check(new Random(seed));
            } catch (Throwable failure) {
                throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    public static <T> T oneOf(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
