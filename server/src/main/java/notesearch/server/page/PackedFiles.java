package notesearch.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a folder of the class path, which lies in a jar or, while it is being built, on disk. */
final class PackedFiles {

    private PackedFiles() {}

    /**
     * All of them by name, read whole.
     *
     * @param known one of them, as {@code /folder/file.css}: class paths tell where a file is, and not always where a
     *     folder is
     */
    static SortedMap<String, byte[]> beside(String known) {
        URL url = PackedFiles.class.getResource(known);
        if (url == null) {
            throw new IllegalStateException(known + " is not on the class path; expected it in the jar of web");
        }
        try {
            URI uri = url.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return read(Path.of(uri).resolveSibling(""));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.getPath(known).resolveSibling(""));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, byte[]> read(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> found = listed.filter(Files::isRegularFile).toList();
            for (Path file : found) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
