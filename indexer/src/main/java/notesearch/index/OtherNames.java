package notesearch.index;

import java.util.List;

/**
 * What else one thing is called.
 *
 * @param key of the name that was looked up: see {@link Terms#keys}
 * @param others as their authors wrote them, none of them with this key; not empty
 */
public record OtherNames(List<String> key, List<String> others) {

    public OtherNames {
        key = List.copyOf(key);
        others = List.copyOf(others);
    }
}
