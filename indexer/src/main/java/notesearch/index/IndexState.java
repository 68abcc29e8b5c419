package notesearch.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an answer can be trusted to be of now.
 *
 * @param generation counts the changes that the answer knows of; it only grows
 * @param indexedAt when the last of them was made; null before the first
 * @param pending how many notes are known to be changed and not yet found; at least 1 before the
 *     first listing has ended
 * @param notesMissing whether the notes folder itself is gone for now
 */
public record IndexState(long generation, @Nullable Instant indexedAt, int pending, boolean notesMissing) {}
