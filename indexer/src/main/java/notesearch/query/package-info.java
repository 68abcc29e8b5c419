/** What a person may ask, as data. */
@NullMarked
package notesearch.query;

import org.jspecify.annotations.NullMarked;
