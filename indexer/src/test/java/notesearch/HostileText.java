package notesearch;

import java.util.Random;

/** Texts that nobody meant to be searched: signs, halves of characters, scripts in a heap. */
public final class HostileText {

    private static final String[] PIECES = {
        "visibility",
        "timeout",
        "Queue",
        "ChangeMessageVisibility",
        "HTTPServer",
        "snake_case",
        "kebab-case",
        "C++",
        "C#",
        ".NET",
        "$LATEST",
        "--profile",
        "!GetAtt",
        "100%",
        "it's",
        "APIs'",
        "IPv4",
        "10.0.0.0/16",
        "v1.2.3",
        "src/lib/i18n.ts",
        "AWS::S3::Bucket",
        "user@example.com",
        "a",
        "I",
        "0",
        " ",
        " ",
        " ",
        "\n",
        "\t",
        "\r\n",
        "\"",
        "-",
        "--",
        "-\"",
        "+",
        "#",
        "'",
        "’s",
        "“",
        "”",
        "„",
        "*",
        "?",
        "~",
        "^2",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "\\",
        "/",
        "|",
        "||",
        "&&",
        ":",
        ";",
        ",",
        ".",
        "!",
        "AND",
        "OR",
        "NOT",
        "\0",
        "\u0007",
        "\u00A0",
        "\u00AD",
        "\u0301",
        "e\u0301",
        "İ",
        "ı",
        "ß",
        "ẞ",
        "ς",
        "ﬁ",
        "ǅ",
        "Ａｂ",
        "①",
        "½",
        "\u200B",
        "\u200C",
        "\u200D",
        "\u2060",
        "\u202E",
        "\uFEFF",
        "\uFE0F",
        "\uFFFD",
        "\uFFFF",
        "\uD83D",
        "\uDE00",
        "😀",
        "👨\u200D👩\u200D👧",
        "❤\uFE0F",
        "🇩🇪",
        "𝐀𝐛",
        "𝟘",
        "漢字",
        "ひらがな",
        "カタカナ",
        "ー",
        "한국어",
        "ไทย",
        "ภาษา",
        "မြန်မာ",
        "𠮷",
        "हिन्दी",
        "عربي",
        "עברית",
        "ﷺ",
        "Ελλάς",
        "Жёлтый",
        "naïve",
        "Straße"
    };

    private HostileText() {}

    /** @param most pieces */
    public static String next(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(most + 1); pieces > 0; pieces--) {
            if (random.nextInt(8) == 0) {
                text.append((char) random.nextInt(0x10000));
            } else if (random.nextInt(16) == 0) {
                text.appendCodePoint(random.nextInt(0x110000));
            } else {
                text.append(Seeded.oneOf(random, PIECES));
            }
        }
        return text.toString();
    }
}
