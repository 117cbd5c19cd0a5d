package dev.comity.routing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Looks for facts that alter the verdict of an {@link Inquiry} if they read otherwise, while others read as they read, or
 * proves that there are none. What the routing hangs on is put to a solver of clauses; who leads is left open there at
 * first. What the solver finds is routed, and what decided that routing is put to the solver, so that it learns of the
 * choice of leads as much as it takes.
 *
 * <p>Got from {@link Inquiry#alterations}. Remembers what it learnt, so that later questions are answered sooner; not for more
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
    private final InquiryVerdict verdicts;
    private final Verdict verdict;
    private final Solver solver = new Solver();
    /** By node, the variable of the solver, doubled. */
    private int[] literals = new int[0];

    /** By node, the fact of which it is a class of readings. */
    private final int[] factOf;

    private final BitSet put = new BitSet();
    private BitSet lastFixed = new BitSet();
    private int[] lastCore = new int[0];

    Alterations(Inquiry inquiry, Gates gates, List<int[]> leaves, int[] never, InquiryVerdict verdicts) {
        this.inquiry = inquiry;
        this.gates = gates;
        this.leaves = leaves;
        this.verdicts = verdicts;
        this.verdict = verdicts.verdict(inquiry.run(fact -> Inquiry.AS_IT_READS));
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
        solver.clause(literal(verdicts.otherThan(verdict)));
    }

    /**
     * {@return an answer for each fact, of which those that are not fixed alter the verdict together; empty if none do}
     *
     * @param fixed the facts that read as they read
     * @param step told of each routing and each dead end; may throw to end the search
     */
    public Optional<int[]> find(BitSet fixed, Runnable step) {
        synchronized (gates) {
            while (solver.solve(assumptions(fixed), step)) {
                step.run();
                int[] answers = answers();
                InquiryRun run = inquiry.run(fact -> answers[fact]);
                boolean other = verdicts.verdict(run) != verdict;
                run.lemmas().forEach(this::learn);
                if (other) {
                    return Optional.of(answers);
                }
            }
            lastFixed = (BitSet) fixed.clone();
            lastCore = solver.core();
            return Optional.empty();
        }
    }

    /** {@return those of the fixed facts that the last proof rested on: they suffice for the verdict, perhaps not all needed} */
    public BitSet needed() {
        BitSet needed = new BitSet();
        for (int literal : lastCore) {
            lastFixed.stream()
                    .filter(fact -> put.get(fact) && literal(leaves.get(fact)[0]) == literal)
                    .forEach(needed::set);
        }
        return needed;
    }

    private int[] assumptions(BitSet fixed) {
        return fixed.stream()
                .filter(put::get)
                .map(fact -> literal(leaves.get(fact)[0]))
                .toArray();
    }

    /** Facts that the solver knows nothing of read as they read. */
    private int[] answers() {
        int[] answers = new int[leaves.size()];
        for (int fact = put.nextSetBit(0); fact >= 0; fact = put.nextSetBit(fact + 1)) {
            int[] classes = leaves.get(fact);
            while (!solver.holds(literal(classes[answers[fact]]))) {
                answers[fact]++;
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

    /** One class of readings holds; facts that are fixed, or free to change, don't follow from others. */
    private void putFact(int fact) {
        put.set(fact);
        int[] gatesOfClasses = leaves.get(fact);
        int[] classes = new int[gatesOfClasses.length];
        for (int i = 0; i < classes.length; i++) {
            int node = Gates.node(gatesOfClasses[i]);
            if (literals[node] == NONE) {
                literals[node] = solver.variable(i == 0, true);
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
            solver.clause(classes[classes.length - 1] ^ 1);
        }
    }
}
