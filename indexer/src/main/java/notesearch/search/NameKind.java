package notesearch.search;

import java.util.EnumSet;
import java.util.Set;
import notesearch.index.Schema;
import notesearch.index.SearchField;

/** Where names stand in the index. */
enum NameKind {
    /** A title, or another name of a note, for which the title is shown. It leads to a whole note, so it counts for many headings. */
    TITLE(Schema.WHOLE_TITLE, Schema.SHOWN_TITLE, 20),
    HEADING(Schema.WHOLE_HEADING, Schema.SHOWN_HEADING, 1);

    private final String whole;
    private final String shown;
    private final long weight;

    NameKind(String whole, String shown, long weight) {
        this.whole = whole;
        this.shown = shown;
        this.weight = weight;
    }

    /** The field of the folded names. */
    String whole() {
        return whole;
    }

    /** The doc value that holds a name as it was written. */
    String shown() {
        return shown;
    }

    /** The fields of the words of names. */
    Set<SearchField> words() {
        return switch (this) {
            case TITLE -> EnumSet.of(SearchField.TITLE, SearchField.ALIASES);
            case HEADING -> EnumSet.of(SearchField.HEADING);
        };
    }

    long weight() {
        return weight;
    }
}
