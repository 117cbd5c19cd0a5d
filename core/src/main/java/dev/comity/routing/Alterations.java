package dev.comity.routing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks for facts that lead an {@link Inquiry} elsewhere if they read otherwise, while others stay as they are, or
 * proves that there are none. What the routing hangs on is put to a solver of clauses; who leads is left open there at
 * first. What the solver finds is routed, and what decided that routing is put to the solver, so that it learns of the
 * choice of leads as much as it takes.
 *
 * <p>Got from {@link Inquiry#alterations()}, to any other verdict, and its likes. Remembers what it learnt, so that later questions are answered sooner; not for more
 * than one thread.
 *
 * <pre>{@code
 * Inquiry inquiry = router.inquire(issue("haze-2013"));
 * BitSet fixed = new BitSet();
 * inquiry.alterations().find(fixed, () -> {}).isPresent();   // true
 * fixed.set(0, inquiry.facts().size());
 * inquiry.alterations().find(fixed, () -> {}).isPresent();   // false
 * }</pre>
 */
public final class Alterations {
    private static final int NONE = -1;

    private final Inquiry inquiry;
    private final Gates gates;
    private final List<int[]> leaves;
    private final Predicate<InquiryRun> leadsThere;
    /** For each fact the class of its readings in which it stays as it is. */
    private final int[] stays;

    private final Solver solver = new Solver();
    /** By node, the variable of the solver, doubled. */
    private int[] literals = new int[0];

    /** By node, the fact of which it is a class of readings. */
    private final int[] factOf;

    private final BitSet put = new BitSet();
    private BitSet lastFixed = new BitSet();
    private int[] lastCore = new int[0];

    /**
     * @param never what cannot be
     * @param there that the inquiry leads there
     * @param leadsThere the same, asked of what was routed
     * @param following the facts that stay as they are by following from others
     */
    Alterations(
            Inquiry inquiry,
            Gates gates,
            List<int[]> leaves,
            int[] never,
            int there,
            Predicate<InquiryRun> leadsThere,
            BitSet following) {
        this.inquiry = inquiry;
        this.gates = gates;
        this.leaves = leaves;
        this.leadsThere = leadsThere;
        this.stays = new int[leaves.size()];
        following.stream().forEach(fact -> stays[fact] = leaves.get(fact).length - 1);
        int last = leaves.stream()
                .flatMapToInt(Arrays::stream)
                .map(Gates::node)
                .max()
                .orElse(0);
        this.factOf = new int[last + 1];
        Arrays.fill(factOf, NONE);
        for (int fact = 0; fact < leaves.size(); fact++) {
            for (int leaf : leaves.get(fact)) {
                factOf[Gates.node(leaf)] = fact;
            }
        }
        for (int gate : never) {
            solver.clause(literal(Gates.not(gate)));
        }
        solver.clause(literal(there));
    }

    /**
     * {@return an answer for each fact, of which those that are not fixed lead there together; empty if none do}
     *
     * @param fixed the facts that stay as they are
     * @param step told of each routing and each dead end; may throw to end the search
     */
    public Optional<int[]> find(BitSet fixed, Runnable step) {
        synchronized (gates) {
            while (solver.solve(assumptions(fixed), step)) {
                step.run();
                int[] answers = answers();
                InquiryRun run = inquiry.run(fact -> answers[fact]);
                boolean there = leadsThere.test(run);
                run.lemmas().forEach(this::learn);
                if (there) {
                    return Optional.of(answers);
                }
            }
            lastFixed = (BitSet) fixed.clone();
            lastCore = solver.core();
            return Optional.empty();
        }
    }

    /** {@return those of the fixed facts that the last proof rested on: they suffice against it, perhaps not all needed} */
    public BitSet needed() {
        BitSet needed = new BitSet();
        for (int literal : lastCore) {
            lastFixed.stream()
                    .filter(fact -> put.get(fact) && stay(fact) == literal)
                    .forEach(needed::set);
        }
        return needed;
    }

    private int[] assumptions(BitSet fixed) {
        return fixed.stream().filter(put::get).map(this::stay).toArray();
    }

    /** {@return that a fact stays as it is} */
    private int stay(int fact) {
        return literal(leaves.get(fact)[stays[fact]]);
    }

    /** Facts that the solver knows nothing of stay as they are. */
    private int[] answers() {
        int[] answers = new int[leaves.size()];
        for (int fact = 0; fact < answers.length; fact++) {
            answers[fact] = stays[fact] == 0 ? Inquiry.AS_IT_READS : Inquiry.FOLLOWING;
            if (put.get(fact) && !solver.holds(stay(fact))) {
                answers[fact] = 1;
                while (!solver.holds(literal(leaves.get(fact)[answers[fact]]))) {
                    answers[fact]++;
                }
            }
        }
        return answers;
    }

    private void learn(InquiryRun.Lemma lemma) {
        int[] way = Arrays.copyOf(lemma.way(), lemma.way().length + 1);
        for (int i = 0; i < lemma.way().length; i++) {
            way[i] = literal(Gates.not(way[i]));
        }
        int so = solver.variable(false, false);
        way[lemma.way().length] = so;
        solver.clause(way);
        int unless = so ^ 1;
        for (int i = 0; i < lemma.told().length; i++) {
            int told = literal(lemma.told()[i]);
            int meaning = lemma.meaning()[i];
            if (meaning != Gates.ALWAYS) {
                solver.clause(unless, told ^ 1, literal(meaning));
            }
            if (meaning != Gates.NEVER) {
                solver.clause(unless, told, literal(meaning) ^ 1);
            }
        }
    }

    // ---- gates as clauses ----

    private int literal(int gate) {
        int node = Gates.node(gate);
        if (node >= literals.length) {
            int before = literals.length;
            literals = Arrays.copyOf(literals, 2 * gates.size());
            Arrays.fill(literals, before, literals.length, NONE);
        }
        if (literals[node] == NONE) {
            put(node);
        }
        return literals[node] ^ gate & 1;
    }

    private void put(int node) {
        if (node < factOf.length && factOf[node] != NONE) {
            putFact(factOf[node]);
            return;
        }
        int literal = solver.variable(false, false);
        literals[node] = literal;
        if (node == Gates.node(Gates.ALWAYS)) {
            solver.clause(literal);
        }
        int[] parts = gates.parts(node);
        if (parts.length == 0) {
            return;
        }
        int[] unless = new int[parts.length + 1];
        for (int i = 0; i < parts.length; i++) {
            int part = literal(parts[i]);
            solver.clause(literal ^ 1, part);
            unless[i] = part ^ 1;
        }
        unless[parts.length] = literal;
        solver.clause(unless);
    }

    /** One class of readings holds, or it follows from others; a fact stays as it is in one way only. */
    private void putFact(int fact) {
        put.set(fact);
        int[] gatesOfClasses = leaves.get(fact);
        int[] classes = new int[gatesOfClasses.length];
        for (int i = 0; i < classes.length; i++) {
            int node = Gates.node(gatesOfClasses[i]);
            if (literals[node] == NONE) {
                literals[node] = solver.variable(i == stays[fact], true);
            }
            classes[i] = literals[node] ^ gatesOfClasses[i] & 1;
        }
        if (classes.length == 2 && classes[1] == (classes[0] ^ 1)) {
            return;
        }
        solver.clause(classes);
        for (int i = 0; i < classes.length; i++) {
            for (int j = 0; j < i; j++) {
                solver.clause(classes[i] ^ 1, classes[j] ^ 1);
            }
        }
        if (inquiry.facts().get(fact).follows()) {
            solver.clause(classes[stays[fact] == 0 ? classes.length - 1 : 0] ^ 1);
        }
    }
}
