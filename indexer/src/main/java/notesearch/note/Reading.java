package notesearch.note;

/** What came of reading a file of the notes folder. */
public sealed interface Reading permits Note, HiddenNote, SkippedNote, UnreadNote {

    NotePath path();
}
