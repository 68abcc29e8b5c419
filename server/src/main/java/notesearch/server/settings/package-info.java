/** What can be set, said once: as a flag, an environment variable or a line in a settings file. */
@NullMarked
package notesearch.server.settings;

import org.jspecify.annotations.NullMarked;
