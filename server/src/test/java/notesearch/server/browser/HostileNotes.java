package notesearch.server.browser;

import java.io.IOException;
import java.nio.file.Path;
import notesearch.server.http.RunningServer;

/** Notes that would run script, were they not taken as text. All hold the word "cuckoo". */
final class HostileNotes {

    private static final String NOTE = """
            ---
            title: "<script>alert('title')</script> cuckoo"
            tags: ["<svg/onload=alert('tag')>", "\\"><script>alert('tag')</script>"]
            ---
            # Cuckoo `<img src=x onerror=alert('heading')>`

            A cuckoo <script>alert('text')</script> says `<script>alert('code')</script>`, and
            <img src=x onerror=alert('html')> [a link](javascript:alert('link')) and
            [another](data:text/html,<script>alert('data')</script> "cuckoo\\" onmouseover=alert('title')").

            ## "><script>alert('second')</script>

            <a href="javascript:alert('raw')" onclick="alert('raw')">cuckoo</a>
            <svg onload=alert('svg')></svg><iframe srcdoc="<script>alert('frame')</script>"></iframe>

            ```html
            <script>alert('cuckoo')</script>
            ```
            """;

    private HostileNotes() {}

    static void write(Path folder) throws IOException {
        RunningServer.write(folder, "hostile/<img src=x onerror=alert('file')>.md", NOTE);
        RunningServer.write(folder, "hostile/javascript:alert('file')\"'`.md", "# Plain cuckoo\n\nAnother cuckoo.\n");
    }
}
