/** Asking, ranking, correcting, excerpting and explaining. */
@NullMarked
package notesearch.search;

import org.jspecify.annotations.NullMarked;
