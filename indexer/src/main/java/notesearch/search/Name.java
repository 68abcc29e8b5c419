package notesearch.search;

import java.util.Comparator;

/**
 * What a section or a note is called.
 *
 * @param shown as it was written
 * @param weight how many sections are called so, those of a note by its title counting for more
 */
record Name(String shown, long weight) {

    /** What leads to most comes first, of equals the shortest. */
    static final Comparator<Name> HEAVIEST = Comparator.comparingLong(Name::weight)
            .reversed()
            .thenComparingInt(name -> name.shown().length())
            .thenComparing(Name::shown);
}
