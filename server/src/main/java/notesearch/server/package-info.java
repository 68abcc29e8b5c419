/** HTTP and command line in, answers out. */
@NullMarked
package notesearch.server;

import org.jspecify.annotations.NullMarked;
