package notesearch.server.http;

import notesearch.index.NoteIndex;
import notesearch.note.Notebook;
import notesearch.server.refresh.Refresher;

/** What a server answers from; whoever opened it closes it, after the server. */
public record Served(NoteIndex index, Notebook notebook, Refresher refresher) {}
