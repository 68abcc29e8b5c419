/** What operators count and time. */
@NullMarked
package notesearch.server.metrics;

import org.jspecify.annotations.NullMarked;
