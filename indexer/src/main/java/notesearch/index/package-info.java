<<<<<<< HEAD
/** How sections are kept, and how the index follows the folder. */
=======
/** How sections are kept, and how the index follows the folder of notes. */
>>>>>>> build
@NullMarked
package notesearch.index;

import org.jspecify.annotations.NullMarked;
