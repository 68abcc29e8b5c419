package notesearch.server.api;

import java.util.List;
import notesearch.search.Correction;

/**
 * A word that was searched in another spelling, in the contract's words.
 *
 * @param other a query for the word as it was typed
 */
record CorrectionAnswer(String from, String to, String other) {

    static List<CorrectionAnswer> all(List<Correction> corrections) {
        return corrections.stream()
                .map(correction -> new CorrectionAnswer(correction.from(), correction.to(), correction.other()))
                .toList();
    }
}
