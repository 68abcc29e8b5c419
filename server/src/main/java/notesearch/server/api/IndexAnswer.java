package notesearch.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import notesearch.index.IndexState;
import notesearch.server.answer.Json;
import org.jspecify.annotations.Nullable;

/**
 * How far an answer is of now, in the contract's words and order.
 *
 * @param notesMissing true, or null while the notes folder is there
 */
record IndexAnswer(
        long generation,
        @Nullable String indexedAt,
        int pending,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean notesMissing) {

    static IndexAnswer of(IndexState state) {
        return new IndexAnswer(
                state.generation(), Json.time(state.indexedAt()), state.pending(), state.notesMissing() ? true : null);
    }
}
