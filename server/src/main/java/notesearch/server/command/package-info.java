/** The command line: what was typed, what is printed, and the exit code. */
@NullMarked
package notesearch.server.command;

import org.jspecify.annotations.NullMarked;
