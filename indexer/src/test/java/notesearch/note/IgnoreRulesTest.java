package notesearch.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import notesearch.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreRulesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "drafts            | drafts a/drafts             | drafts.md a/draft",
                "drafts/           | drafts/ a/drafts/           | drafts a/drafts",
                "/drafts           | drafts                      | a/drafts",
                "a/drafts          | a/drafts                    | drafts b/a/drafts",
                "*.tmp.md          | x.tmp.md a/.tmp.md          | x.md tmp.md",
                "a/*.md            | a/x.md                      | x.md a/b/x.md",
                "a/**              | a/x a/b/x                   | a",
                "**/a              | a b/a c/b/a                 | ab",
                "a/**/b            | a/b a/x/b a/x/y/b           | b a/bb x/a/b",
                "n?te              | note nete                   | nte no/te",
                "[a-c]x            | ax cx                       | dx x",
                "[!a-c]x           | dx                          | ax",
                "[]a]x             | ]x ax                       | bx",
                "[a                | ,                           | a [a",
                "\\#a              | #a                          | a",
                "\\!a              | !a                          | a",
                "# remark          | ,                           | remark",
                "a\\*b             | a*b                         | axb",
                "\"spaced \"       | spaced                      | ,",
                "übung.md          | übung.md x/u\u0308bung.md   | ubung.md",
            })
    void aPatternLeavesOut(String pattern, String leftOut, String kept) {
        IgnoreRules rules = IgnoreRules.of(pattern);
        for (String path : each(leftOut)) {
            assertEquals(path, path + (leftOut(rules, path) ? "" : " is kept by " + pattern));
        }
        for (String path : each(kept)) {
            assertEquals(path, path + (leftOut(rules, path) ? " is left out by " + pattern : ""));
        }
    }

    @Test
    void theLastPatternThatFitsDecides() {
        IgnoreRules rules = IgnoreRules.of("*.md\n!README.md\n\nold/README.md\r\n");
        assertFalse(rules.leaveOut("README.md", false));
        assertFalse(rules.leaveOut("a/README.md", false));
        assertEquals(true, rules.leaveOut("a.md", false));
        assertEquals(true, rules.leaveOut("old/README.md", false));
    }

    @Test
    void noPatternTakesLong() {
        IgnoreRules rules = IgnoreRules.of("*a".repeat(2_000) + "b\n" + "**/a/".repeat(1_000) + "b");
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertFalse(rules.leaveOut("a".repeat(255), false));
            assertFalse(rules.leaveOut("a/".repeat(1_000) + "c", false));
        });
    }

    /** Git is the specification. */
    @Test
    void leavesOutWhatGitWould() throws Exception {
        assumeTrue(git("init", "-q") == 0, "git is not installed");
        Seeded.holds(60, random -> {
            List<String> patterns = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                patterns.add(pattern(random));
            }
            Set<String> paths = new TreeSet<>();
            for (int i = 0; i < 30; i++) {
                paths.add(path(random));
            }
            Files.write(folder.resolve(".gitignore"), patterns);
            IgnoreRules rules = IgnoreRules.of(String.join("\n", patterns));
            Set<String> leftOut = new TreeSet<>(paths);
            leftOut.removeIf(path -> !leftOutWithFolders(rules, path));
            assertEquals(gitIgnores(paths), leftOut, () -> "by " + patterns);
        });
    }

    private static List<String> each(String paths) {
        return Pattern.compile("[^ ,]+")
                .matcher(paths)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static boolean leftOut(IgnoreRules rules, String path) {
        boolean isFolder = path.endsWith("/");
        return !path.isEmpty() && rules.leaveOut(isFolder ? path.substring(0, path.length() - 1) : path, isFolder);
    }

    private static boolean leftOutWithFolders(IgnoreRules rules, String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (rules.leaveOut(path.substring(0, slash), true)) {
                return true;
            }
        }
        return rules.leaveOut(path, false);
    }

    private static String pattern(Random random) {
        String[] names = {"a", "b", "ab", "*", "**", "?b", "a*", "[ab]", "[!a]", "*b*"};
        StringBuilder pattern = new StringBuilder(random.nextInt(4) == 0 ? "!" : "");
        pattern.append(random.nextInt(3) == 0 ? "/" : "").append(names[random.nextInt(names.length)]);
        for (int i = random.nextInt(3); i > 0; i--) {
            pattern.append('/').append(names[random.nextInt(names.length)]);
        }
        return pattern.append(random.nextInt(4) == 0 ? "/" : "").toString();
    }

    private static String path(Random random) {
        String[] names = {"a", "b", "ab", "ba", "c"};
        StringBuilder path = new StringBuilder(names[random.nextInt(names.length)]);
        for (int i = random.nextInt(4); i > 0; i--) {
            path.append('/').append(names[random.nextInt(names.length)]);
        }
        return path.toString();
    }

    private Set<String> gitIgnores(Set<String> paths) throws IOException {
        Process process = new ProcessBuilder("git", "check-ignore", "--no-index", "--stdin")
                .directory(folder.toFile())
                .start();
        process.getOutputStream().write((String.join("\n", paths) + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        return new TreeSet<>(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList());
    }

    private int git(String... words) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
