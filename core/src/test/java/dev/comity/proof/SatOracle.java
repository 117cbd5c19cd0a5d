package dev.comity.proof;

import com.google.common.collect.ImmutableSortedMap;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Truth;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.knowledgecompilation.bdds.BDDFactory;
import org.logicng.knowledgecompilation.bdds.jbuddy.BDDKernel;
import org.logicng.solvers.MiniSat;

/**
 * The situations of a space as models of a propositional formula: a variable for each reading of each fact, of which
 * exactly one is true, and one for each day and for each tag. LogicNG says by its SAT solver whether there is a model, and by
 * a decision diagram how many; its {@code ModelCounter} is not asked, since version 2.6.0 counts 109 of 94 in one policy.
 */
final class SatOracle {
    private static final int BDD_NODES = 10_000;

    private final FormulaFactory f = new FormulaFactory();
    private final Listing facts;
    private final Map<String, Map<Reading, Variable>> readings = new TreeMap<>();
    private final List<Variable> tags = new ArrayList<>();
    private final Map<LocalDate, Variable> days = new TreeMap<>();
    private final List<Formula> axioms = new ArrayList<>();
    private final Map<String, Literal> standing = new TreeMap<>();
    private final MiniSat solver = MiniSat.miniSat(f);

    SatOracle(Space space, List<Condition> questions) {
        this.facts = new Listing(space, questions);
        for (String id : facts.facts()) {
            if (apart(id)) {
                facts.words(id).forEach(word -> tags.add(tag(id, word)));
            } else {
                Map<Reading, Variable> one = new LinkedHashMap<>();
                facts.readings(id).forEach(reading -> one.put(reading, f.variable("F" + id + one.size())));
                readings.put(id, one);
                axioms.add(one(one.values()));
            }
        }
        facts.days().stream().filter(space.during()::contains).forEach(day -> days.put(day, f.variable("D" + day)));
        axioms.add(one(days.values()));
        DivisionOfLaborPolicy first = space.policies().get(0);
        facts.impossible.forEach(
                condition -> axioms.add(holds(condition, true, first).negate()));
        space.within().forEach(condition -> axioms.add(holds(condition, true, first)));
        axioms.forEach(solver::add);
    }

    /** {@return that exactly one of some variables is true, without auxiliary ones, which would be counted} */
    private Formula one(Collection<Variable> variables) {
        List<Variable> all = List.copyOf(variables);
        List<Formula> parts = new ArrayList<>(List.of(f.or(all)));
        for (int i = 0; i < all.size(); i++) {
            for (Variable other : all.subList(0, i)) {
                parts.add(f.or(all.get(i).negate(), other.negate()));
            }
        }
        return f.and(parts);
    }

    /** Tags that are never unknown are variables of their own. */
    private boolean apart(String id) {
        Fact fact = facts.fact(id);
        return fact.type() == Fact.Type.TAGS && !fact.mayBeUnknown();
    }

    private Variable tag(String fact, String tag) {
        return f.variable("T" + fact + " " + tag);
    }

    /** {@return that a condition is certainly true, or certainly false} */
    Formula holds(Condition condition, boolean value, DivisionOfLaborPolicy policy) {
        if (condition instanceof Condition.Not not) {
            return holds(not.part(), !value, policy);
        }
        if (condition instanceof Condition.AllOf all) {
            List<Formula> parts =
                    all.parts().stream().map(part -> holds(part, value, policy)).toList();
            return value ? f.and(parts) : f.or(parts);
        }
        if (condition instanceof Condition.AnyOf any) {
            List<Formula> parts =
                    any.parts().stream().map(part -> holds(part, value, policy)).toList();
            return value ? f.or(parts) : f.and(parts);
        }
        if (condition instanceof Condition.OneOf test && apart(test.fact())) {
            Formula some =
                    f.or(test.words().stream().map(tag -> tag(test.fact(), tag)).toList());
            return value ? some : some.negate();
        }
        String fact = condition instanceof Condition.OneOf test ? test.fact() : ((Condition.Compare) condition).fact();
        List<Formula> allowed = new ArrayList<>();
        readings.get(fact).forEach((reading, variable) -> {
            PossibleSituation only = new PossibleSituation(ImmutableSortedMap.of(fact, reading), policy.parameters());
            if (condition.test(only) == Truth.of(value)) {
                allowed.add(variable);
            }
        });
        return f.or(allowed);
    }

    Formula fires(DivisionOfLaborPolicy policy, Rule rule) {
        List<Variable> inForce = new ArrayList<>();
        days.forEach((day, variable) -> {
            if (rule.inForce().contains(day)) {
                inForce.add(variable);
            }
        });
        return f.and(holds(rule.when(), true, policy), f.or(inForce));
    }

    /** {@return a variable that is true exactly where the rule stands} */
    Literal stands(DivisionOfLaborPolicy policy, Rule rule) {
        String name = policy.id() + " " + rule.id();
        Literal known = standing.get(name);
        if (known == null) {
            List<Formula> parts = new ArrayList<>();
            parts.add(fires(policy, rule));
            for (Rule other : policy.rules().values()) {
                if (Plainly.mayDefeat(other, rule)) {
                    parts.add(stands(policy, other).negate());
                }
            }
            known = f.variable("S" + name);
            standing.put(name, known);
            Formula definition = f.equivalence(known, f.and(parts));
            axioms.add(definition);
            solver.add(definition);
        }
        return known;
    }

    /** {@return that somebody says a thing and nothing silences it} */
    private Formula counts(DivisionOfLaborPolicy policy, Plainly.Word thing) {
        List<Formula> by = new ArrayList<>();
        List<Formula> silencing = new ArrayList<>();
        for (Plainly.Word word : Plainly.everSaid(policy)) {
            Literal stands = stands(policy, policy.rules().get(word.rule()));
            if (word.same(thing)) {
                by.add(stands);
            } else if (Plainly.silences(word, thing)) {
                silencing.add(stands);
            }
        }
        return f.and(f.or(by), f.or(silencing).negate());
    }

    /** {@return that two policies say different things} */
    Formula differ(DivisionOfLaborPolicy one, DivisionOfLaborPolicy other) {
        List<Plainly.Word> things = new ArrayList<>();
        for (DivisionOfLaborPolicy policy : List.of(one, other)) {
            for (Plainly.Word word : Plainly.everSaid(policy)) {
                if (things.stream().noneMatch(word::same)) {
                    things.add(word);
                }
            }
        }
        return f.or(things.stream()
                .map(thing ->
                        f.equivalence(counts(one, thing), counts(other, thing)).negate())
                .toList());
    }

    Formula anything() {
        return f.verum();
    }

    /** {@return that no rule says who leads} */
    Formula silence(DivisionOfLaborPolicy policy) {
        return f.and(policy.rules().values().stream()
                .filter(Plainly::guides)
                .map(rule -> stands(policy, rule).negate())
                .toList());
    }

    boolean some(Formula question) {
        var state = solver.saveState();
        solver.add(question);
        boolean satisfiable = solver.sat() == Tristate.TRUE;
        solver.loadState(state);
        return satisfiable;
    }

    BigInteger count(Formula question) {
        List<Formula> all = new ArrayList<>(axioms);
        all.add(question);
        TreeSet<Variable> variables = new TreeSet<>();
        all.forEach(formula -> variables.addAll(formula.variables()));
        readings.values().forEach(one -> variables.addAll(one.values()));
        variables.addAll(tags);
        BDDKernel kernel = new BDDKernel(f, new ArrayList<>(variables), BDD_NODES, BDD_NODES);
        return BDDFactory.build(f.and(all), kernel).modelCount();
    }
}
