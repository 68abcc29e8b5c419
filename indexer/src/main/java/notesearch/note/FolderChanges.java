package notesearch.note;

/** Told what has changed in a notes folder. Called by a thread of the {@link NotebookWatch}; must not block. */
public interface FolderChanges {

    /** A file or folder at this path has come, gone or changed, or all that lies below it has. */
    void at(NotePath path);

    /** Something has changed, and nobody knows where. */
    void anywhere();
}
