package notesearch.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/**
 * Reads the tables of a note that is named {@code glossary}: those with the columns <i>Term</i> and <i>Also known
 * as</i>, and those with <i>Query</i> and <i>Answer</i>. Other tables, and other columns, are for people alone. For one
 * note.
 */
final class GlossaryReader {

    static final int MOST_ROWS = 1000;
    static final int MOST_NAMES = 20;
    static final int LONGEST_NAME = 100;
    static final int LONGEST_QUERY = 200;

    /** More mistakes of one note are counted, not told. */
    static final int MOST_TOLD = 20;

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;]\\s*");

    private final NotePath note;
    private final NoteTree tree;
    private final List<Glossary.Names> names = new ArrayList<>();
    private final List<Glossary.Pin> pins = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private int rows;

    private GlossaryReader(NotePath note, NoteTree tree) {
        this.note = note;
        this.tree = tree;
    }

    /**
     * What a note says.
     *
     * @param mistakes a sentence each, with its line
     */
    record Found(Glossary glossary, List<String> mistakes) {

        static final Found NOTHING = new Found(Glossary.NONE, List.of());
    }

    static Found read(NotePath note, NoteTree tree) {
        return note.stem().equalsIgnoreCase("glossary") ? new GlossaryReader(note, tree).read() : Found.NOTHING;
    }

    private Found read() {
        for (Node block = tree.document().getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof TableBlock table) {
                read(table);
            }
        }
        if (rows > MOST_ROWS) {
            mistakes.addFirst("It has " + rows + " rows of terms and answers; the first " + MOST_ROWS
                    + " are used. Put some into the glossary of another folder.");
        }
        int told = Math.min(mistakes.size(), MOST_TOLD);
        List<String> first = new ArrayList<>(mistakes.subList(0, told));
        if (told < mistakes.size()) {
            first.add("It has " + (mistakes.size() - told) + " more rows like these.");
        }
        return new Found(new Glossary(names, pins), first);
    }

    private void read(TableBlock table) {
        List<TableRow> all = rows(table);
        List<String> columns = cells(all.getFirst()).stream()
                .map(cell -> PlainText.of(cell).toLowerCase(Locale.ROOT))
                .toList();
        int term = columns.indexOf("term");
        int known = columns.indexOf("also known as");
        int query = columns.indexOf("query");
        int answer = columns.indexOf("answer");
        for (TableRow row : all.subList(1, all.size())) {
            if (term >= 0 && known >= 0 && counts()) {
                addNames(cells(row), term, known, tree.lineOf(row, 1));
            } else if (query >= 0 && answer >= 0 && counts()) {
                addPin(cells(row), query, answer, tree.lineOf(row, 1));
            }
        }
    }

    private boolean counts() {
        rows++;
        return rows <= MOST_ROWS;
    }

    private static List<TableRow> rows(TableBlock table) {
        List<TableRow> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow found) {
                    rows.add(found);
                }
            }
        }
        return rows;
    }

    private static List<TableCell> cells(TableRow row) {
        List<TableCell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell found) {
                cells.add(found);
            }
        }
        return cells;
    }

    private void addNames(List<TableCell> cells, int term, int known, int line) {
        String first = text(cells.get(term));
        List<String> all = new ArrayList<>();
        all.add(first);
        SEPARATOR
                .splitAsStream(text(cells.get(known)))
                .filter(name -> !name.isBlank())
                .forEach(all::add);
        if (first.isEmpty() || all.size() == 1) {
            boolean explained = !first.isEmpty()
                    && cells.stream().filter(cell -> !text(cell).isEmpty()).count() > 1;
            if (!explained) {
                mistake(
                        line,
                        "has " + (first.isEmpty() ? "no term" : "“" + first + "” and no other name for it")
                                + "; expected a term, and what else it is called");
            }
        } else if (all.size() > MOST_NAMES + 1) {
            mistake(line, "has " + (all.size() - 1) + " names for “" + first + "”; expected at most " + MOST_NAMES);
        } else if (all.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            mistake(
                    line,
                    "has a name of more than " + LONGEST_NAME + " characters; expected names as people type them,"
                            + " with commas between");
        } else {
            names.add(new Glossary.Names(all, line));
        }
    }

    private void addPin(List<TableCell> cells, int query, int answer, int line) {
        String asked = text(cells.get(query));
        PinnedLink link = PinnedLink.in(cells.get(answer), note);
        if (asked.isEmpty() || link == null) {
            mistake(
                    line,
                    "has " + (asked.isEmpty() ? "no query" : "“" + asked + "” and no answer")
                            + "; expected a query, and a link to the section that answers it");
        } else if (asked.length() > LONGEST_QUERY) {
            mistake(line, "has a query of more than " + LONGEST_QUERY + " characters; expected one as people type it");
        } else if (link.places().isEmpty()) {
            mistake(
                    line,
                    "answers “" + asked + "” with " + link.written()
                            + "; expected a note in this folder of notes, as in messaging/sqs.md#visibility-timeout");
        } else {
            pins.add(new Glossary.Pin(asked, link.written(), link.places(), link.name(), link.anchor(), line));
        }
    }

    private static String text(TableCell cell) {
        return SourceText.nfc(PlainText.of(cell).replaceAll("\\s+", " "));
    }

    private void mistake(int line, String what) {
        mistakes.add("Line " + line + " " + what + ". The row is not used.");
    }
}
