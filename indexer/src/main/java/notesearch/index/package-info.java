/** How sections are kept, and how the index follows the folder. */
@NullMarked
package notesearch.index;

import org.jspecify.annotations.NullMarked;
