/** A note as it is now, for those who may see it. */
@NullMarked
package notesearch.server.lookup;

import org.jspecify.annotations.NullMarked;
