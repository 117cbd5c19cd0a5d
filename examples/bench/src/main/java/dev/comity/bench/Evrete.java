package dev.comity.bench;

import dev.comity.model.Level;
import java.util.List;
import java.util.Set;
import org.evrete.KnowledgeService;
import org.evrete.api.FactHandle;
import org.evrete.api.IntToValue;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/** Evrete: a session that is used again and again, conditions as lambdas. All rules that hold fire; the first row counts. */
final class Evrete implements Peer, AutoCloseable {
    /** Evrete takes equal predicates for one condition, whatever they are asked about: so each says what it is about. */
    private record There(Level level) implements ValuesPredicate {
        @Override
        public boolean test(IntToValue values) {
            return values.<Boolean>get(0);
        }
    }

    private record OneOf(String fact, Set<String> words) implements ValuesPredicate {
        @Override
        public boolean test(IntToValue values) {
            return words.contains(values.<String>get(0));
        }
    }

    private final KnowledgeService service = new KnowledgeService();
    private final StatefulSession session;

    Evrete(List<Row> rows) {
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        for (Row row : rows) {
            LhsBuilder<Knowledge> rule =
                    rules.newRule(row.id()).salience(rows.size() - row.number()).forEach("$q", Question.class);
            rule.where(new There(row.level()), "$q." + Column.property(row.level()));
            row.when()
                    .forEach((fact, words) -> rule.where(
                            new OneOf(fact, words), "$q." + Column.of(fact).property()));
            rule.execute(context -> {
                Question question = context.get("$q");
                if (question.getRule() < 0) {
                    question.setRule(row.number());
                }
            });
        }
        session = rules.build().newStatefulSession();
    }

    @Override
    public int rule(Question question) {
        question.setRule(-1);
        FactHandle handle = session.insert(question);
        session.fire();
        session.delete(handle);
        return question.getRule();
    }

    @Override
    public void close() {
        session.close();
        service.shutdown();
    }
}
