package notesearch.server.browser;

import java.io.IOException;
import java.nio.file.Path;
import notesearch.server.http.RunningServer;

/** The notes that are browsed. */
final class SomeNotes {

    /** Each is in as many notes: enough for three pages of results. */
    static final int GEESE = 45;

    /** All sections of one note. */
    static final int HERONS = 30;

    private SomeNotes() {}

    static void write(Path folder) throws IOException {
        RunningServer.write(folder, "birds/ducks.md", """
                ---
                title: Ducks
                tags: [birds, water]
                ---
                # Ducks

                Ducks swim on the pond and dive for food.

                ## Food

                They eat bread, though they had better not.

                ### Bread

                Old bread swells in the stomach of ducks and of people.

                ```sh
                duck feed --bread none \\
                  --seeds plenty
                ```

                ## Swimming

                The duck swims with webbed feet; see [food](#food).
                """);
        RunningServer.write(folder, "birds/swans.md", """
                # Swans

                A swan is no duck, though it swims. Bread is bad for it too.
                """);
        for (int i = 1; i <= GEESE; i++) {
            RunningServer.write(
                    folder,
                    "geese/goose-%02d.md".formatted(i),
                    "# Goose %d\n\nThis goose walks. %s\n".formatted(i, "It rests. ".repeat(i)));
        }
        StringBuilder herons = new StringBuilder("# Herons\n\nOf birds that stand.\n");
        for (int i = 1; i <= HERONS; i++) {
            herons.append("\n## Place ")
                    .append(i)
                    .append("\n\nA heron stands here, the ")
                    .append(i)
                    .append("th of them.\n");
        }
        RunningServer.write(folder, "birds/herons.md", herons.toString());
        RunningServer.write(folder, "languages/鸟.md", "# 鸟类\n\n池塘里的鸭子会游泳。\n\n## עברית\n\nהברווז שוחה באגם.\n");
        RunningServer.write(folder, "zoo/visiting.md", """
                # Visiting

                Everybody may come.

                ## Opening hours

                From nine to five. The entry fee is five pounds.
                """);
        RunningServer.write(folder, "glossary.md", """
                # Glossary

                | Term | Also known as |
                |---|---|
                | entry fee | admission charge |

                | Query | Answer |
                |---|---|
                | kiosk times | [Hours](zoo/visiting.md#opening-hours) |
                | kiosk | [Visitors](zoo/visiting.md) |
                """);
        HostileNotes.write(folder);
    }
}
