/** notesearch as a process of its own. */
@NullMarked
package notesearch.server.process;

import org.jspecify.annotations.NullMarked;
