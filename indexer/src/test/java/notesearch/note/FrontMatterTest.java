package notesearch.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            tags: [AWS, sqs]                 | aws;sqs
            tags: aws                        | aws
            tags: aws sqs                    | aws;sqs
            tags: aws, machine learning      | aws;machine learning
            tags: "#aws #a/b"                | aws;a/b
            tags: ["#aws", machine learning] | aws;machine learning
            tags: [aws, AWS, 2024, true]     | aws;2024;true
            tags: {a: b}                     | ~~
            tags: [[nested], ok, {a: b}]     | ok
            tags:                            | ~~
            tag: aws                         | aws
            Tags: [été]                      | été
            tags: ["", " ", "#"]             | ~~
            """)
    void tagsAreAListOrAText(String line, String tags) {
        assertEquals(List.of(tags.isEmpty() ? new String[0] : tags.split(";")), of(line).tags());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-05                     | 2026-01-05T00:00:00Z
            2026-1-5                       | 2026-01-05T00:00:00Z
            2026-01-05T10:00:00Z           | 2026-01-05T10:00:00Z
            2026-01-05T10:00:00.123Z       | 2026-01-05T10:00:00.123Z
            2026-01-05T10:00:00+01:00      | 2026-01-05T09:00:00Z
            2026-01-05T10:00               | 2026-01-05T10:00:00Z
            2026-01-05 10:00               | 2026-01-05T10:00:00Z
            2026-01-05 9:30:15             | 2026-01-05T09:30:15Z
            2026-01-05 10:00:00 +0100      | 2026-01-05T09:00:00Z
            2026-01-05 10:00:00 -05:00     | 2026-01-05T15:00:00Z
            2026/01/05                     | 2026-01-05T00:00:00Z
            2026.01.05                     | 2026-01-05T00:00:00Z
            20260105                       | 2026-01-05T00:00:00Z
            January 5, 2026                | 2026-01-05T00:00:00Z
            Jan 5 2026                     | 2026-01-05T00:00:00Z
            5 January 2026                 | 2026-01-05T00:00:00Z
            "2026-01-05"                   | 2026-01-05T00:00:00Z
            """)
    void datesAreReadInTheUsualForms(String written, Instant date) {
        assertEquals(date, of("date: " + written).dated());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "05/01/2026", "2026-13-01", "2026-02-30", "12", "[2026-01-05]", "\"\"", "true"})
    void whatIsNoDateIsLeftOut(String written) {
        assertNull(of("date: " + written).dated());
    }

    @Test
    void theFirstOfUpdatedModifiedAndDateThatIsADateCounts() {
        assertEquals(
                Instant.parse("2026-01-02T00:00:00Z"),
                of("date: 2026-01-01\nmodified: 2026-01-02\nupdated: soon").dated());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title: Amazon SQS            | Amazon SQS
            title: "Queues: all of them" | Queues: all of them
            title: 2024                  | 2024
            title: yes                   | yes
            TITLE: Shouted               | Shouted
            """)
    void theTitleIsOneLineOfText(String line, String title) {
        assertEquals(title, of(line).title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: [a]", "title: {a: b}", "title:", "title: ''", "title: '  '", "other: x"})
    void withoutAPlainTitleThereIsNone(String line) {
        assertNull(of(line).title());
    }

    @Test
    void aliasesAreAListOrAText() {
        assertEquals(
                List.of("SQS", "Simple Queue Service"),
                of("aliases: [SQS, Simple Queue Service]").aliases());
        assertEquals(
                List.of("SQS", "Simple Queue Service"),
                of("aliases: SQS, Simple Queue Service").aliases());
        assertEquals(
                List.of("Simple Queue Service"),
                of("alias: Simple Queue Service").aliases());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search: false",
                "draft: true",
                "draft: True",
                "search: \"false\"",
                "search: no",
                "draft: on",
                "draft: 1",
                "search: {exclude: true}",
                "a: b: c\ndraft: true"
            })
    void aNoteCanKeepItselfOutOfTheIndex(String line) {
        Reading reading = MarkdownReader.read(new NotePath("a.md"), "---\n" + line + "\n---\n# Secret\n");
        assertInstanceOf(HiddenNote.class, reading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search: true",
                "draft: false",
                "draft:",
                "draft: maybe",
                "draft: [true]",
                "search: {boost: 2}",
                "nested: {draft: true}"
            })
    void otherwiseItIsInTheIndex(String line) {
        assertFalse(of(line).hidden());
    }

    @Test
    void whatNeitherKeepsItOutNorLetsItInIsAWarning() {
        assertEquals(
                List.of("\"draft\" in the front matter is \"maybe\"; expected true or false. The note can be found."),
                of("draft: maybe").warnings());
        assertEquals(List.of(), of("draft: no\nsearch: on").warnings());
    }

    @Test
    void aTagThatNobodyTypesIsLeftOutWithAWarning() {
        FrontMatter front = of("tags: [aws, " + "q".repeat(40_000) + "]");
        assertEquals(List.of("aws"), front.tags());
        assertEquals(List.of("A tag of 40000 characters is left out; a tag has at most 1000."), front.warnings());
    }

    @Test
    void aBrokenBlockIsAWarningWithItsLine() {
        FrontMatter front = of("title: Queues: an overview\ntags: [aws, sqs]\n");
        assertEquals("Queues: an overview", front.title());
        assertEquals(List.of("aws", "sqs"), front.tags());
        assertTrue(front.warnings().getFirst().contains("line 2:"), front.warnings()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags: {a: b\n", "tags: {a: b}\ntitle: [x\n"})
    void aMappingInABrokenBlockGivesNoTags(String block) {
        FrontMatter front = of(block);
        assertEquals(List.of(), front.tags());
        assertEquals(1, front.warnings().size());
        assertTrue(front.warnings().getFirst().startsWith("The front matter is not valid YAML, line "));
    }

    @Test
    void anUnclosedBlockIsAWarningAndText() {
        FrontMatter front = FrontMatter.of("---\ntitle: x\n\n# Heading\n");
        assertEquals(0, front.end());
        assertTrue(front.warnings().getFirst().contains("not closed"), front.warnings()::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n\n# A rule at the top\n",
                "---\nProse.\n\n---\n",
                "---\n- a list\n---\n",
                "--- \nPlain: words, and\nmore of them\nand more\n---\n",
                "text\n---\ntitle: x\n---\n",
                " ---\ntitle: x\n---\n",
                "----\ntitle: x\n----\n",
                "+++\nprose\n+++\n"
            })
    void aRuleAtTheTopIsNoFrontMatter(String source) {
        assertEquals(0, FrontMatter.of(source).end());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n---\n",
                "---\ntitle: x\n---",
                "--- \ntitle: x\n---  \n",
                "---\ntitle: x\n...\n",
                "---\n# only a comment\n---\n",
                "+++\ntitle = \"x\"\n+++\n"
            })
    void aBlockEndsBehindItsClosingFence(String source) {
        FrontMatter front = FrontMatter.of(source);
        assertEquals(source.length(), front.end());
        assertEquals(List.of(), front.warnings());
    }

    @Test
    void noTypeButPlainOnesIsEverMade() {
        FrontMatter front =
                of("title: !!java.net.URL [\"http://localhost/\"]\nother: !!javax.script.ScriptEngineManager []");
        assertNull(front.title());
        assertFalse(front.warnings().isEmpty());
    }

    @Test
    void aBlockLargerThanTheLimitIsAWarning() {
        FrontMatter front = of("title: Large\nkeywords: " + "a, ".repeat(100_000));
        assertEquals("Large", front.title());
        assertFalse(front.warnings().isEmpty());
    }

    private static FrontMatter of(String yaml) {
        return FrontMatter.of("---\n" + yaml + "\n---\n");
    }
}
