package notesearch.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a {@code .gitignore}.
 *
 * @param names a glob for each name of a path, or {@link #ANY_FOLDERS}
 * @param negated whether it takes back what a line before it leaves out
 * @param foldersOnly whether it fits folders alone
 */
record IgnorePattern(List<Glob> names, boolean negated, boolean foldersOnly) {

    /** Stands for {@code **}: any number of names, or none. */
    private static final Glob ANY_FOLDERS = Glob.of("**");

    private static final Glob ANY_NAME = Glob.of("*");

    /** Empty where the line is blank, a remark, or no pattern. */
    static Optional<IgnorePattern> of(String line) {
        String pattern = withoutTrailingSpaces(line);
        if (pattern.startsWith("#")) {
            return Optional.empty();
        }
        boolean negated = pattern.startsWith("!");
        pattern = negated ? pattern.substring(1) : pattern;
        boolean foldersOnly = pattern.endsWith("/");
        pattern = foldersOnly ? pattern.substring(0, pattern.length() - 1) : pattern;
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        List<Glob> names = new ArrayList<>();
        if (pattern.indexOf('/') < 0) {
            names.add(ANY_FOLDERS);
        }
        String anchored = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        for (String name : anchored.split("/", -1)) {
            names.add(name.equals("**") ? ANY_FOLDERS : Glob.of(name));
        }
        if (names.getLast() == ANY_FOLDERS) {
            names.add(ANY_NAME);
        }
        return Optional.of(new IgnorePattern(List.copyOf(names), negated, foldersOnly));
    }

    /** Whether it fits a whole path, given by its names. */
    boolean fits(String[] path, boolean folder) {
        if (foldersOnly && !folder) {
            return false;
        }
        int at = 0;
        int glob = 0;
        int afterAny = -1;
        int retry = 0;
        while (at < path.length) {
            if (glob < names.size() && names.get(glob) == ANY_FOLDERS) {
                afterAny = ++glob;
                retry = at;
            } else if (glob < names.size() && names.get(glob).fits(path[at])) {
                glob++;
                at++;
            } else if (afterAny >= 0) {
                glob = afterAny;
                at = ++retry;
            } else {
                return false;
            }
        }
        return glob == names.size();
    }

    private static String withoutTrailingSpaces(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && !(end > 1 && line.charAt(end - 2) == '\\')) {
            end--;
        }
        return line.substring(0, end);
    }
}
