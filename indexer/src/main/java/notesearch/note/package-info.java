/** What a note is, how a folder is listed, and how Markdown becomes sections and HTML. */
@NullMarked
package notesearch.note;

import org.jspecify.annotations.NullMarked;
