package notesearch.server.page;

import notesearch.note.Addresses;
import notesearch.server.request.Links;
import org.jspecify.annotations.Nullable;

/** Where the page of a note finds things on this server. */
final class PageAddresses implements Addresses {

    @Override
    public String of(String path, @Nullable String fragment) {
        return Links.inNotes(path, fragment);
    }

    @Override
    public String search(String text) {
        return Links.search(text);
    }

    @Override
    public String tag(String name) {
        return Links.tag(name);
    }
}
