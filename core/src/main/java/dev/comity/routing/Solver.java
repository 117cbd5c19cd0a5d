package dev.comity.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds values that meet clauses, or the assumptions that cannot hold together, by conflict-driven learning (Marques-Silva &
 * Sakallah 1999, "GRASP"; Moskewicz et al. 2001, "Chaff"; Eén & Sörensson 2003, "An extensible SAT-solver"). Literals are
 * numbers of variables, doubled; the last bit denies. Clauses can be added between questions, and what was learnt stays.
 */
final class Solver {
    private static final int UNSET = -1;
    private static final int RESTART = 100;

    private final List<Watches> watches = new ArrayList<>();
    private byte[] value = new byte[64];
    private boolean[] phase = new boolean[64];
    private boolean[] kept = new boolean[64];
    private int[] level = new int[64];
    private @Nullable Disjunction[] reason = new Disjunction[64];
    private boolean[] seen = new boolean[64];
    private final ActiveVariables order = new ActiveVariables();
    private int variables;

    private int[] trail = new int[64];
    private int trailSize;
    private int propagated;
    private int[] levels = new int[64];
    private int depth;

    private boolean impossible;
    private boolean[] model = new boolean[0];
    private int[] core = new int[0];

    /** Literals of which one holds; the first two are watched. */
    private static final class Disjunction {
        final int[] literals;
        /** Where one that may hold was found last, to go on from there. */
        int from = 2;

        Disjunction(int[] literals) {
            this.literals = literals;
        }
    }

    /** The clauses that watch one literal. */
    private static final class Watches {
        Disjunction[] clauses = new Disjunction[4];
        int size;

        void add(Disjunction clause) {
            if (size == clauses.length) {
                clauses = Arrays.copyOf(clauses, 2 * size);
            }
            clauses[size++] = clause;
        }
    }

    /**
     * {@return the literal of a new variable}
     *
     * @param preferred what it is tried as first
     * @param always whether that is so each time, not only until it was something else
     */
    int variable(boolean preferred, boolean always) {
        int variable = variables++;
        if (variable == value.length) {
            grow(2 * variable);
        }
        value[variable] = UNSET;
        phase[variable] = preferred;
        kept[variable] = always;
        watches.add(new Watches());
        watches.add(new Watches());
        order.add(variable);
        return 2 * variable;
    }

    private void grow(int size) {
        value = Arrays.copyOf(value, size);
        phase = Arrays.copyOf(phase, size);
        kept = Arrays.copyOf(kept, size);
        level = Arrays.copyOf(level, size);
        reason = Arrays.copyOf(reason, size);
        seen = Arrays.copyOf(seen, size);
        trail = Arrays.copyOf(trail, size);
    }

    /** Adds that one of some literals, all of different variables, holds. */
    void clause(int... literals) {
        int[] open = new int[literals.length];
        int size = 0;
        for (int literal : literals) {
            if (is(literal) == 1) {
                return;
            }
            if (is(literal) == UNSET) {
                open[size++] = literal;
            }
        }
        if (size == 0) {
            impossible = true;
        } else if (size == 1) {
            set(open[0], null);
            impossible |= propagate() != null;
        } else {
            watch(new Disjunction(Arrays.copyOf(open, size)));
        }
    }

    private void watch(Disjunction clause) {
        watches.get(clause.literals[0]).add(clause);
        watches.get(clause.literals[1]).add(clause);
    }

    /** {@return 1 if a literal holds, 0 if it does not, else {@link #UNSET}} */
    private int is(int literal) {
        byte known = value[literal >> 1];
        return known == UNSET ? UNSET : known ^ literal & 1;
    }

    /**
     * {@return whether all clauses can be met where some literals hold}
     *
     * @param assumptions the literals
     * @param conflict told of each dead end
     */
    boolean solve(int[] assumptions, Runnable conflict) {
        core = new int[0];
        try {
            return search(assumptions, conflict);
        } finally {
            backTo(0);
        }
    }

    private boolean search(int[] assumptions, Runnable conflict) {
        int conflicts = 0;
        int most = RESTART;
        boolean found = false;
        while (!impossible && !found && core.length == 0) {
            Disjunction dead = propagate();
            if (dead != null && depth == 0) {
                impossible = true;
            } else if (dead != null) {
                learn(dead);
                conflicts++;
                conflict.run();
            } else if (conflicts >= most) {
                conflicts = 0;
                most += RESTART;
                backTo(0);
            } else {
                found = !decide(assumptions);
            }
        }
        return found;
    }

    /** {@return whether something was left to decide, if only that an assumption is out of the question} */
    private boolean decide(int[] assumptions) {
        while (depth < assumptions.length) {
            int assumption = assumptions[depth];
            int is = is(assumption);
            if (is == 0) {
                core = against(assumption);
                return true;
            }
            deepen();
            if (is == UNSET) {
                set(assumption, null);
                return true;
            }
        }
        int variable = next();
        if (variable == UNSET) {
            model = new boolean[variables];
            for (int i = 0; i < variables; i++) {
                model[i] = value[i] == 1;
            }
            return false;
        }
        deepen();
        set(2 * variable + (phase[variable] ? 0 : 1), null);
        return true;
    }

    private void deepen() {
        if (depth == levels.length) {
            levels = Arrays.copyOf(levels, 2 * depth);
        }
        levels[depth++] = trailSize;
    }

    /** {@return whether a literal holds in what was found last} */
    boolean holds(int literal) {
        return model[literal >> 1] == ((literal & 1) == 0);
    }

    /** {@return the assumptions that could not hold together when last asked} */
    int[] core() {
        return core;
    }

    private void set(int literal, @Nullable Disjunction because) {
        int variable = literal >> 1;
        value[variable] = (byte) (1 - (literal & 1));
        level[variable] = depth;
        reason[variable] = because;
        trail[trailSize++] = literal;
    }

    private void backTo(int to) {
        if (depth <= to) {
            return;
        }
        for (int i = trailSize - 1; i >= levels[to]; i--) {
            int variable = trail[i] >> 1;
            if (!kept[variable]) {
                phase[variable] = value[variable] == 1;
            }
            value[variable] = UNSET;
            reason[variable] = null;
            order.insert(variable);
        }
        trailSize = levels[to];
        propagated = trailSize;
        depth = to;
    }

    /** {@return a clause that no literal can meet any more; null if all goes well} */
    private @Nullable Disjunction propagate() {
        while (propagated < trailSize) {
            int denied = trail[propagated++] ^ 1;
            Watches watching = watches.get(denied);
            Disjunction[] clauses = watching.clauses;
            int size = watching.size;
            int left = 0;
            Disjunction dead = null;
            for (int i = 0; i < size; i++) {
                Disjunction clause = clauses[i];
                if (dead == null && leaves(clause, denied)) {
                    continue;
                }
                clauses[left++] = clause;
                int first = clause.literals[0];
                if (dead == null && is(first) == 0) {
                    dead = clause;
                } else if (dead == null && is(first) == UNSET) {
                    set(first, clause);
                }
            }
            Arrays.fill(clauses, left, size, null);
            watching.size = left;
            if (dead != null) {
                propagated = trailSize;
                return dead;
            }
        }
        return null;
    }

    /** {@return whether a clause watches another literal now than one that is denied, which otherwise comes second} */
    private boolean leaves(Disjunction clause, int denied) {
        int[] literals = clause.literals;
        if (literals[0] == denied) {
            literals[0] = literals[1];
            literals[1] = denied;
        }
        int length = literals.length;
        if (length == 2 || is(literals[0]) == 1) {
            return false;
        }
        int at = clause.from;
        for (int k = 2; k < length; k++) {
            if (is(literals[at]) != 0) {
                literals[1] = literals[at];
                literals[at] = denied;
                clause.from = at;
                watches.get(literals[1]).add(clause);
                return true;
            }
            at = at + 1 == length ? 2 : at + 1;
        }
        return false;
    }

    /** Learns the clause of the first unique implication point, and goes back to where it says something. */
    private void learn(Disjunction dead) {
        List<Integer> learnt = new ArrayList<>();
        List<Integer> needed = new ArrayList<>();
        int open = 0;
        int at = trailSize;
        Disjunction clause = dead;
        int point = UNSET;
        do {
            for (int literal : clause.literals) {
                int variable = literal >> 1;
                if (literal != point && !seen[variable] && level[variable] > 0) {
                    seen[variable] = true;
                    order.raise(variable);
                    if (level[variable] == depth) {
                        open++;
                    } else {
                        learnt.add(literal);
                    }
                }
            }
            do {
                at--;
            } while (!seen[trail[at] >> 1]);
            point = trail[at];
            clause = reason[point >> 1];
            seen[point >> 1] = false;
            open--;
        } while (open > 0);
        for (int literal : learnt) {
            if (!isImplied(literal)) {
                needed.add(literal);
            }
        }
        keep(point ^ 1, needed);
        learnt.forEach(literal -> seen[literal >> 1] = false);
    }

    /** {@return whether a literal of what is learnt can be left away, since others of it are all that denied it} */
    private boolean isImplied(int literal) {
        Disjunction because = reason[literal >> 1];
        if (because == null) {
            return false;
        }
        for (int other : because.literals) {
            if (other >> 1 != literal >> 1 && !seen[other >> 1] && level[other >> 1] > 0) {
                return false;
            }
        }
        return true;
    }

    private void keep(int asserted, List<Integer> others) {
        int[] clause = new int[others.size() + 1];
        clause[0] = asserted;
        for (int i = 0; i < others.size(); i++) {
            clause[i + 1] = others.get(i);
        }
        int back = 0;
        for (int i = 1; i < clause.length; i++) {
            if (level[clause[i] >> 1] > back) {
                back = level[clause[i] >> 1];
                int latest = clause[i];
                clause[i] = clause[1];
                clause[1] = latest;
            }
        }
        backTo(back);
        Disjunction learnt = clause.length > 1 ? new Disjunction(clause) : null;
        if (learnt != null) {
            watch(learnt);
        }
        set(asserted, learnt);
        order.decay();
    }

    /** {@return the assumptions that are against one of them, with it} */
    private int[] against(int assumption) {
        List<Integer> found = new ArrayList<>(List.of(assumption));
        seen[assumption >> 1] = true;
        for (int i = trailSize - 1; i >= 0; i--) {
            int variable = trail[i] >> 1;
            if (seen[variable]) {
                seen[variable] = false;
                if (reason[variable] == null) {
                    if (level[variable] > 0) {
                        found.add(trail[i]);
                    }
                } else {
                    for (int literal : reason[variable].literals) {
                        seen[literal >> 1] |= level[literal >> 1] > 0 && literal >> 1 != variable;
                    }
                }
            }
        }
        seen[assumption >> 1] = false;
        return found.stream().mapToInt(literal -> literal).distinct().toArray();
    }

    /** {@return the most active variable without a value; {@link #UNSET} if all have one} */
    private int next() {
        int variable = order.poll();
        while (variable != UNSET && value[variable] != UNSET) {
            variable = order.poll();
        }
        return variable;
    }
}
