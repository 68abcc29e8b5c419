package notesearch.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import notesearch.server.answer.Answers;

/** {@code GET /opensearch.xml}: lets a browser offer notesearch as a search engine, under the name it was called by. */
public final class OpenSearchRoute implements Handler {

    @Override
    public void handle(Context ctx) {
        String root = escaped(ctx.scheme() + "://" + ctx.host());
        Answers.text(ctx, 200, "application/opensearchdescription+xml; charset=utf-8", """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                  <ShortName>notesearch</ShortName>
                  <Description>Search the notes</Description>
                  <InputEncoding>UTF-8</InputEncoding>
                  <Image width="16" height="16" type="image/svg+xml">%1$s%2$s</Image>
                  <Url type="text/html" template="%1$s/?q={searchTerms}"/>
                  <Url type="application/json" template="%1$s/api/search?q={searchTerms}"/>
                </OpenSearchDescription>
                """.formatted(
                        root, Assets.PACKED.link("favicon.svg")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
