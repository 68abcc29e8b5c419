package notesearch.note;

import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * JavaScript between the paragraphs of an {@code .mdx} file: what begins as an {@code import} or {@code export} does, and not
 * as a sentence with these words would.
 */
final class ModuleCode {

    private static final String IMPORT = "import\\s*(?:[\"']|[^\"']*\\sfrom\\s*[\"'])[^\"']*[\"']\\s*;?\\s*";

    private static final Pattern WHOLE_IMPORT = Pattern.compile(IMPORT);

    private static final Pattern BEGINNING = Pattern.compile(IMPORT
            + "|import\\s*(?:type\\s*)?(?:[\\w$]+\\s*,\\s*)?\\{.*"
            + "|export\\s*(?:\\*|\\{).*"
            + "|export\\s+default\\s+(?:(?:async|function|class)\\b.*|[^\\w\\s].*|[\\w$.]+;?)"
            + "|export\\s+(?:const|let|var|type|enum)\\s+[^\\w\\s].*"
            + "|export\\s+(?:const|let|var|type|enum|interface|class|(?:async\\s+)?function)\\b[^.]*[=({].*");

    private ModuleCode() {}

    /** Whether nothing of a paragraph is text; takes the lines of whole imports out of one that is. */
    static boolean isAllOf(Paragraph paragraph) {
        if (paragraph.getParent().getParent() != null) {
            return false;
        }
        Node first = paragraph.getFirstChild();
        while (first instanceof Text line
                && line.getNext() instanceof SoftLineBreak end
                && WHOLE_IMPORT.matcher(line.getLiteral()).matches()) {
            first = end.getNext();
            line.unlink();
            end.unlink();
        }
        return first instanceof Text line
                && BEGINNING.matcher(line.getLiteral()).matches();
    }
}
