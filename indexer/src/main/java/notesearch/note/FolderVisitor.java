package notesearch.note;

import java.nio.file.Path;

/** Told of each folder of notes that a walk comes to, before the folder is listed. */
interface FolderVisitor {

    FolderVisitor NONE = (folder, inode) -> {};

    /** @param inode 0 where the platform has none */
    void entering(Path folder, long inode);
}
