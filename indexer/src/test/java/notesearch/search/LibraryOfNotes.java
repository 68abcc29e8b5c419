package notesearch.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import notesearch.SearchedNotes;
import notesearch.Seeded;

/** Notes made up from a few words, in folders and with tags: enough to page through and to count. */
final class LibraryOfNotes {

    static final String[] WORDS = {
        "queue",
        "topic",
        "shard",
        "lambda",
        "bucket",
        "timeout",
        "visibility",
        "policy",
        "role",
        "stack",
        "cache",
        "index"
    };

    private static final String[] FOLDERS = {"", "aws/", "aws/sqs/", "aws/sns/", "tools/", "tools/cli/deep/"};
    private static final String[] TAGS = {"aws", "aws/sqs", "cli", "draft-ideas", "2019"};

    record Written(String path, List<String> lines) {}

    private LibraryOfNotes() {}

    static List<Written> of(Random random, int notes) {
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < notes; i++) {
            List<String> lines = new ArrayList<>(List.of("---", "tags: [" + some(random, TAGS, 3) + "]"));
            if (random.nextBoolean()) {
                lines.add("date: 2026-01-0" + (1 + random.nextInt(9)));
            } else {
                lines.add("date: 2020-05-05");
            }
            lines.add("---");
            lines.add("# " + some(random, WORDS, 2).replace(",", ""));
            for (int section = random.nextInt(6); section >= 0; section--) {
                lines.add("");
                lines.add("## " + some(random, WORDS, 2).replace(",", "") + " " + section);
                lines.add("");
                lines.add(some(random, WORDS, 12).replace(",", "") + ".");
            }
            written.add(new Written(Seeded.oneOf(random, FOLDERS) + "note" + i + ".md", lines));
        }
        return written;
    }

    static void write(SearchedNotes notes, List<Written> library) {
        library.forEach(note -> notes.write(note.path(), note.lines().toArray(String[]::new)));
    }

    private static String some(Random random, String[] values, int most) {
        List<String> some = new ArrayList<>();
        for (int count = random.nextInt(most); count >= 0; count--) {
            some.add(Seeded.oneOf(random, values));
        }
        return String.join(", ", some);
    }
}
