package notesearch.note;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** How a platform's file attributes are read, each file's in one call to the system. */
enum FileAttributes {
    UNIX {
        private static final String WANTED =
                "unix:isRegularFile,isDirectory,isSymbolicLink,size,lastModifiedTime,ctime,ino";

        @Override
        Found read(Path path) throws IOException {
            Map<String, Object> of = Files.readAttributes(path, WANTED, LinkOption.NOFOLLOW_LINKS);
            FileStamp stamp = new FileStamp(
                    value(Long.class, of, "size"),
                    nanos(value(FileTime.class, of, "lastModifiedTime")),
                    nanos(value(FileTime.class, of, "ctime")),
                    value(Long.class, of, "ino"));
            return new Found(
                    value(Boolean.class, of, "isRegularFile"),
                    value(Boolean.class, of, "isDirectory"),
                    value(Boolean.class, of, "isSymbolicLink"),
                    stamp);
        }
    },
    BASIC {
        @Override
        Found read(Path path) throws IOException {
            BasicFileAttributes of = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            FileStamp stamp = new FileStamp(of.size(), nanos(of.lastModifiedTime()), 0, 0);
            return new Found(of.isRegularFile(), of.isDirectory(), of.isSymbolicLink(), stamp);
        }
    };

    /** What a path is, itself and not what it may link to. */
    record Found(boolean file, boolean folder, boolean link, FileStamp stamp) {}

    static FileAttributes of(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix") ? UNIX : BASIC;
    }

    abstract Found read(Path path) throws IOException;

    private static <T> T value(Class<T> type, Map<String, Object> attributes, String name) {
        return type.cast(Objects.requireNonNull(attributes.get(name), name));
    }

    private static long nanos(FileTime time) {
        Instant instant = time.toInstant();
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }
}
