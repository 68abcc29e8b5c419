<<<<<<< HEAD
/** What a note is, how a folder is listed, and how Markdown becomes sections and HTML. */
=======
/** What a note is, how Markdown becomes sections, and how a note becomes HTML. */
>>>>>>> build
@NullMarked
package notesearch.note;

import org.jspecify.annotations.NullMarked;
