package notesearch.index;

import notesearch.note.NotePath;

/**
 * A section that a glossary puts first.
 *
 * @param by the note that says so
 * @param document of the reader that it was looked up in
 * @param order the section's place in its note, as {@link Schema#ORDER}
 */
public record PinnedSection(NotePath by, int document, NotePath note, int order) {}
