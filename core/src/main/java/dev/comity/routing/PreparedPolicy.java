package dev.comity.routing;

import dev.comity.condition.Parameters;
import dev.comity.condition.Stage;
import dev.comity.condition.Vocabulary;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A policy with what is asked of it again and again worked out once. */
final class PreparedPolicy {
    final DivisionOfLaborPolicy policy;
    final Vocabulary vocabulary;
    final Parameters parameters;
    final String digest;
    final List<Prepared> rules = new ArrayList<>();
    private final AtomicReference<@Nullable CompiledPolicy> compiled = new AtomicReference<>();

    PreparedPolicy(DivisionOfLaborPolicy policy) {
        this.policy = policy;
        this.vocabulary = policy.vocabulary();
        this.parameters = policy.parameters();
        this.digest = policy.digest();
        for (Rule rule : policy.rules().values()) {
            rules.add(new Prepared(rule, rule.stage(vocabulary), rule.perForum(), ofIssue(rule)));
        }
    }

    /** {@return the same as bits, made on first use} */
    CompiledPolicy compiled() {
        CompiledPolicy known = compiled.get();
        if (known == null) {
            known = new CompiledPolicy(this);
            compiled.set(known);
        }
        return known;
    }

    /** A rule that only annotates and speaks neither of a function nor of a forum is asked once for the issue. */
    private static boolean ofIssue(Rule rule) {
        boolean[] speaksOfFunction = new boolean[1];
        rule.when().forEachTest((fact, words) -> speaksOfFunction[0] |= fact.startsWith("function"));
        boolean annotates = rule.then().stream().map(Effect::stage).allMatch(stage -> stage == Stage.RESULT);
        return annotates && !rule.then().isEmpty() && !speaksOfFunction[0] && !rule.perForum();
    }

    /**
     * A rule with what is asked of it again and again.
     *
     * @param rule the rule
     * @param stage from when on its condition can be told
     * @param perForum whether it is asked for every candidate
     * @param ofIssue whether it is asked once for the issue
     */
    record Prepared(Rule rule, Stage stage, boolean perForum, boolean ofIssue) {}
}
