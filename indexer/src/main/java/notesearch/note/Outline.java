package notesearch.note;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A note's headings by their levels: its title, and each section's trail and anchor. */
final class Outline {

    private static final Pattern CHOSEN_ANCHOR = Pattern.compile("(.*?)\\s*\\{#([^\\s{}]+)\\}");

    private record Above(int level, String heading) {}

    private final String title;
    private final List<SectionDraft> drafts;
    private final Anchors anchors = new Anchors();
    private final List<Above> above = new ArrayList<>();

    private Outline(String title, List<SectionDraft> drafts) {
        this.title = title;
        this.drafts = drafts;
    }

    /** @param all every draft of the walk; the first is the text before the first heading */
    static Outline of(NotePath path, @Nullable String givenTitle, List<SectionDraft> all) {
        String title = givenTitle != null ? givenTitle : titleIn(path, all);
        boolean opensWithTitle = all.size() > 1
                && all.get(1).level() == 1
                && headingOf(all.get(1)).equals(title);
        boolean redundant = opensWithTitle && all.getFirst().isEmpty();
        return new Outline(title, redundant ? all.subList(1, all.size()) : all);
    }

    String title() {
        return title;
    }

    /** Never empty: a note that does not open with its title has a section of its own name, even without text. */
    List<SectionDraft> drafts() {
        return drafts;
    }

    /** The part that speaks for the whole note. */
    SectionDraft first() {
        return drafts.getFirst();
    }

    /** To be called once for each draft, in order. */
    Section section(SectionDraft draft, List<String> noteTags) {
        Set<String> tags = new LinkedHashSet<>(noteTags);
        tags.addAll(draft.tags());
        List<String> all = tags.size() == noteTags.size() ? noteTags : List.copyOf(tags);
        if (draft.level() == 0) {
            return new Section(title, List.of(title), null, 0, draft.line(), draft.text(), all);
        }
        String heading = headingOf(draft);
        return new Section(
                heading, trail(draft.level(), heading), anchor(draft), draft.level(), draft.line(), draft.text(), all);
    }

    private List<String> trail(int level, String heading) {
        while (!above.isEmpty() && above.getLast().level() >= level) {
            above.removeLast();
        }
        List<String> trail = new ArrayList<>();
        trail.add(title);
        above.forEach(each -> trail.add(each.heading()));
        if (level == 1 && heading.equals(title)) {
            return trail;
        }
        trail.add(heading);
        if (!heading.isEmpty()) {
            above.add(new Above(level, heading));
        }
        return trail;
    }

    private String anchor(SectionDraft draft) {
        Matcher chosen = chosenAnchor(draft.heading().asLine());
        return chosen == null ? anchors.next(draft.headingWithSpaces()) : anchors.claim(chosen.group(2));
    }

    /** The first of several level-1 headings with text before it is a section's like the others. */
    private static String titleIn(NotePath path, List<SectionDraft> drafts) {
        List<String> first = drafts.stream()
                .filter(draft -> draft.level() == 1)
                .map(Outline::headingOf)
                .filter(heading -> !heading.isEmpty())
                .toList();
        if (first.size() == 1 || !first.isEmpty() && drafts.getFirst().isEmpty()) {
            return first.getFirst();
        }
        String stem = SourceText.nfc(path.stem()).strip();
        return stem.isEmpty() ? path.fileName() : stem;
    }

    private static String headingOf(SectionDraft draft) {
        String line = draft.heading().asLine();
        Matcher chosen = chosenAnchor(line);
        return chosen == null ? line : chosen.group(1);
    }

    private static @Nullable Matcher chosenAnchor(String line) {
        if (!line.endsWith("}")) {
            return null;
        }
        Matcher chosen = CHOSEN_ANCHOR.matcher(line);
        return chosen.matches() ? chosen : null;
    }
}
