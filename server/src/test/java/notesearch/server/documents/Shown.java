package notesearch.server.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Compares what a document shows with what there is. An ellipsis stands for anything, a time for any time and a number
 * with a fraction, in what is printed, for any, as these are other ones on each machine; all else is as it is shown. What is
 * not shown may be there, but for lists of texts, which are shown whole.
 */
public final class Shown {

    private static final Pattern MEASURED = Pattern.compile("[0-9]+\\.[0-9]+");

    /** Numbers that differ from machine to machine, or with every word that is written in a note. */
    private static final Set<String> ANY_NUMBER = Set.of("processingTimeMs", "generation", "score", "contribution");

    private static final Pattern TIME = Pattern.compile("[0-9-]{10}T[0-9:]{8}Z");

    private Shown() {}

    /** @param where for the message */
    public static void assertLines(String shown, String found, String where) {
        List<String> expected = lines(shown);
        List<String> actual = lines(found);
        String message = where + " shows:\n" + shown + "\n\nbut there is:\n" + found;
        assertEquals(expected.size(), actual.size(), message);
        for (int i = 0; i < expected.size(); i++) {
            assertTrue(isAs(expected.get(i), actual.get(i)), message);
        }
    }

    /** @param where for the message */
    public static void assertJson(JsonNode shown, JsonNode found, String where) {
        switch (shown.getNodeType()) {
            case OBJECT ->
                shown.properties().forEach(field -> {
                    JsonNode value = found.get(field.getKey());
                    assertNotNull(value, where + " shows " + field.getKey() + ", which is not in " + found);
                    if (!ANY_NUMBER.contains(field.getKey()) || !value.isNumber()) {
                        assertJson(field.getValue(), value, where + ", " + field.getKey());
                    }
                });
            case ARRAY -> {
                assertTrue(found.isArray(), where + " shows a list, not " + found);
                assertTrue(
                        !isOfTexts(shown) || shown.size() == found.size(),
                        where + " shows " + shown + ", not " + found);
                for (JsonNode element : shown) {
                    assertTrue(isIn(element, found, where), where + " shows " + element + ", which is not in " + found);
                }
            }
            case NUMBER -> assertEquals(shown.asDouble(), found.asDouble(), where);
            case STRING ->
                assertTrue(isAs(shown.textValue(), found.asText()), where + " shows " + shown + ", not " + found);
            default -> assertEquals(shown, found, where);
        }
    }

    private static boolean isOfTexts(JsonNode list) {
        return !list.isEmpty()
                && StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isTextual);
    }

    private static boolean isIn(JsonNode element, JsonNode list, String where) {
        for (JsonNode found : list) {
            if (isAs(element, found, where)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAs(JsonNode shown, JsonNode found, String where) {
        try {
            assertJson(shown, found, where);
            return true;
        } catch (AssertionError another) {
            return false;
        }
    }

    private static boolean isAs(String shown, String found) {
        if (TIME.matcher(shown).matches()) {
            return TIME.matcher(found).matches();
        }
        String pattern =
                Arrays.stream(shown.split("…", -1)).map(Shown::withNumbers).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(found).matches();
    }

    private static String withNumbers(String piece) {
        StringBuilder pattern = new StringBuilder();
        String[] between = MEASURED.split(piece, -1);
        for (int i = 0; i < between.length; i++) {
            pattern.append(i == 0 ? "" : MEASURED.pattern()).append(Pattern.quote(between[i]));
        }
        return pattern.toString();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
