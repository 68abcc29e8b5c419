package notesearch.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HighlightedHtmlTest {

    /** Marks what the pattern matches; the passage is the last of it. */
    private static String marked(String pattern, String source) {
        Highlighter highlighter = text -> {
            List<Highlighter.Range> ranges = new ArrayList<>();
            Matcher matcher = Pattern.compile(pattern).matcher(text.text());
            matcher.results()
                    .map(found -> new Highlighter.Range(found.start(), found.end()))
                    .forEach(ranges::add);
            return new Highlighter.Found(
                    ranges, ranges.isEmpty() ? -1 : ranges.getLast().start());
        };
        return Rendered.readable(
                        Rendered.page(Rendered.PATH, source, highlighter).html())
                .replace("<mark class=\"hit\">", "[")
                .replace("<mark class=\"hit passage\">", "{")
                .replace("</mark>", "]")
                .strip();
    }

    @Test
    void wordsAreMarkedInTextAndCodeAndNeverInTags() {
        assertEquals(
                "<p><a href=\"/notes/aws/title.md\" title=\"title\">a [title]</a> <code>[title]</code> "
                        + "<img src=\"/notes/aws/title.png\" alt=\"title\" loading=\"lazy\" /></p>\n"
                        + "<pre><code class=\"language-title\">{title]\n</code></pre>",
                marked("title", "[a title](title.md 'title') `title` ![title](title.png)\n\n```title\ntitle\n```"));
    }

    @Test
    void aMarkOverSeveralElementsIsOneInEach() {
        assertEquals(
                "<p>[vis]<em>[ibi]</em>[lity] {vis]<b>{ibility]</b></p>",
                marked("visibility", "vis*ibi*lity vis<b>ibility</b>"));
    }

    @Test
    void noMarkReachesFromOneBlockIntoAnother() {
        assertEquals("<p>a</p>\n<p>b {a b]</p>", marked("a.b", "a\n\nb a\nb").replace("a\nb", "a b"));
    }

    @Test
    void aHeadingIsMarkedButIsNoPassage() {
        assertEquals("<h1 id=\"queue\">[Queue]</h1>\n<p>A {Queue].</p>", marked("Queue", "# Queue\n\nA Queue."));
    }

    @Test
    void eachSectionHasItsOwnPassage() {
        String html = marked("q", "q q\n\n# A\n\nq q\n\n- ## B\n\n  q");
        assertEquals(
                List.of("[q]", "{q]", "[q]", "{q]", "{q]"),
                Pattern.compile("[\\[{]q\\]")
                        .matcher(html)
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }

    @Test
    void whatIsEscapedCountsAsOneCharacter() {
        assertEquals("<p>&lt;&amp;[a]&gt;</p>".replace('[', '{'), marked("a", "<&a>"));
    }

    @Test
    void spacesBetweenBlocksAreNotMarked() {
        assertEquals("<ul dir=\"auto\"><li>{a]</li><li>{b]</li></ul>", marked("(?s)a.*b", "- a\n- b"));
    }
}
