package notesearch.note;

/** A note whose front matter keeps it out of the index: {@code search: false} or {@code draft: true}. */
public record HiddenNote(NotePath path) implements Reading {}
