package notesearch.server.eval;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is looked for: a note, whichever of its sections comes first, or one section. */
public enum Level {
    @JsonProperty("note")
    NOTE("note"),
    @JsonProperty("section")
    SECTION("section");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** As it is printed, and as it begins the name of a figure: {@code section.mrr}. */
    public String label() {
        return label;
    }
}
