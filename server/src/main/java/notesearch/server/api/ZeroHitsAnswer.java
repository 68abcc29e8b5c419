package notesearch.server.api;

import java.util.List;
import java.util.Locale;
import notesearch.search.ZeroHits;
import org.jspecify.annotations.Nullable;

/** Why nothing was found, in the contract's words and order. */
record ZeroHitsAnswer(
        String reason, List<String> missing, @Nullable String suggestion) {

    static @Nullable ZeroHitsAnswer of(@Nullable ZeroHits zeroHits) {
        return zeroHits == null
                ? null
                : new ZeroHitsAnswer(
                        zeroHits.reason().name().toLowerCase(Locale.ROOT), zeroHits.missing(), zeroHits.suggestion());
    }
}
