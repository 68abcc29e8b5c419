package notesearch.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import notesearch.search.SearchResult;

/** What is said about an answer, as sentences. */
final class Remarks {

    private Remarks() {}

    /** {@code 29 matches in 11 notes}; of a search that was stopped, that there may be more. */
    static String summary(PageAddress address, SearchResult result) {
        if (result.total() == 0) {
            return result.totalIsExact() ? "No matches" : "No matches so far";
        }
        String notes = address.isInOneNote() ? "this note" : counted(result.total(), "note", "notes");
        String from = address.offset() == 0 ? "" : ", from the " + ordinal(address.offset() + 1) + " on";
        String least = result.totalIsExact() ? "" : "At least ";
        return least + counted(result.sections(), "match", "matches") + " in " + notes + from;
    }

    /** {@code 1.8 ms}. */
    static String took(SearchResult result) {
        double milliseconds = Math.max(0.1, result.took().toNanos() / 1_000_000.0);
        return String.format(Locale.ROOT, milliseconds < 10 ? "%.1f ms" : "%,.0f ms", milliseconds);
    }

    static List<String> all(SearchResult result) {
        List<String> all = new ArrayList<>();
        if (!result.missing().isEmpty()) {
            all.add(NoNoteHolds.sentence(result.missing()));
        }
        all.addAll(result.notes());
        if (result.index().notesMissing()) {
            all.add("The notes folder cannot be found at the moment; these are the notes as they were last read.");
        } else if (result.index().pending() > 0 && result.total() > 0) {
            all.add("The notes are still being read; there may be more matches soon.");
        }
        return all;
    }

    static String counted(int count, String one, String many) {
        return String.format(Locale.ROOT, "%,d ", count) + (count == 1 ? one : many);
    }

    private static String ordinal(int number) {
        int ten = number % 100;
        String ending = switch (ten >= 11 && ten <= 13 ? 0 : number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
        return String.format(Locale.ROOT, "%,d", number) + ending;
    }
}
