package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import notesearch.index.Schema;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Tells what a hit's score is made of. For one search. */
final class Explainer {

    private final IndexSearcher searcher;
    private final List<Scored> scored;

    Explainer(IndexSearcher searcher, List<Scored> scored) {
        this.searcher = searcher;
        this.scored = scored;
    }

    /** The greatest first; they add up to the score. What gave nothing is left out. */
    List<Contribution> contributions(int document) throws IOException {
        List<Contribution> contributions = new ArrayList<>();
        for (Scored each : scored) {
            float amount = score(each.query(), 1, document);
            if (amount > 0) {
                Map<String, Double> fields = new HashMap<>();
                if (each.kind() == Contribution.Kind.WORD) {
                    share(each.query(), 1, document, fields);
                }
                contributions.add(new Contribution(each.kind(), each.name(), amount, fields));
            }
        }
        contributions.sort((a, b) -> Double.compare(b.amount(), a.amount()));
        return contributions;
    }

    private float score(Query query, float boost, int document) throws IOException {
        Explanation explanation = searcher.explain(new BoostQuery(query, boost), document);
        return explanation.isMatch() ? explanation.getValue().floatValue() : 0;
    }

    /** Adds what each field gave; of alternatives, what the best of them did. */
    private void share(Query query, float boost, int document, Map<String, Double> fields) throws IOException {
        switch (query) {
            case BoostQuery boosted -> share(boosted.getQuery(), boost * boosted.getBoost(), document, fields);
            case DisjunctionMaxQuery alternatives -> {
                Query best = best(alternatives, boost, document);
                if (best != null) {
                    share(best, boost, document, fields);
                }
            }
            case BooleanQuery all -> {
                for (BooleanClause clause : all) {
                    if (clause.isScoring()) {
                        share(clause.query(), boost, document, fields);
                    }
                }
            }
            case WordQuery word -> {
                Explanation explanation = searcher.explain(new BoostQuery(word, boost), document);
                for (Explanation field : explanation.getDetails()) {
                    fields.merge(field.getDescription(), field.getValue().doubleValue(), Double::sum);
                }
            }
            case PhraseQuery phrase -> add(phrase.getField(), query, boost, document, fields);
            case MultiPhraseQuery phrase -> add(phrase.getTermArrays()[0][0].field(), query, boost, document, fields);
            case TermQuery term -> add(term.getTerm().field(), query, boost, document, fields);
            case LiteralQuery literal -> add(Schema.TRIGRAMS, query, boost, document, fields);
            case ShortLiteralQuery literal -> add(Schema.TRIGRAMS, query, boost, document, fields);
            case ConstantScoreQuery constant -> add(Schema.TRIGRAMS, query, boost, document, fields);
            default -> throw new IllegalStateException("shares of " + query);
        }
    }

    private @Nullable Query best(DisjunctionMaxQuery alternatives, float boost, int document) throws IOException {
        Query best = null;
        float most = 0;
        for (Query alternative : alternatives.getDisjuncts()) {
            float score = score(alternative, boost, document);
            if (score > most) {
                most = score;
                best = alternative;
            }
        }
        return best;
    }

    private void add(String field, Query query, float boost, int document, Map<String, Double> fields)
            throws IOException {
        float score = score(query, boost, document);
        if (score > 0) {
            fields.merge(field, (double) score, Double::sum);
        }
    }
}
