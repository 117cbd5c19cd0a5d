package dev.comity.routing;

import dev.comity.condition.Reading;
import dev.comity.condition.Stage;
import dev.comity.model.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the routing of one unit hangs on, as gates over the open facts: the semantics of {@link UnitRouter} up to where the
 * leads are chosen. Each gate is made when it is first needed, and asks for no more than it must.
 */
final class UnitInquiry {
    private static final int STAGES = Stage.SELECTION.ordinal() + 1;
    private static final int NOT_YET = -1;

    final UnitPlan plan;
    final InquiryPass pass;
    final Gates gates;
    private final int[] fired;
    private final int[] stands;
    private final int[] eligible;
    private final int[] leads;
    private final int allocated;
    private final Map<Fraction, Integer> moreCapable = new TreeMap<>();
    private final Map<String, List<Choice>> operations = new HashMap<>();
    private final PoolFacts pool = new PoolFacts(this);
    private @Nullable InquiryPool now;
    private @Nullable InquiryPool onConditions;

    UnitInquiry(UnitPlan plan, InquiryPass pass) {
        this.plan = plan;
        this.pass = pass;
        this.gates = pass.gates;
        this.fired = notYet(plan.clauses.size());
        this.stands = notYet(plan.clauses.size() * STAGES);
        this.eligible = notYet(plan.contenders.size());
        this.leads = plan.contenders.stream()
                .mapToInt(c -> gates.leaf(run -> run.outcome(this).leads().contains(c)))
                .toArray();
        this.allocated = gates.leaf(run -> run.outcome(this).status() == Status.ALLOCATED);
    }

    /** What a fact that follows from others reads, and where. */
    record Choice(Reading reading, int gate) {}

    private static int[] notYet(int size) {
        int[] gates = new int[size];
        Arrays.fill(gates, NOT_YET);
        return gates;
    }

    PoolFacts pool() {
        return pool;
    }

    // ---- who leads ----

    /**
     * {@return that a body leads outright, or also that it leads on conditions} That it must be ready or eligible goes without
     * saying, but said at once it keeps the solver from trying many leads that cannot be.
     */
    int leads(String id, boolean conditionalToo) {
        for (Contender c : plan.contenders) {
            if (c.id().equals(id)) {
                int gate = leads[c.number];
                return conditionalToo ? gates.all(gate, eligible(c)) : gates.all(gate, allocated, ready(c));
            }
        }
        return Gates.NEVER;
    }

    /** {@return the gates that are said by others if this comes out} */
    int[] told() {
        int[] told = Arrays.copyOf(leads, leads.length + 1);
        told[leads.length] = allocated;
        return told;
    }

    /** {@return what says them} */
    int[] meaning(InquiryOutcome outcome) {
        int[] meaning = new int[leads.length + 1];
        for (int i = 0; i < leads.length; i++) {
            meaning[i] = outcome.leading().length == 0 ? Gates.NEVER : outcome.leading()[i];
        }
        meaning[leads.length] = Gates.fixed(outcome.status() == Status.ALLOCATED);
        return meaning;
    }

    // ---- rules ----

    /** {@return that a clause stands before preferences are weighed against each other} */
    int stands(Clause clause) {
        return stands(clause, Stage.SELECTION);
    }

    private int stands(Clause clause, Stage at) {
        if (clause.stage.compareTo(at) > 0) {
            return Gates.NEVER;
        }
        int slot = clause.number * STAGES + at.ordinal();
        if (stands[slot] == NOT_YET) {
            stands[slot] = judge(clause, at);
        }
        return stands[slot];
    }

    /** What was defeated at one stage stays so, and what stood acted. */
    private int judge(Clause clause, Stage at) {
        int[] needed = new int[clause.overriders.size() + 1];
        boolean first = clause.stage == at;
        needed[0] = first ? fired(clause) : stands(clause, Stage.values()[at.ordinal() - 1]);
        for (int i = 0; i < clause.overriders.size(); i++) {
            needed[i + 1] = Gates.not(stands(clause.overriders.get(i), at));
        }
        return gates.all(needed);
    }

    private int fired(Clause clause) {
        if (fired[clause.number] == NOT_YET) {
            fired[clause.number] = clause.when.holds(this);
        }
        return fired[clause.number];
    }

    private int anyStood(List<Clause> clauses) {
        return gates.any(clauses.stream()
                .mapToInt(clause -> stands(clause, Stage.ELIGIBILITY))
                .toArray());
    }

    int dropsVote(Contender c) {
        return gates.any(c.droppingVotes.stream()
                .mapToInt(clause -> stands(clause, Stage.VOTE))
                .toArray());
    }

    // ---- contenders ----

    /** {@return that any of some contenders meets a condition, the cheapest to ask first} */
    int any(ToIntFunction<Contender> condition) {
        return gates.any(plan.order.stream().mapToInt(condition).toArray());
    }

    /** {@return that it counts as those of its members that go ahead} */
    int limited(Contender c) {
        return c.subset == null ? Gates.NEVER : anyStood(c.limiting);
    }

    /** {@return that what it measures, as a whole or as those that go ahead, is such} */
    int measures(Contender c, Predicate<Candidate> such) {
        return either(c, Gates.fixed(c.subset != null && such.test(c.subset)), Gates.fixed(such.test(c.whole)));
    }

    private int either(Contender c, int asSubset, int asWhole) {
        int limited = limited(c);
        return asSubset == asWhole || limited == Gates.NEVER
                ? asWhole
                : gates.any(gates.all(limited, asSubset), gates.all(Gates.not(limited), asWhole));
    }

    int excluded(Contender c) {
        return anyStood(c.excluding);
    }

    int eligible(Contender c) {
        if (eligible[c.number] == NOT_YET) {
            int covers = c.reachesAnybody() ? measures(c, Candidate::coversAnybody) : Gates.NEVER;
            eligible[c.number] = covers == Gates.NEVER
                    ? covers
                    : gates.all(covers, Gates.not(excluded(c)), Gates.not(anyStood(c.barring)));
        }
        return eligible[c.number];
    }

    int ready(Contender c) {
        return gates.all(eligible(c), Gates.not(anyStood(c.requiring)));
    }

    int conditional(Contender c) {
        return gates.all(eligible(c), anyStood(c.requiring));
    }

    /** {@return that its capacity is such; for contenders that could count} */
    int capacity(Contender c, Predicate<Candidate> such) {
        return c.capacity == null
                ? Gates.fixed(such.test(c.whole))
                : c.capacity.when(gates, i -> such.test(c.capacities.get(i)));
    }

    int adequate(Contender c) {
        int eligible = eligible(c);
        return eligible == Gates.NEVER
                ? eligible
                : gates.all(eligible, capacity(c, x -> x.capacityAdequate), Gates.not(anyStood(c.weakening)));
    }

    int sufficient(Contender c) {
        if (!c.reachesAnybody() || !c.mayCoverEnough) {
            return Gates.NEVER;
        }
        int whole = plan.aggregation.when(gates, i -> c.coversWhole.get(i));
        int subset = plan.aggregation.when(gates, i -> c.coversSubset.get(i));
        return gates.all(c.subset == null ? whole : either(c, subset, whole), adequate(c));
    }

    int mostCapable(Contender c) {
        if (eligible(c) == Gates.NEVER) {
            return Gates.NEVER;
        }
        List<Integer> needed = new ArrayList<>(List.of(eligible(c)));
        c.capacities.stream().map(x -> x.capacity).distinct().forEach(own -> {
            int isOwn = capacity(c, x -> x.capacity.equals(own));
            needed.add(Gates.not(gates.all(isOwn, moreCapable(own))));
        });
        return gates.all(needed.stream().mapToInt(gate -> gate).toArray());
    }

    /** {@return that some eligible contender has more; it is another where this is what one has itself} */
    private int moreCapable(Fraction own) {
        Integer known = moreCapable.get(own);
        if (known == null) {
            known = any(other -> gates.all(eligible(other), capacity(other, x -> x.capacity.compareTo(own) > 0)));
            moreCapable.put(own, known);
        }
        return known;
    }

    int leadsOther(Contender c) {
        return pass.leadsOther(c.id(), plan.state.unit);
    }

    /** {@return those that could lead now, or on conditions, and to whom preferences narrow them} */
    InquiryPool open(boolean isNow) {
        if (isNow) {
            now = now == null ? new InquiryPool(this, true) : now;
            return now;
        }
        onConditions = onConditions == null ? new InquiryPool(this, false) : onConditions;
        return onConditions;
    }

    // ---- facts that follow ----

    List<Choice> choose(int gate, Reading where, Reading otherwise) {
        return List.of(new Choice(where, gate), new Choice(otherwise, Gates.not(gate)));
    }

    List<Choice> yesOrNo(int gate) {
        return choose(gate, Reading.of(true), Reading.of(false));
    }

    /** {@return what a fact of the operation can read by who leads the units before this one} */
    List<Choice> operation(String fact) {
        return operations.computeIfAbsent(fact, key -> {
            List<Choice> choices = new ArrayList<>();
            for (Reading reading :
                    FactRead.possible(plan.scene.vocabulary.fact(fact).orElseThrow())) {
                int gate = gates.leaf(run -> run.operation(this, fact).equals(reading));
                choices.add(new Choice(reading, gate));
            }
            return choices;
        });
    }

    /** {@return the gates that say what a fact of the operation reads} */
    int[] operationIs(String fact) {
        return operation(fact).stream().mapToInt(Choice::gate).toArray();
    }

    int[] meaning(String fact, Reading reading) {
        return operation(fact).stream()
                .mapToInt(choice -> Gates.fixed(choice.reading().equals(reading)))
                .toArray();
    }
}
