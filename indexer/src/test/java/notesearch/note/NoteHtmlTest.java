package notesearch.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import notesearch.Golden;
import org.junit.jupiter.api.Test;

class NoteHtmlTest {

    private static final Pattern CASE = Pattern.compile("(?m)^(?==== )");

    /** Each case is a name behind {@code === }, Markdown, a line {@code =>} and HTML. */
    @Test
    void markdownBecomesTheHtmlThatIsExpected() {
        Golden golden = Golden.beside(NoteHtmlTest.class, "pages.golden");
        List<String> found = new ArrayList<>();
        CASE.splitAsStream(golden.text()).forEach(one -> {
            String name = one.substring(0, one.indexOf('\n'));
            String source = one.substring(name.length() + 1, one.indexOf("\n=>\n") + 1);
            String html = Rendered.readable(Rendered.html(source)).strip();
            found.add(name + "\n" + source + "=>\n" + html + "\n");
        });
        golden.holds(String.join("\n", found));
    }
}
