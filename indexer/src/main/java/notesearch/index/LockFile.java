package notesearch.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The file that a process locks while it writes an index. Nobody writes into it, whoever holds the lock. */
record LockFile(Path path) {

    /** @param directory of files */
    static LockFile in(Directory directory) {
        return new LockFile(((FSDirectory) directory).getDirectory().resolve(IndexWriter.WRITE_LOCK_NAME));
    }

    /**
     * Lucene takes no lock by a file that is not empty, and so would never open the index again. To be called before this
     * process takes the lock: closing the file gives it back.
     */
    void empty() throws IOException {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.size(path) > 0) {
            FileChannel.open(
                            path,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            LinkOption.NOFOLLOW_LINKS)
                    .close();
        }
    }
}
