package notesearch.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import notesearch.note.Glossary;
import notesearch.note.NotePath;
import notesearch.note.SkippedNote;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * The team's own words in all notes that a snapshot sees, ready to be looked up. A name is looked up by its key, so
 * case, accents and English endings do not count; a pinned query by its keys in any order. Nothing in it changes.
 */
public final class Glossaries {

    public static final Glossaries NONE = new Glossaries(List.of());

    /** More words of one name are not looked for. */
    private static final int MOST_WORDS = 8;

    private final List<StoredGlossary> written;
    private final Map<String, List<OtherNames>> byFirst = new HashMap<>();
    private final Map<List<String>, Pinned> pins = new LinkedHashMap<>();
    private final List<SkippedNote> mistakes = new ArrayList<>();

    /** A pin, and the note that says so. */
    private record Pinned(NotePath note, Glossary.Pin pin) {}

    private Glossaries(List<StoredGlossary> written) {
        this.written = List.copyOf(written);
        Map<List<String>, Set<String>> others = new LinkedHashMap<>();
        for (StoredGlossary each : written) {
            each.glossary().names().forEach(names -> add(each.note(), names, others));
            each.glossary().pins().forEach(pin -> add(each.note(), pin));
        }
        others.forEach((key, names) -> byFirst.computeIfAbsent(key.getFirst(), first -> new ArrayList<>())
                .add(new OtherNames(key, List.copyOf(names))));
    }

    static Glossaries of(IndexReader reader) throws IOException {
        List<StoredGlossary> written = StoredGlossary.readAll(reader);
        return written.isEmpty() ? NONE : new Glossaries(written);
    }

    /** Those of several partitions together. */
    static Glossaries of(Collection<Glossaries> parts) {
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        return new Glossaries(
                parts.stream().flatMap(part -> part.written.stream()).toList());
    }

    public boolean isEmpty() {
        return written.isEmpty();
    }

    /** The names whose key begins with this word's. */
    public List<OtherNames> beginningWith(String first) {
        return byFirst.getOrDefault(first, List.of());
    }

    /** The section that is pinned to a query, as the reader has it; null where none is. */
    public @Nullable PinnedSection pinned(String query, IndexReader reader) throws IOException {
        Pinned found = pins.isEmpty() ? null : pins.get(unordered(query));
        return found != null && PinTarget.of(found.pin(), found.note(), reader) instanceof PinTarget.Found target
                ? new PinnedSection(found.note(), target.document(), target.note(), target.order())
                : null;
    }

    /** What their authors should mend: a sentence each, with its line. */
    List<SkippedNote> mistakes(IndexReader reader) throws IOException {
        List<SkippedNote> all = new ArrayList<>(mistakes);
        for (Pinned each : pins.values()) {
            String reason = PinTarget.of(each.pin(), each.note(), reader).mistake();
            if (reason != null) {
                all.add(mistake(
                        each.note(),
                        each.pin().line(),
                        "answers “" + each.pin().query() + "” with "
                                + each.pin().written() + reason));
            }
        }
        return all;
    }

    private void add(NotePath note, Glossary.Names names, Map<List<String>, Set<String>> others) {
        Map<List<String>, String> distinct = new LinkedHashMap<>();
        for (String name : names.names()) {
            List<String> key = Terms.keys(name);
            if (key.isEmpty() || key.size() > MOST_WORDS) {
                mistakes.add(mistake(
                        note,
                        names.line(),
                        "names “" + name + "”; expected a name of one to " + MOST_WORDS + " words."));
            } else if (distinct.containsKey(key)) {
                mistakes.add(mistake(
                        note,
                        names.line(),
                        "names “" + name + "” as another name of “" + distinct.get(key)
                                + "”, which is the same to a search; expected another."));
            } else {
                distinct.put(key, name);
            }
        }
        distinct.forEach((key, name) -> {
            Set<String> rest = new LinkedHashSet<>(distinct.values());
            rest.remove(name);
            if (!rest.isEmpty()) {
                others.computeIfAbsent(key, none -> new LinkedHashSet<>()).addAll(rest);
            }
        });
    }

    private void add(NotePath note, Glossary.Pin pin) {
        List<String> key = unordered(pin.query());
        Pinned before = pins.get(key);
        if (key.isEmpty()) {
            mistakes.add(
                    mistake(note, pin.line(), "answers “" + pin.query() + "”; expected a query with a word in it."));
        } else if (before == null) {
            pins.put(key, new Pinned(note, pin));
        } else {
            mistakes.add(mistake(
                    note,
                    pin.line(),
                    "answers “" + pin.query() + "”, which line "
                            + before.pin().line()
                            + (before.note().equals(note) ? "" : " of " + before.note())
                            + " answers already; expected each query once."));
        }
    }

    private static List<String> unordered(String query) {
        return Terms.keys(query).stream().sorted().toList();
    }

    private static SkippedNote mistake(NotePath note, int line, String what) {
        return new SkippedNote(note, "Line " + line + " " + what);
    }
}
