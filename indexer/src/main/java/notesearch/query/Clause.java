package notesearch.query;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A part of a query. */
public sealed interface Clause {

    /** As it can be typed, with its operators; never blank. */
    String typed();

    /** As it is spoken of: a phrase without its quotes. */
    default String named() {
        return this instanceof Phrase phrase ? phrase.text() : typed();
    }

    /** Whether it only narrows the search, by a property or a part of the section; of choices, whether each does. */
    default boolean narrows() {
        return switch (this) {
            case Only only -> true;
            case Within within -> true;
            case Without without -> without.clause().narrows();
            case AnyOf anyOf -> anyOf.choices().stream().flatMap(List::stream).allMatch(Clause::narrows);
            case Word word -> false;
            case Beginning beginning -> false;
            case Phrase phrase -> false;
        };
    }

    /**
     * Anything between white space: a word, an identifier, a path.
     *
     * @param unfinished whether it may still be being typed, so that longer words match too
     */
    record Word(String text, boolean unfinished) implements Clause {

        @Override
        public String typed() {
            return text;
        }
    }

    /** {@code time*}: this word and all that begin so. */
    record Beginning(String text) implements Clause {

        @Override
        public String typed() {
            return text + "*";
        }
    }

    /** What stood between quotes: this text. */
    record Phrase(String text) implements Clause {

        @Override
        public String typed() {
            return "\"" + text + "\"";
        }
    }

    /**
     * {@code title:timeout}: in one part of the section.
     *
     * @param clause a word, a beginning or a phrase; as a parameter also choices of them, or what is left out
     */
    record Within(Part part, Clause clause) implements Clause {

        @Override
        public String typed() {
            return clause instanceof Without without
                    ? "-" + new Within(part, without.clause()).typed()
                    : part.word() + ":" + clause.typed();
        }
    }

    /** {@code tag:aws}: a property, whatever the section says. */
    record Only(Filter filter) implements Clause {

        @Override
        public String typed() {
            return filter.typed();
        }
    }

    /** {@code -fifo}: what is to be left out; never itself such a clause. */
    record Without(Clause clause) implements Clause {

        @Override
        public String typed() {
            return "-" + clause.typed();
        }
    }

    /**
     * {@code sqs OR (simple queue)}: one of these will do.
     *
     * @param choices not empty; each not empty, and all of its clauses wanted
     */
    record AnyOf(List<List<Clause>> choices) implements Clause {

        public AnyOf {
            choices = choices.stream().map(List::copyOf).toList();
        }

        @Override
        public String typed() {
            return typed(Clause::typed);
        }

        /** @param each how a clause of a choice is typed */
        String typed(Function<Clause, String> each) {
            return choices.stream()
                    .map(choice -> {
                        String typed = choice.stream().map(each).collect(Collectors.joining(" "));
                        return choice.size() == 1 ? typed : "(" + typed + ")";
                    })
                    .collect(Collectors.joining(" OR ", "(", ")"));
        }
    }

    /** A part of a section that can be asked by itself. */
    enum Part {
        TITLE,
        HEADING,
        CODE;

        /** As it is typed before the colon. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
