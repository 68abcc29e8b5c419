package notesearch.note;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makers of hostile Markdown of a wanted length, in characters. */
final class PathologicalKinds {

    /** What is hostile when it is repeated. */
    static final List<String> REPEATED = List.of(
            "![[]()",
            "[",
            "![",
            "[[",
            "![[",
            "]",
            "[a](",
            "[a](<b",
            "[a](b \"",
            "[a][",
            "[a]",
            "[[a]]",
            "[[a|",
            "[[a]] ",
            "[ (](",
            "[a](b) ",
            "![a](b) ",
            "*a ",
            "a* ",
            "*a_ ",
            "a*_",
            "**a*",
            "_a__",
            "*a* ",
            "a***",
            "~~a~",
            "~a~~",
            "`a``b```",
            "`",
            "`a",
            "<",
            "<a ",
            "<a b='",
            "<b>",
            "<!--",
            "<?",
            "<![CDATA[",
            "<!A",
            "<script>",
            "<style>",
            "</script>",
            "<a href='x'>",
            "&",
            "&amp;",
            "&#x301;",
            "\\",
            "http://",
            "http://a",
            "www.",
            "www.a.",
            "a@",
            "a@b.",
            "a@b.c ",
            "#a",
            "#",
            "#a ",
            "^[",
            "^[a](",
            "[^1]",
            "[^1]: a\n",
            "[^1]: a\n\n",
            "[a]: b\n",
            "[a]: b 'c\n",
            "[a]: <",
            "> ",
            ">\n",
            "> a\n",
            "- ",
            "- a\n",
            "1. ",
            "  - a\n",
            "* a\n *",
            "-\n",
            "- [ ] a\n",
            "- [ ] ",
            "> [!note] a\n",
            "|",
            "|a",
            "|\n",
            "a|b\n-|-\n",
            "|a|\n|-|\n",
            "a\n",
            "*a\n",
            "`a\n",
            "[a\n",
            "a\n-\n",
            "# a\n",
            "#\n",
            "###### a ",
            "```\n",
            "    a\n\n",
            "a\n    ",
            "a\\\n",
            "  \n",
            "\t",
            "<div>\n",
            "<div>\n\n",
            "<div><a\n\n",
            "\u0301",
            "e\u0301",
            "a\u0300\u0316 ",
            "{#a}",
            "---\n",
            "+++\n",
            "k: v\n",
            "**a** b\n\n",
            "- **a:** b\n",
            "import a\n",
            "\u4e2d\u6587",
            "\ud83d\ude00",
            "\u200d",
            "\ufe0f",
            "\u202e",
            "\u001b[31m",
            "\u0000a",
            "\ufeff");

    static final Map<String, IntFunction<String>> BUILT = built();

    private PathologicalKinds() {}

    static IntFunction<String> repeated(String unit) {
        return length -> unit.repeat(length / unit.length() + 1);
    }

    private static Map<String, IntFunction<String>> built() {
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        kinds.put("quotes within quotes", length -> ">".repeat(length) + "a");
        kinds.put("ever deeper quotes", length -> lines(length, i -> ">".repeat(i) + " a"));
        kinds.put("ever deeper lists", length -> lines(length, i -> "  ".repeat(i) + "- a"));
        kinds.put("deep quotes, many lines", length -> (">".repeat(100) + " a\n").repeat(length / 103));
        kinds.put("brackets within brackets", length -> around("[", "]", length));
        kinds.put("images within images", length -> around("![", "](u)", length));
        kinds.put("wikilinks within wikilinks", length -> around("[[", "]]", length));
        kinds.put("stars within stars", length -> around("*", "*", length));
        kinds.put("strong within emphasis", length -> around("*a **a ", "", length));
        kinds.put("links behind open brackets", length -> "[".repeat(length / 4) + "[a](b) ".repeat(length / 8));
        kinds.put("links behind open images", length -> "![".repeat(length / 8) + "[a](b) ".repeat(length / 8));
        kinds.put("tags in an HTML block", length -> "<div>" + "<a".repeat(length / 2));
        kinds.put("open quotes in an HTML block", length -> "<div>" + "<a b=\"".repeat(length / 6));
        kinds.put("scripts in an HTML block", length -> "<div>" + "<script></script>".repeat(length / 17));
        kinds.put("open scripts in an HTML block", length -> "<div>" + "<script></scrip".repeat(length / 15));
        kinds.put("comments in an HTML block", length -> "<div>" + "<!--".repeat(length / 4));
        kinds.put("references in an HTML block", length -> "<div>" + "&amp".repeat(length / 4));
        kinds.put("definitions and their uses", PathologicalKinds::definitions);
        kinds.put("headings that foresee anchors", length -> lines(length, i -> "# x-" + i + "\n# x"));
        kinds.put("ever longer code fences", length -> lines(length, i -> "`".repeat(i) + "e"));
        kinds.put("a wide table", length -> "|a".repeat(length / 8) + "\n" + "|-".repeat(length / 8) + "\n|\n| \n|x\n");
        kinds.put("a long heading", length -> "# " + "word ".repeat(length / 5));
        kinds.put("one long word", "a"::repeat);
        kinds.put("deep YAML", length -> frontMatter("a: " + "[".repeat(length)));
        kinds.put("deep YAML maps", length -> frontMatter("a: " + "{a: ".repeat(length / 4)));
        kinds.put("broken YAML", length -> frontMatter("a: b: c\n".repeat(length / 8)));
        kinds.put("blank YAML", length -> frontMatter(" ".repeat(length)));
        kinds.put("YAML of comments", length -> frontMatter("# ".repeat(length / 2)));
        kinds.put("a YAML bomb", length -> frontMatter(bomb(length)));
        kinds.put("a YAML list of tags", length -> frontMatter("tags: [" + "a, ".repeat(length / 3) + "]"));
        kinds.put("unclosed front matter", length -> "---\n" + "a: b\n".repeat(length / 5));
        return kinds;
    }

    private static String around(String open, String close, int length) {
        int times = length / (open.length() + close.length());
        return open.repeat(times) + "x" + close.repeat(times);
    }

    /** Lines that grow, until the length is reached. */
    private static String lines(int length, IntFunction<String> line) {
        StringBuilder all = new StringBuilder();
        for (int i = 1; all.length() < length; i++) {
            all.append(line.apply(i)).append('\n');
        }
        return all.toString();
    }

    private static String definitions(int length) {
        int times = length / 30;
        return IntStream.range(0, times)
                        .mapToObj(i -> "[r" + i + "]: /u" + i + "\n")
                        .collect(Collectors.joining())
                + "\n"
                + IntStream.range(0, times).mapToObj(i -> "[r" + i + "] ").collect(Collectors.joining());
    }

    private static String bomb(int length) {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; yaml.length() < length; i++) {
            yaml.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }
        return yaml.toString();
    }

    private static String frontMatter(String yaml) {
        return "---\n" + yaml + "\n---\n\n# Heading\n\nText.\n";
    }
}
