/** Asking, ranking, correcting, excerpting, explaining. */
@NullMarked
package notesearch.search;

import org.jspecify.annotations.NullMarked;
