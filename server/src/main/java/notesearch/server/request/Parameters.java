package notesearch.server.request;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import notesearch.server.problem.Problem;
import notesearch.server.problem.Refused;
import org.jspecify.annotations.Nullable;

/** The parameters of a query, decoded, in their order. Each question names what it expects and refuses the rest. */
public final class Parameters {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Parameters() {}

    /** @throws Refused where the query is not percent-encoded UTF-8 */
    public static Parameters of(Context ctx) {
        return of(ctx.queryString());
    }

    static Parameters of(@Nullable String query) {
        Parameters parameters = new Parameters();
        for (String pair : query == null ? List.<String>of() : List.of(query.split("&", -1))) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (!pair.isEmpty()) {
                parameters.values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            }
        }
        return parameters;
    }

    /** @throws Refused where there is a parameter that is none of these */
    public Parameters only(Set<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw new Problem(
                                400,
                                "unknown_parameter",
                                "There is no parameter \"" + name + "\" here.",
                                known.isEmpty()
                                        ? "This address takes none."
                                        : "Known are: " + String.join(", ", new TreeSet<>(known)) + ".")
                        .refused();
            }
        }
        return this;
    }

    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** @throws Refused where it is given more than once */
    public Optional<String> one(String name) {
        List<String> given = all(name);
        if (given.size() > 1) {
            throw new Problem(
                            400,
                            "repeated_parameter",
                            name + " is given " + given.size() + " times; expected it once",
                            "Leave one of them.")
                    .refused();
        }
        return given.stream().findFirst();
    }

    /** @throws Refused where it is no whole number or not between the two, both included */
    public int whole(String name, int least, int most, int standard) {
        Optional<String> given = one(name);
        if (given.isEmpty()) {
            return standard;
        }
        String text = given.get();
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Problem.invalid(name, text, "a whole number from " + least + " to " + most)
                .refused();
    }

    /** @throws Refused where it is none of the choices */
    public <T> T choice(String name, Map<String, T> choices, T standard) {
        Optional<String> given = one(name);
        if (given.isEmpty()) {
            return standard;
        }
        T chosen = choices.get(given.get());
        if (chosen == null) {
            String names = String.join(" or ", new TreeSet<>(choices.keySet()));
            throw Problem.invalid(name, given.get(), names).refused();
        }
        return chosen;
    }

    private static String decoded(String raw) {
        return PercentEncoding.decode(raw, true)
                .orElseThrow(() -> new Problem(
                                400,
                                "invalid_encoding",
                                "The query holds \"" + raw + "\"; expected percent-encoded UTF-8",
                                "Escape what is no letter or digit: a percent sign is %25, é is %C3%A9.")
                        .refused());
    }
}
