package notesearch.server.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import notesearch.server.eval.JsonLines.Line;

/**
 * A folder with {@code queries.jsonl}, lines of {@code {"_id": …, "text": …, "kind"?: …}}, and {@code qrels.tsv}, lines
 * of query, note and grade between tabs. A note is named by its path, or by its file name without the ending. A grade of
 * 0 or less says that a note is not wanted.
 */
final class JudgedPairs {

    private JudgedPairs() {}

    private record Judgement(String query, String note, int grade) {}

    static Questions read(Path folder, Set<String> notes) {
        Path qrels = folder.resolve("qrels.tsv");
        List<Judgement> judgements = judgements(qrels);
        Map<String, String> byName = byName(notes);
        Map<String, Map<String, Integer>> wanted = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (Judgement judgement : judgements) {
            String note = byName.get(judgement.note());
            if (note == null) {
                unknown.add(judgement.note());
            }
            if (judgement.grade() > 0) {
                wanted.computeIfAbsent(judgement.query(), query -> new HashMap<>())
                        .put(note == null ? judgement.note() : note, judgement.grade());
            }
        }
        return questions(folder.resolve("queries.jsonl"), wanted, Questions.unknown(unknown));
    }

    private static Questions questions(Path file, Map<String, Map<String, Integer>> wanted, List<String> unknown) {
        Map<String, Question> questions = new LinkedHashMap<>();
        int unjudged = 0;
        for (Line line : JsonLines.read(file)) {
            String id = line.find("_id").orElseGet(() -> line.text("id"));
            Map<String, Integer> own = wanted.remove(id);
            if (questions.containsKey(id)) {
                throw line.wrong("has the id \"" + id + "\" of a line before; expected each id once.");
            }
            String query = line.query("text", "query");
            if (own == null) {
                unjudged++;
            } else {
                questions.put(id, new Question(id, query, line.kind(), own, Map.of(), Set.of()));
            }
        }
        List<String> warnings = new ArrayList<>(unknown);
        if (unjudged > 0) {
            warnings.add("Queries without a wanted note in qrels.tsv, which are left out: " + unjudged + ".");
        }
        if (!wanted.isEmpty()) {
            warnings.add("Queries that qrels.tsv names and queries.jsonl does not hold: " + wanted.size() + ".");
        }
        List<Question> found = Questions.notEmpty(
                List.copyOf(questions.values()),
                file,
                "lines of {\"_id\": \"…\", \"text\": \"…\"} that qrels.tsv judges");
        return new Questions(found, warnings);
    }

    /** Every note by its path, and by its name without the ending where no other note has the same. */
    private static Map<String, String> byName(Set<String> notes) {
        Map<String, List<String>> byStem = new TreeMap<>();
        for (String note : notes) {
            String name = note.substring(note.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
            byStem.computeIfAbsent(name, stem -> new ArrayList<>()).add(note);
        }
        Map<String, String> byName = new HashMap<>();
        byStem.forEach((stem, those) -> {
            if (those.size() == 1) {
                byName.put(stem, those.getFirst());
            }
        });
        notes.forEach(note -> byName.put(note, note));
        return byName;
    }

    /** The first line may name the columns. */
    private static List<Judgement> judgements(Path file) {
        List<Judgement> judgements = new ArrayList<>();
        List<String> lines = TextLines.read(file);
        for (int i = 0; i < lines.size(); i++) {
            String[] columns = lines.get(i).split("\t", -1);
            boolean judges = columns.length == 3 && columns[2].strip().matches("-?[0-9]{1,4}");
            if (judges) {
                judgements.add(new Judgement(columns[0], columns[1], Integer.parseInt(columns[2].strip())));
            } else if (i > 0 && !lines.get(i).isBlank() || i == 0 && columns.length != 3) {
                throw TextLines.wrong(
                        file,
                        i + 1,
                        "is \"" + lines.get(i) + "\"; expected a query's id, a note and a whole number between tabs.");
            }
        }
        return judgements;
    }
}
