/** What was asked: paths and parameters, decoded and checked. */
@NullMarked
package notesearch.server.request;

import org.jspecify.annotations.NullMarked;
