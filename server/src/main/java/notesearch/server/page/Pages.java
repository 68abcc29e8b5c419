package notesearch.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import notesearch.server.problem.Problem;

/** Fills the templates, which were compiled with the program and escape what they are given. Thread-safe. */
public final class Pages {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "notesearch.server.page.template");

    private Pages() {}

    public static String problem(Problem problem) {
        return fill("problem.jte", problem);
    }

    static String search(SearchPage page) {
        return fill("search.jte", page);
    }

    static String note(NotePage page) {
        return fill("note.jte", page);
    }

    static String missing(MissingNotePage page) {
        return fill("missing.jte", page);
    }

    private static String fill(String template, Object page) {
        StringOutput out = new StringOutput();
        TEMPLATES.render(template, page, out);
        return out.toString();
    }
}
