package notesearch.note;

/** A file of the notes folder as a listing found it. */
public record NoteFile(NotePath path, FileStamp stamp) {}
