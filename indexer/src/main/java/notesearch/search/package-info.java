<<<<<<< HEAD
/** Asking, ranking, correcting, excerpting, explaining. */
=======
/** Asking, ranking, correcting, excerpting and explaining. */
>>>>>>> build
@NullMarked
package notesearch.search;

import org.jspecify.annotations.NullMarked;
