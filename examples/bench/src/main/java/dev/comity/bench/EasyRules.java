package dev.comity.bench;

import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.api.RulesEngineParameters;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: a rule is a lambda with a priority, and the engine stops at the first that applied. */
final class EasyRules implements Peer {
    private static final String QUESTION = "question";

    private final Rules rules = new Rules();
    private final RulesEngine engine = new DefaultRulesEngine(new RulesEngineParameters().skipOnFirstAppliedRule(true));

    EasyRules(List<Row> rows) {
        for (Row row : rows) {
            rules.register(new RuleBuilder()
                    .name(row.id())
                    .priority(row.number())
                    .when(facts -> Peer.holds(row, facts.get(QUESTION)))
                    .then(facts -> facts.<Question>get(QUESTION).setRule(row.number()))
                    .build());
        }
    }

    @Override
    public int rule(Question question) {
        question.setRule(-1);
        Facts facts = new Facts();
        facts.put(QUESTION, question);
        engine.fire(rules, facts);
        return question.getRule();
    }
}
