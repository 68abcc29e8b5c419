/** Keeping the index to what the folder says. */
@NullMarked
package notesearch.server.refresh;

import org.jspecify.annotations.NullMarked;
