package notesearch.note;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The Markdown that notes are written in: CommonMark with GitHub's tables, bare links, struck text,
 * task lists and footnotes, and with wikilinks and tags. How deep it nests is limited, so the tree
 * may be walked in any way. Thread-safe.
 */
final class NoteSyntax {

    private static final int MOST_CELLS = 100_000;
    private static final int DEEPEST = 100;

    private static final List<Extension> WITHOUT_TABLES = List.of(
            AutolinkExtension.create(),
            FootnotesExtension.builder().inlineFootnotes(true).build(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create());

    private static final Parser PARSER =
            parser(with(TablesExtension.builder().maxCells(MOST_CELLS).build(), WITHOUT_TABLES));
    private static final Parser PARSER_WITHOUT_TABLES = parser(WITHOUT_TABLES);

    private NoteSyntax() {}

    /**
     * Parses a note's source from {@code start} on, as {@link SourceText} gives it. A note whose
     * tables have too many cells to be kept is read as if it had no tables.
     */
    static NoteTree parse(String source, int start) {
        BoundedSource bounded = BoundedSource.of(source.substring(start));
        Node document = parse(bounded.markdown());
        if (bounded.markdown().contains("[[")) {
            WikiLink.complete(document);
        }
        return new NoteTree(document, bounded, lineFeeds(source, start));
    }

    private static Node parse(String markdown) {
        try {
            return PARSER.parse(markdown);
        } catch (IllegalArgumentException tooManyCells) {
            return PARSER_WITHOUT_TABLES.parse(markdown);
        }
    }

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder()
                .extensions(extensions)
                .linkProcessor(new WikiLink.Processor())
                .customInlineContentParserFactory(new HashTag.Factory())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .build();
    }

    private static List<Extension> with(Extension first, List<Extension> rest) {
        List<Extension> all = new ArrayList<>(rest);
        all.addFirst(first);
        return all;
    }

    private static int lineFeeds(String text, int end) {
        int lines = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
            lines++;
        }
        return lines;
    }
}
