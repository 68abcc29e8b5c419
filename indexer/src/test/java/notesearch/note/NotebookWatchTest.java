package notesearch.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class NotebookWatchTest {

    @TempDir
    private Path temp;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Test
    void whereALinkToTheFolderLeadsNowIsWatchedAndNotWhereItLed() throws Exception {
        Path first = Files.createDirectories(temp.resolve("first/sub")).getParent();
        Path second = Files.createDirectories(temp.resolve("second/sub")).getParent();
        Path link = Files.createSymbolicLink(temp.resolve("link"), first);
        try (NotebookWatch watch = NotebookWatch.of(Notebook.at(link), changes())) {
            watch.list();
            assumeTrue(watch.trouble() == null, "the system watches nothing");
            Files.delete(link);
            Files.createSymbolicLink(link, second);
            watch.list();
            Files.writeString(first.resolve("sub/old.md"), "text");
            Files.writeString(second.resolve("sub/new.md"), "text");
            assertEquals("sub/new.md", told.take());
        }
    }

    @Test
    void newsOfANameThatNoPathCanSpellIsOfAnywhereAndNotTheLast() throws Exception {
        try (NotebookWatch watch = NotebookWatch.of(Notebook.at(temp), changes())) {
            watch.list();
            assumeTrue(watch.trouble() == null, "the system watches nothing");
            Process latin1 = new ProcessBuilder("sh", "-c", "echo text > \"$(printf 'caf\\351.md')\"")
                    .directory(temp.toFile())
                    .start();
            assumeTrue(latin1.waitFor() == 0, "names are in UTF-8 here");
            assertEquals("anywhere", told.take());
            Files.writeString(temp.resolve("next.md"), "text");
            while (!"next.md".equals(told.take())) {
                Thread.onSpinWait();
            }
        }
    }

    private FolderChanges changes() {
        return new FolderChanges() {
            @Override
            public void at(NotePath path) {
                told.add(path.value());
            }

            @Override
            public void anywhere() {
                told.add("anywhere");
            }
        };
    }
}
