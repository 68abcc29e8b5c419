/** What the tests of several packages share: folders of notes, golden files, seeded cases. */
@NullMarked
package notesearch;

import org.jspecify.annotations.NullMarked;
