/** The server itself: routes, what every request passes, and what is said to those that reach no route. */
@NullMarked
package notesearch.server.http;

import org.jspecify.annotations.NullMarked;
