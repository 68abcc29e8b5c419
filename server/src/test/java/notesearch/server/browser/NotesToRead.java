package notesearch.server.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import notesearch.server.http.RunningServer;

/** Notes that have all that a note can have; and one that holds all that it may not. */
final class NotesToRead {

    /** Each of these has run script in some page, some day. What they would run says so by {@code alert}. */
    static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "<ScRiPt src=//127.0.0.1/x.js></sCrIpT>",
            "<script/x>alert(1)</script/x>",
            "<<script>alert(1)//<</script>",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<img src=x onerror=alert(1)>",
            "<img src=x onerror=&#97;lert(1)>",
            "<img/src=x/onerror=alert(1)>",
            "<img src=\"x\"onerror=\"alert(1)\">",
            "<img src=`x`onerror=alert(1)>",
            "<img \"\"\"><script>alert(1)</script>\">",
            "<img src=javascript:alert(1)>",
            "<svg onload=alert(1)>",
            "<svg/onload=alert(1)//",
            "<svg><script>alert(1)</script></svg>",
            "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
            "<svg><animate onbegin=alert(1) attributeName=x></svg>",
            "<svg><style><img src=x onerror=alert(1)></style></svg>",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
            "<math href=\"javascript:alert(1)\">x</math>",
            "<body onload=alert(1)>",
            "<iframe src=javascript:alert(1)></iframe>",
            "<iframe srcdoc=\"<script>parent.alert(1)</script>\"></iframe>",
            "<object data=javascript:alert(1)></object><embed src=javascript:alert(1)>",
            "<form action=javascript:alert(1)><button>x</button></form><button formaction=javascript:alert(1)>x</button>",
            "<input autofocus onfocus=alert(1)><select autofocus onfocus=alert(1)><textarea autofocus onfocus=alert(1)>",
            "<details open ontoggle=alert(1)><summary>x</summary></details>",
            "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
            "<marquee onstart=alert(1)>x</marquee>",
            "<div style=\"background:url(javascript:alert(1))\" style=\"width:expression(alert(1))\">x</div>",
            "<style>@import 'javascript:alert(1)'; * { background: url(//127.0.0.1/x) }</style>",
            "<link rel=stylesheet href=//127.0.0.1/x.css><meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
            "<base href=\"javascript:alert(1)//\">",
            "<a href=javascript:alert(1)>click</a>",
            "<a href=\" javascript:alert(1)\">click</a>",
            "<a href=\"java\nscript:alert(1)\">click</a>",
            "<a href=\"java&#x09;script:alert(1)\">click</a>",
            "<a href=\"&#1;javascript:alert(1)\">click</a>",
            "<a href=\"javascript&colon;alert(1)\">click</a>",
            "<a href=JaVaScRiPt:alert(1)>click</a>",
            "<a href=\"vbscript:alert(1)\">click</a>",
            "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">click</a>",
            "<a href=\"/\\\\127.0.0.1/x\" target=_blank ping=//127.0.0.1/x download>click</a>",
            "<a id=q name=q href=# onmouseover=alert(1)>click</a>",
            "[click](javascript:alert(1))",
            "[click](JAVASCRIPT&colon;alert(1))",
            "[click](<java\tscript:alert(1)>)",
            "[click](data:text/html,<script>alert(1)</script>)",
            "[click](x \"\\\" onmouseover=alert(1) \\\"\")",
            "![x](javascript:alert(1)) ![x\"onerror=alert(1)](x.png)",
            "<javascript:alert(1)> <https://x.example\"onmouseover=alert(1)>",
            "[[javascript:alert(1)]] [[x|<img src=x onerror=alert(1)>]] ![[\"onerror=alert(1).png]]",
            "#tag\"onmouseover=alert(1)",
            "[^<script>alert(1)</script>] ^[<script>alert(1)</script>]",
            "[a]: javascript:alert(1)\n\n[a]",
            "```\"><script>alert(1)</script>\nx\n```",
            "`</code><script>alert(1)</script>`",
            "## <script>alert(1)</script> {#\"onmouseover=alert(1)}",
            "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
            "> [!\"><script>alert(1)</script>] x\n> <img src=x onerror=alert(1)>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
            "<template><script>alert(1)</script></template><xmp><script>alert(1)</script></xmp>",
            "<title><img src=x onerror=alert(1)></title><textarea><img src=x onerror=alert(1)></textarea>",
            "<!--><script>alert(1)</script>--> <!--[if IE]><script>alert(1)</script><![endif]-->",
            "<![CDATA[<script>alert(1)</script>]]> <?xml <script>alert(1)</script>?>",
            "<p id=\"location\" class=\"marks\" role=alert aria-live=assertive data-x=1 contenteditable>x</p>",
            "</article></main></body><script>alert(1)</script>",
            "\u2028<img\u00a0src=x\u00a0onerror=alert(1)>",
            "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;");

    private static final String EVERYTHING = """
            ---
            title: Everything a note can have
            tags: [example, layout]
            aliases: [Kitchen sink]
            date: 2026-02-03
            ---
            # Everything a note can have

            A paragraph with *emphasis*, **strong words**, `inline code`, ~~struck text~~, a [link](other.md), a
            [[other|wikilink]], one that is [[nowhere]], a #tag, a [link out](https://example.com/), <kbd>Ctrl</kbd>+<kbd>K</kbd>
            and a footnote[^1].

            > [!note] A note with a *title*
            > and `code`, and a [link](other.md).

            > [!tip]
            > A tip.

            > [!important]
            > Something important.

            > [!warning]- A warning, folded
            > Hidden at first.

            > [!caution]
            > Danger.

            > A quote.

            ## Lists

            - one
              - nested
            - [x] done
            - [ ] to do
              - ### A heading in a list

            1. first
            2. second

            ## Code and tables

            ```bash
            aws sqs change-message-visibility --queue-url "$QUEUE_URL" --receipt-handle "$RECEIPT_HANDLE" --visibility-timeout 300
            ```

            | A column | Another, with more words in it | `code_that_is_long_and_does_not_break` | Right | And one more |
            |:---------|--------------------------------|----------------------------------------|------:|--------------|
            | text     | a [link](other.md)             | `another_identifier_that_is_rather_long` | 12 | `and_the_last_identifier_of_them_all` |

            ## Images

            ![A red square](images/red.png "Red") ![an image elsewhere](https://example.com/a.png)

            <details><summary>More</summary>

            Folded text with a word: kingfisher.

            </details>

            ### Third level

            #### Fourth level

            ##### Fifth level

            ###### Sixth level

            A_word_that_is_very_long_and_does_not_break_anywhere_because_it_has_no_spaces_at_all_and_goes_on_and_on.

            [^1]: The footnote's text, with `code`.
            """;

    private NotesToRead() {}

    static void write(Path folder) throws IOException {
        RunningServer.write(folder, "everything.md", EVERYTHING);
        RunningServer.write(folder, "other.md", "# Other\n\nA [dead link](everything.md#code-and-graphs).\n");
        RunningServer.write(folder, "long.md", longNote());
        RunningServer.write(folder, "hostile.md", "# Hostile\n\n" + String.join("\n\n", HOSTILE) + "\n\n## The end\n");
        Path image = folder.resolve("notes/images/red.png");
        Files.createDirectories(image.getParent());
        Files.write(image, redSquare());
        Files.write(folder.resolve("notes/x.png"), redSquare());
    }

    /** The kingfisher comes late in its section. */
    private static String longNote() {
        StringBuilder note = new StringBuilder("# Long\n\n");
        for (String heading : List.of("Early", "Kingfisher", "Late")) {
            note.append("## ").append(heading).append("\n\n");
            for (int i = 0; i < 60; i++) {
                note.append("Paragraph ")
                        .append(i)
                        .append(" of ")
                        .append(heading.length())
                        .append(" says little.\n\n");
            }
            note.append("The river kingfisher dives at dawn.\n\n");
            for (int i = 0; i < 20; i++) {
                note.append("More of it.\n\n");
            }
        }
        return note.toString();
    }

    private static byte[] redSquare() throws IOException {
        int size = 64;
        byte[] pixels = new byte[size * (size * 3 + 1)];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % (size * 3 + 1) % 3 == 1 ? 200 : 0);
        }
        Deflater deflater = new Deflater();
        deflater.setInput(pixels);
        deflater.finish();
        byte[] compressed = new byte[4096];
        int length = deflater.deflate(compressed);
        deflater.end();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(png, "IHDR", new byte[] {0, 0, 0, (byte) size, 0, 0, 0, (byte) size, 8, 2, 0, 0, 0}, 13);
        chunk(png, "IDAT", compressed, length);
        chunk(png, "IEND", new byte[0], 0);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data, int length) {
        CRC32 check = new CRC32();
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        check.update(name);
        check.update(data, 0, length);
        number(png, length);
        png.writeBytes(name);
        png.write(data, 0, length);
        number(png, (int) check.getValue());
    }

    private static void number(ByteArrayOutputStream png, int number) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            png.write(number >> shift);
        }
    }
}
