package dev.comity.routing;

import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Architecture;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.testing.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** One question routed under each of the three reference policies, with the state of the engine open to tests. */
final class Trial {
    static final List<DivisionOfLaborPolicy> POLICIES =
            List.of(ReferencePolicies.networked(), ReferencePolicies.universalist(), ReferencePolicies.regionalist());

    /** Checking and digesting a policy takes longer than routing by it. */
    private static final Map<String, PreparedPolicy> PREPARED = new ConcurrentHashMap<>();

    private Trial() {}

    static IssueRouter run(Question question, DivisionOfLaborPolicy policy) {
        return run(question, prepared(policy), Tweaks.NONE);
    }

    static Router router(Question question, DivisionOfLaborPolicy policy) {
        return new Router(question.world(), prepared(policy));
    }

    /** {@return a router that compiles whatever it is asked for at once} */
    static Router eager(Architecture world, DivisionOfLaborPolicy policy) {
        return Router.eager(world, prepared(policy));
    }

    private static PreparedPolicy prepared(DivisionOfLaborPolicy policy) {
        return PREPARED.computeIfAbsent(policy.id(), id -> new PreparedPolicy(policy));
    }

    static IssueRouter run(Question question, PreparedPolicy policy, Tweaks tweaks) {
        Architecture known =
                question.issue().knownAt().map(question.world()::knownAt).orElse(question.world());
        return new IssueRouter(
                new Scene(question.issue(), known.on(question.issue().date().orElseThrow()), policy, tweaks));
    }

    /** {@return one of the policies} */
    static DivisionOfLaborPolicy any(Random random) {
        return POLICIES.get(random.nextInt(POLICIES.size()));
    }

    static List<IssueRouter> runs(Question question) {
        List<IssueRouter> runs = new ArrayList<>();
        POLICIES.forEach(policy -> runs.add(run(question, policy)));
        return runs;
    }

    static List<UnitState> units(Question question) {
        List<UnitState> units = new ArrayList<>();
        runs(question).forEach(run -> units.addAll(run.units.values()));
        return units;
    }
}
