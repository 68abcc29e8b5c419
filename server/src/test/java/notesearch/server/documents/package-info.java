/** Reads the README and the manual, so that what they show can be tried. */
@NullMarked
package notesearch.server.documents;

import org.jspecify.annotations.NullMarked;
