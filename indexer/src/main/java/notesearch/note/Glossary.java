package notesearch.note;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team's own words, as one note writes them down: what things are called, and which section answers what. */
public record Glossary(List<Names> names, List<Pin> pins) {

    public static final Glossary NONE = new Glossary(List.of(), List.of());

    /**
     * Names of one thing, the first of them the term.
     *
     * @param names at least two, none blank
     * @param line of the file, from 1
     */
    public record Names(List<String> names, int line) {

        public Names {
            names = List.copyOf(names);
        }
    }

    /**
     * A section that answers a query.
     *
     * @param query not blank
     * @param written what the author wrote for the section
     * @param places where the note may lie, the likeliest first
     * @param name what else the note may be called; null where it was named by its path
     * @param anchor as GitHub makes it; null for the note's beginning
     * @param line of the file, from 1
     */
    public record Pin(
            String query,
            String written,
            List<NotePath> places,
            @Nullable String name,
            @Nullable String anchor,
            int line) {

        public Pin {
            places = List.copyOf(places);
        }
    }

    public Glossary {
        names = List.copyOf(names);
        pins = List.copyOf(pins);
    }

    public boolean isEmpty() {
        return names.isEmpty() && pins.isEmpty();
    }
}
