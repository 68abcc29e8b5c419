package notesearch.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a name and a colon before a word or a phrase say. For one text. */
final class Prefixes {

    private final @Nullable LocalDate today;
    private final Set<ParsedQuery.Unread> unread = new LinkedHashSet<>();

    private Prefixes(@Nullable LocalDate today) {
        this.today = today;
    }

    /** @param today from which days are counted back */
    static Prefixes on(LocalDate today) {
        return new Prefixes(today);
    }

    /** Where a name and a colon are text. */
    static Prefixes none() {
        return new Prefixes(null);
    }

    /** Empty where the name says nothing. */
    Optional<Clause> clause(String name, Clause value) {
        if (today == null) {
            return Optional.empty();
        }
        String text = value.named();
        return switch (name) {
            case "tag" -> Filter.tag(text).map(Clause.Only::new);
            case "path" -> Filter.under(text).map(Clause.Only::new);
            case "has" -> read(Filter.has(text), name, value, Filter.CONTENTS);
            case "modified" -> read(Filter.modified(text, today), name, value, Filter.DAYS);
            default -> part(each -> name.equals(each.word())).map(part -> new Clause.Within(part, value));
        };
    }

    /** The part that is named at {@code at}, where a colon and a group follow; else null. */
    Clause.@Nullable Part partOfGroup(String text, int at) {
        return today == null
                ? null
                : part(each -> text.startsWith(each.word() + ":(", at)).orElse(null);
    }

    private static Optional<Clause.Part> part(Predicate<Clause.Part> named) {
        return Arrays.stream(Clause.Part.values()).filter(named).findFirst();
    }

    /** What looks like a filter and is none. */
    List<ParsedQuery.Unread> unread() {
        return List.copyOf(unread);
    }

    private Optional<Clause> read(Optional<? extends Filter> filter, String name, Clause value, String expected) {
        if (filter.isEmpty()) {
            unread.add(new ParsedQuery.Unread(name, value.typed(), expected));
        }
        return filter.map(Clause.Only::new);
    }
}
