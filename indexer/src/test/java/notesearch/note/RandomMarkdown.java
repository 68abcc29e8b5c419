package notesearch.note;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes notes by a seed. Every word of theirs tells the line it stands on: {@code w12x3} is the
 * third word of line 12.
 */
public final class RandomMarkdown {

    static final String FRONT_MATTER = "---\ntitle: Given\ntags: [a, b]\n---\n";

    private static final Pattern PLACE = Pattern.compile("@");

    private static final String[] INLINES = {
        "@",
        "@ @",
        "@, @.",
        "**@**",
        "**@:**",
        "*@ @*",
        "`@`",
        "`` @ ` @ ``",
        "[@](@.md)",
        "[@ *@*](<@ @.md> \"@\")",
        "![@](@.png '@')",
        "[[@]]",
        "[[@|@ @]]",
        "![[@]]",
        "[[@#@]]",
        "#@",
        "~~@~~",
        "<b>@</b>",
        "<!-- @ -->",
        "&amp;@",
        "\\*@",
        "https://example.org/@",
        "<https://example.org/@>",
        "a@@.org",
        "@[^1]",
        "^[@]",
        "é@",
        "e\u0301@",
        "😀@",
        "@<br>@",
        "[@][ref]",
        "(@)",
        "`",
        "[",
        "]",
        "*",
        "_@_",
        "<",
        "|",
        "&",
        "\\",
        "@\\",
        "@  ",
        "&#x301;@",
        "<kbd title=\"@\">@</kbd>",
        "$@$",
        "==@==",
        "[ref]",
        "@`@\n@`@",
        "[@\n@](x.md)",
        "**@\n@** @"
    };

    private final SplittableRandom random;

    public RandomMarkdown(long seed) {
        random = new SplittableRandom(seed);
    }

    public String note() {
        List<String> lines = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            lines.addAll(FRONT_MATTER.lines().toList());
        }
        lines.addAll(blocks(0));
        lines.addAll(List.of("", "[ref]: https://example.org/ref", "", "[^1]: @ @"));
        return numbered(lines);
    }

    private List<String> blocks(int depth) {
        List<String> lines = new ArrayList<>();
        int count = 1 + random.nextInt(depth == 0 ? 12 : 3);
        for (int i = 0; i < count; i++) {
            lines.addAll(block(depth));
            if (random.nextInt(4) > 0) {
                lines.add("");
            }
        }
        return lines;
    }

    private List<String> block(int depth) {
        return switch (random.nextInt(depth < 3 ? 15 : 9)) {
            case 0, 1, 2 -> paragraph();
            case 3, 4 -> List.of("#".repeat(1 + random.nextInt(6)) + " " + inline().replace('\n', ' '));
            case 5 -> List.of("@ " + inline().replace('\n', ' '), random.nextBoolean() ? "===" : "---");
            case 6 -> List.of("```java", "# @ @", "", "  @", "```");
            case 7 -> table();
            case 8 -> List.of("<div>@ <i>@</i>", "@ &lt; <!-- @", "@ -->@</div>");
            case 9, 10 -> item(random.nextBoolean() ? "- " : "12. ", blocks(depth + 1));
            case 11 -> item(random.nextBoolean() ? "- [ ] " : "* [x] ", paragraph());
            case 12 -> quote(blocks(depth + 1));
            case 13 -> quote(item("", callout(depth)));
            default -> List.of("<!-- @", "# @", "-->", "", "    @ @", "      @", "");
        };
    }

    private List<String> callout(int depth) {
        List<String> lines = new ArrayList<>();
        lines.add(random.nextBoolean() ? "[!note] @" : "[!tip]-");
        lines.addAll(blocks(depth + 1));
        return lines;
    }

    private List<String> table() {
        return List.of("| @ | " + cell() + " |", "|---|:-:|", "| " + cell() + " | `@` |", "| @<br>@ | [[@\\|@]] | |");
    }

    private String cell() {
        return inline().replace('\n', ' ').replace("|", "\\|");
    }

    private List<String> paragraph() {
        StringBuilder text = new StringBuilder();
        for (int lines = 1 + random.nextInt(3); lines > 0; lines--) {
            text.append(text.isEmpty() ? "" : "\n").append(inline());
        }
        return text.toString().lines().toList();
    }

    private String inline() {
        StringBuilder line = new StringBuilder();
        for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
            line.append(line.isEmpty() ? "" : " ").append(INLINES[random.nextInt(INLINES.length)]);
        }
        return line.toString();
    }

    private static List<String> item(String marker, List<String> lines) {
        List<String> item = new ArrayList<>();
        for (String line : lines) {
            String indent = item.isEmpty() ? marker : " ".repeat(marker.length());
            item.add(line.isEmpty() ? "" : indent + line);
        }
        return item;
    }

    private static List<String> quote(List<String> lines) {
        return lines.stream().map(line -> "> " + line).toList();
    }

    private static String numbered(List<String> lines) {
        StringBuilder note = new StringBuilder();
        int number = 0;
        for (String line : lines) {
            int of = ++number;
            int[] word = {0};
            Matcher places = PLACE.matcher(line);
            note.append(places.replaceAll(place -> "w" + of + "x" + ++word[0])).append('\n');
        }
        return note.toString();
    }
}
