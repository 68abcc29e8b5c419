package notesearch.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import notesearch.note.Failure;
import notesearch.note.NotesException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;

/** What a failure tells of the files of an index. */
final class Damage {

    private static final Pattern FILE = Pattern.compile("(?:_[0-9a-z]+|segments_)[0-9A-Za-z_]*(?:[.][a-z]+)?");

    private static final List<String> READERS =
            List.of("org.apache.lucene.", "notesearch.index.", "notesearch.search.");

    private Damage() {}

    /** Whether a file that was whole when it was opened is not any more: what was mapped into memory cannot be read then. */
    static boolean isToldBy(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof InternalError
                    || each instanceof CorruptIndexException
                    || each instanceof EOFException) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether it may come from an index that was read as something that it is not: of bytes that another has written over its
     * files Lucene notices little, and fails in any way. Whether it does, the checksums tell.
     */
    static boolean maybeBehind(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof NotesException || each instanceof AlreadyClosedException) {
                return false;
            }
            if (comesFromReading(each.getStackTrace())) {
                return true;
            }
        }
        return false;
    }

    /** What Java throws again and again, it throws without saying from where. */
    private static boolean comesFromReading(StackTraceElement[] calls) {
        return calls.length == 0
                || Stream.of(calls)
                        .map(StackTraceElement::getClassName)
                        .anyMatch(type -> READERS.stream().anyMatch(type::startsWith));
    }

    /** Half a sentence, without Lucene's own advice and the Java objects that it names. */
    static String reason(Exception failure) {
        if (failure.getCause() instanceof FileSystemException refused) {
            return Failure.reason(refused);
        }
        if (!(failure instanceof FileSystemException) && failure instanceof IOException) {
            String last = null;
            for (Matcher file = FILE.matcher(String.valueOf(failure.getMessage())); file.find(); ) {
                last = file.group();
            }
            return (last == null ? "a file" : last) + " is damaged";
        }
        return Failure.reason(failure);
    }
}
