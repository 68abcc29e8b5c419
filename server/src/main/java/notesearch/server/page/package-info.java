/** The pages that the server renders itself: what is on them, as data for the templates. */
@NullMarked
package notesearch.server.page;

import org.jspecify.annotations.NullMarked;
