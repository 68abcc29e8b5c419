package notesearch.note;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns a note's source into a {@link Note}. Thread-safe. */
final class MarkdownReader {

    static final String TOO_LITTLE_MEMORY =
            "Reading it takes more memory than there is. Split it, or give Java more memory (-Xmx).";

    private MarkdownReader() {}

    /** Never throws for what is wrong with the source; what cannot be read is a {@link SkippedNote}. */
    static Reading read(NotePath path, String source) {
        try {
            String text = SourceText.of(source);
            String refusal = NoteLimits.refusal(text);
            if (refusal != null) {
                return new SkippedNote(path, refusal);
            }
            FrontMatter front = FrontMatter.of(text);
            return front.hidden() ? new HiddenNote(path) : note(path, text, front);
        } catch (StackOverflowError e) {
            return new SkippedNote(path, "Its Markdown nests too deeply to be read. Make its lists or quotes flatter.");
        } catch (OutOfMemoryError e) {
            return new SkippedNote(path, TOO_LITTLE_MEMORY);
        } catch (RuntimeException e) {
            return new SkippedNote(
                    path,
                    "It cannot be read because of a fault in notesearch (" + e
                            + "). Please report it, with the note if you can share it.");
        }
    }

    private static Note note(NotePath path, String text, FrontMatter front) {
        NoteTree tree = NoteSyntax.parse(text, front.end());
        List<SectionDraft> drafts = new SectionWalk(tree, path.isMdx()).sections();
        Outline outline = Outline.of(path, front.title(), drafts);

        Set<String> tags = new LinkedHashSet<>(front.tags());
        tags.addAll(outline.first().tags());
        List<String> noteTags = List.copyOf(tags);
        List<Section> sections = new ArrayList<>(drafts.size());
        for (SectionDraft draft : outline.drafts()) {
            sections.add(outline.section(draft, noteTags));
        }
        GlossaryReader.Found words = GlossaryReader.read(path, tree);
        List<String> warnings = new ArrayList<>(front.warnings());
        warnings.addAll(words.mistakes());
        return new Note(
                path,
                outline.title(),
                noteTags,
                front.aliases(),
                front.dated(),
                sections,
                words.glossary(),
                text,
                warnings);
    }
}
