package notesearch.server.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import notesearch.server.http.RunningServer;

/** Notes, a server over them, the network before it and a browser: one for all browser tests together. */
final class Site implements AutoCloseable {

    final Network network;
    final Browser browser;
    private final RunningServer server;
    private final Path folder;

    private Site(Path folder, Chromium chromium) throws IOException, InterruptedException {
        this.folder = folder;
        SomeNotes.write(folder);
        server = RunningServer.in(folder);
        loadClassesOfASearch();
        network = new Network(server.port());
        browser = new Browser(chromium.start(Files.createDirectory(folder.resolve("profile"))));
    }

    /** Empty where there is no Chromium to be found. */
    static Optional<Site> open() {
        return Chromium.find().map(chromium -> {
            try {
                return new Site(Files.createTempDirectory("notesearch-browser"), chromium);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** On a slow machine the first search takes so long that others, of the letters typed meanwhile, are asked to come again. */
    private void loadClassesOfASearch() throws IOException, InterruptedException {
        server.get("/api/search?q=bread&group=note");
    }

    void begin() {
        network.heal();
        browser.begin(network.url());
    }

    @Override
    public void close() throws IOException {
        browser.close();
        network.close();
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
