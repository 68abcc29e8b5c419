package notesearch.index;

/**
 * What an applied plan did.
 *
 * @param notes read and indexed
 * @param sections of those notes
 * @param removed notes that are gone
 * @param skipped files that could not be read
 * @param bytes of the files that were read
 */
public record Applied(int notes, int sections, int removed, int skipped, long bytes) {}
