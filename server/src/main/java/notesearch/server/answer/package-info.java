/** How an answer is written: one verb for each outcome, and JSON. */
@NullMarked
package notesearch.server.answer;

import org.jspecify.annotations.NullMarked;
