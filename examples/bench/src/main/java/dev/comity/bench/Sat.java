package dev.comity.bench;

import dev.comity.condition.Condition;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;
import org.logicng.handlers.BDDHandler;
import org.logicng.handlers.TimeoutSATHandler;
import org.logicng.knowledgecompilation.bdds.BDD;
import org.logicng.knowledgecompilation.bdds.BDDFactory;
import org.logicng.knowledgecompilation.bdds.jbuddy.BDDKernel;
import org.logicng.solvers.MiniSat;

/** The same questions put to a SAT solver and to binary decision diagrams, one variable for each value of a fact. */
final class Sat {
    /** For how many nodes there is room at first. */
    private static final int NODES = 500_000;

    private final FormulaFactory factory = new FormulaFactory();
    private final DivisionOfLaborPolicy policy;
    private final Patience patience;

    Sat(DivisionOfLaborPolicy policy, Patience patience) {
        this.policy = policy;
        this.patience = patience;
    }

    private Variable is(String fact, String word) {
        return factory.variable(fact + "=" + word);
    }

    private List<Formula> space() {
        List<Formula> space = new ArrayList<>();
        for (int f = 0; f < InventedPolicies.FACTS; f++) {
            List<Variable> values = new ArrayList<>();
            for (int i = 0; i < InventedPolicies.values(f); i++) {
                values.add(is(InventedPolicies.fact(f), "v" + i));
            }
            space.add(factory.exo(values));
        }
        return space;
    }

    private Formula fires(Rule rule) {
        List<Formula> tests = new ArrayList<>();
        for (Condition part : ((Condition.AllOf) rule.when()).parts()) {
            Condition.OneOf test = (Condition.OneOf) part;
            tests.add(factory.or(
                    test.words().stream().map(word -> is(test.fact(), word)).toList()));
        }
        return factory.and(tests);
    }

    /** {@return whether there is a situation in which no rule fires} */
    boolean silent() {
        MiniSat solver = MiniSat.miniSat(factory);
        solver.add(space());
        policy.rules().values().forEach(rule -> solver.add(factory.not(fires(rule))));
        return decided(solver.sat(inTime())) == Tristate.TRUE;
    }

    /** {@return how many rules never stand: a rule stands where it fires and no rule that overrides it stands} */
    int dead() {
        MiniSat solver = MiniSat.miniSat(factory);
        solver.add(space());
        for (Rule rule : policy.rules().values()) {
            patience.check();
            List<Formula> parts = new ArrayList<>();
            parts.add(fires(rule));
            for (Rule other : policy.rules().values()) {
                if (other.overrides().contains(rule.id())) {
                    parts.add(factory.not(stands(other)));
                }
            }
            solver.add(factory.equivalence(stands(rule), factory.and(parts)));
        }
        int dead = 0;
        for (Rule rule : policy.rules().values()) {
            Tristate alive = decided(solver.sat(inTime(), stands(rule)));
            dead += alive == Tristate.TRUE ? 0 : 1;
        }
        return dead;
    }

    private TimeoutSATHandler inTime() {
        patience.check();
        return new TimeoutSATHandler(patience.left());
    }

    private static Tristate decided(Tristate answer) {
        if (answer == Tristate.UNDEF) {
            throw new ProofBenchmark.NotDecided("no end in time");
        }
        return answer;
    }

    private Variable stands(Rule rule) {
        return factory.variable("stands " + rule.id());
    }

    /**
     * {@return how many situations no rule decides, by a binary decision diagram of the whole policy}
     *
     * @throws ProofBenchmark.NotDecided if it takes too long
     */
    BigInteger silences() {
        List<Formula> parts = space();
        policy.rules().values().forEach(rule -> parts.add(factory.not(fires(rule))));
        Formula all = factory.and(parts);
        List<Variable> order = new ArrayList<>();
        for (int f = 0; f < InventedPolicies.FACTS; f++) {
            for (int i = 0; i < InventedPolicies.values(f); i++) {
                order.add(is(InventedPolicies.fact(f), "v" + i));
            }
        }
        BDDKernel kernel = new BDDKernel(factory, order, NODES, NODES / 10);
        Limit limit = new Limit(patience);
        try {
            BDD diagram = BDDFactory.build(all, kernel, limit);
            if (!limit.aborted()) {
                return diagram.modelCount();
            }
        } catch (IndexOutOfBoundsException afterTheLimit) {
            // A diagram that is stopped within a disjunction goes on with a node that there is not.
            if (!limit.aborted()) {
                throw afterTheLimit;
            }
        }
        throw new ProofBenchmark.NotDecided("no end in time");
    }

    /** Ends a diagram that blows up. It is asked after each conjunction or disjunction, so that the last one may take longer. */
    private static final class Limit implements BDDHandler {
        private final Patience patience;
        private boolean over;

        Limit(Patience patience) {
            this.patience = patience;
        }

        @Override
        public boolean newRefAdded() {
            over |= !patience.lasts();
            return !over;
        }

        @Override
        public boolean aborted() {
            return over;
        }

        @Override
        public void started() {
            over = false;
        }
    }
}
