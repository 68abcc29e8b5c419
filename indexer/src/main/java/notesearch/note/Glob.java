package notesearch.note;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A pattern for one name: {@code *}, {@code ?}, {@code [a-z]}, {@code [!a-z]}, and {@code \} before
 * what is meant as it stands. Takes time in proportion to the lengths of both.
 */
final class Glob {

    /** @param many whether it stands for any number of characters, else for one that fits */
    private record Part(boolean many, IntPredicate fits) {}

    private final List<Part> parts;

    private Glob(List<Part> parts) {
        this.parts = parts;
    }

    /** A bracket that is never closed fits nothing, as in git. */
    static Glob of(String pattern) {
        int[] glob = pattern.codePoints().toArray();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < glob.length; i++) {
            switch (glob[i]) {
                case '*' -> {
                    if (parts.isEmpty() || !parts.getLast().many()) {
                        parts.add(new Part(true, any -> true));
                    }
                }
                case '?' -> parts.add(new Part(false, any -> true));
                case '[' -> {
                    int end = endOfSet(glob, i);
                    parts.add(new Part(false, end < 0 ? none -> false : set(glob, i + 1, end)));
                    i = end < 0 ? glob.length : end;
                }
                case '\\' -> {
                    i++;
                    parts.add(new Part(false, i < glob.length ? only(glob[i]) : none -> false));
                }
                default -> parts.add(new Part(false, only(glob[i])));
            }
        }
        return new Glob(List.copyOf(parts));
    }

    boolean fits(String name) {
        int[] text = name.codePoints().toArray();
        int at = 0;
        int part = 0;
        int afterStar = -1;
        int retry = 0;
        while (at < text.length) {
            if (part < parts.size() && parts.get(part).many()) {
                afterStar = ++part;
                retry = at;
            } else if (part < parts.size() && parts.get(part).fits().test(text[at])) {
                part++;
                at++;
            } else if (afterStar >= 0) {
                part = afterStar;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (part < parts.size() && parts.get(part).many()) {
            part++;
        }
        return part == parts.size();
    }

    private static IntPredicate only(int expected) {
        return character -> character == expected;
    }

    /** Where the set that begins at {@code open} is closed; negative where it is not. */
    private static int endOfSet(int[] glob, int open) {
        int i = open + 1;
        if (i < glob.length && negates(glob[i])) {
            i++;
        }
        for (int first = i; i < glob.length; i++) {
            if (glob[i] == '\\') {
                i++;
            } else if (glob[i] == ']' && i > first) {
                return i;
            }
        }
        return -1;
    }

    private static IntPredicate set(int[] glob, int start, int end) {
        boolean negated = negates(glob[start]);
        IntPredicate in = character -> false;
        for (int i = negated ? start + 1 : start; i < end; i++) {
            i += glob[i] == '\\' && i + 1 < end ? 1 : 0;
            int from = glob[i];
            int to = from;
            if (i + 2 < end && glob[i + 1] == '-') {
                i += 2;
                i += glob[i] == '\\' && i + 1 < end ? 1 : 0;
                to = glob[i];
            }
            int last = to;
            in = in.or(character -> from <= character && character <= last);
        }
        return negated ? in.negate() : in;
    }

    private static boolean negates(int character) {
        return character == '!' || character == '^';
    }
}
