/** What a note is, how Markdown becomes sections, and how a note becomes HTML. */
@NullMarked
package notesearch.note;

import org.jspecify.annotations.NullMarked;
