/** What is said when a request cannot be answered: what was found, what was expected, what to do. */
@NullMarked
package notesearch.server.problem;

import org.jspecify.annotations.NullMarked;
