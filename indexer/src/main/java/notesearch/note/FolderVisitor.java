package notesearch.note;

import java.nio.file.Path;

/** Told of each folder of notes that a walk comes to, before the folder is listed. */
interface FolderVisitor {

    FolderVisitor NONE = (folder, path, inode) -> {};

    /**
     * @param path of the folder below the notes folder, with a {@code /} behind each name; empty for that itself
     * @param inode 0 where the platform has none
     */
    void entering(Path folder, String path, long inode);
}
