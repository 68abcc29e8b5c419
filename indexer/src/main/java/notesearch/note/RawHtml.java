package notesearch.note;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * HTML in a note, piece by piece, made so that no piece spills over what comes after it: whole tags
 * that a page may have, and text. A comment, a script or a style is left out; of any other element that
 * no page may have the text stays, and a tag or a declaration that nothing ends is text.
 */
final class RawHtml {

    /** Elements left open beyond these are not opened, for the sanitizer follows no deeper nesting. */
    private static final int MOST_OPEN = 50;

    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9-]*");

    private int open;

    /** @param html a whole block, or a single tag between words */
    String cleaned(String html) {
        StringBuilder out = new StringBuilder(html.length() + 16);
        int lastEnd = html.lastIndexOf('>');
        boolean tagsEnd = true;
        int at = 0;
        while (at < html.length()) {
            if (html.charAt(at) != '<') {
                int end = html.indexOf('<', at);
                end = end < 0 ? html.length() : end;
                out.append(html.substring(at, end).replace(">", "&gt;"));
                at = end;
            } else if (html.startsWith("<!--", at)) {
                at = HtmlText.behind(html, "-->", at + 2);
            } else if (html.startsWith("<![CDATA[", at)) {
                int end = html.indexOf("]]>", at);
                out.append(escaped(html.substring(at + 9, end < 0 ? html.length() : end)));
                at = end < 0 ? html.length() : end + 3;
            } else if (html.startsWith("<?", at)) {
                at = HtmlText.behind(html, "?>", at);
            } else if (HtmlText.isDeclaration(html, at, lastEnd)) {
                at = HtmlText.behind(html, ">", at);
            } else {
                HtmlTag tag = tagsEnd && HtmlTag.startsAt(html, at) ? HtmlTag.at(html, at) : null;
                tagsEnd &= tag == null || tag.isEnded();
                if (tag != null && tag.isEnded()) {
                    at = tag(html, tag, out);
                } else {
                    out.append("&lt;");
                    at++;
                }
            }
        }
        return out.toString();
    }

    private int tag(String html, HtmlTag tag, StringBuilder out) {
        if (!tag.closing() && (tag.name().equals("script") || tag.name().equals("style"))) {
            return HtmlText.startOfClosing(html, tag.name(), tag.end());
        }
        if (HtmlRules.ELEMENTS.contains(tag.name())) {
            if (tag.closing()) {
                open = Math.max(0, open - 1);
                out.append("</").append(tag.name()).append('>');
            } else if (HtmlRules.VOID.contains(tag.name())) {
                opening(tag, out);
            } else if (open++ < MOST_OPEN) {
                opening(tag, out);
            }
        }
        return tag.end();
    }

    private static void opening(HtmlTag tag, StringBuilder out) {
        out.append('<').append(tag.name());
        for (Map.Entry<String, String> attribute : tag.attributes().entrySet()) {
            if (PLAIN_NAME.matcher(attribute.getKey()).matches()) {
                String value = attribute.getValue();
                out.append(' ').append(attribute.getKey()).append("=\"");
                out.append(value.replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;"));
                out.append('"');
            }
        }
        out.append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
