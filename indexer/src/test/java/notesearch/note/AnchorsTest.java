package notesearch.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            Visibility timeout              | visibility-timeout
            IAM - Identity And Access       | iam---identity-and-access
            What's new? (v1.2.3)            | whats-new-v123
            A & B                           | a--b
            A  B                            | a--b
            snake_case and kebab-case       | snake_case-and-kebab-case
            C++ / C#                        | c--c
            Ünïcode Überschrift             | ünïcode-überschrift
            日本語 の見出し                   | 日本語-の見出し
            Привет, мир!                    | привет-мир
            हिन्दी                            | हिन्दी
            100 % sure                      | 100--sure
            x² and Ⅷ                        | x-and-ⅷ
            🎉 Party                        | -party
            a.b.c                           | abc
            --flag                          | --flag
            Straße                          | straße
            """)
    void aSlugIsGitHubs(String heading, String slug) {
        assertEquals(slug, Anchors.slug(heading));
    }

    @Test
    void aHeadingThatRepeatsIsNumbered() {
        assertEquals(List.of("x", "x-1", "x-2"), anchors("X", "X", "x"));
    }

    @Test
    void aNumberedAnchorNeverMeetsAHeadingThatReadsLikeIt() {
        assertEquals(List.of("x", "x-1", "x-1-1"), anchors("X", "X", "X-1"));
        assertEquals(List.of("x-1", "x", "x-2"), anchors("X-1", "X", "X"));
        assertEquals(List.of("x", "x-1", "x-1-1", "x-2", "x-1-2"), anchors("X", "X", "X 1", "X", "X-1"));
    }

    @Test
    void aHeadingWithoutALetterStillHasAnAnchor() {
        assertEquals(List.of("section", "section-1", "section-2"), anchors("🎉", "", "Section"));
    }

    private static List<String> anchors(String... headings) {
        Anchors anchors = new Anchors();
        return Stream.of(headings).map(anchors::next).toList();
    }
}
