package notesearch.server.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import notesearch.index.Partition;
import notesearch.index.View;
import notesearch.note.FileStamp;
import notesearch.note.NoteImage;
import notesearch.note.Notebook;
import notesearch.server.answer.Answers;
import notesearch.server.problem.Problem;

/** Images of the notes folder, as images alone. */
final class NoteImages {

    /** Whatever an SVG holds, a browser draws it and does nothing else. */
    private static final String POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    private final Notebook notebook;

    NoteImages(Notebook notebook) {
        this.notebook = notebook;
    }

    /** The whole folder is of one partition, for as long as there are no access rules. */
    void answer(Context ctx, String path, View view) {
        Optional<NoteImage> found =
                view.partitions().contains(Partition.OPEN) ? NoteImage.find(notebook, path) : Optional.empty();
        NoteImage image = found.orElseThrow(() -> missing(path).refused());
        ctx.header("Content-Security-Policy", POLICY);
        if (Answers.isUnchanged(ctx, tag(image.stamp()))) {
            return;
        }
        ctx.contentType(image.type());
        try {
            ctx.result(Files.newInputStream(image.file(), LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            throw missing(path).refused();
        }
    }

    /** Another picture may be as large, and of the same time; when the file was changed last tells them apart. */
    private static String tag(FileStamp stamp) {
        return LongStream.of(stamp.size(), stamp.modifiedNanos(), stamp.changedNanos(), stamp.inode())
                .mapToObj(Long::toHexString)
                .collect(Collectors.joining("-", "\"", "\""));
    }

    private static Problem missing(String path) {
        return Problem.imageNotFound(path);
    }
}
