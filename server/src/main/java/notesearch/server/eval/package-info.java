/** How well queries are answered: judged queries in, figures out, and whether a change in them is more than chance. */
@NullMarked
package notesearch.server.eval;

import org.jspecify.annotations.NullMarked;
