package dev.comity.bench;

import dev.comity.model.Aggregation;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.model.Mandate;
import dev.comity.model.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The limit: the same routing written by hand for this workload. A mask of rules for each value of a fact, and of members
 * as a bit matrix with one row of candidates for each cell and state; issues are turned into numbers beforehand, which is
 * not measured, so it is given more than the others.
 */
final class BitMatrixRouter {
    /** An issue in numbers. */
    record Numbers(int cell, int[] states, long[] masks, boolean bestShot) {}

    private static final int WORDS = 2;
    private final Workload workload;
    private final List<Row> tests;
    private final long[] rulesOfLevel = new long[4];
    private final Level[] levelOfRule = new Level[64];
    private final Map<String, Map<String, Long>> masks = new TreeMap<>();
    private final long all;
    private final long[][][] rows;
    private final int[][] competences;
    private final int[][] numbers;
    private final long[][][] levels;
    private final long[] pool = new long[WORDS];

    /** The leads found last, as bits among the candidates of the cell. */
    final long[] leads = new long[WORDS];

    int rule;

    BitMatrixRouter(Workload workload) {
        this.workload = workload;
        int cells = Workload.DOMAINS.length * Workload.FUNCTIONS.length;
        rows = new long[cells][Workload.STATES][WORDS];
        levels = new long[cells][4][WORDS];
        numbers = new int[cells][];
        competences = new int[cells][];
        tests = Row.of(workload.policy);
        for (Row row : tests) {
            levelOfRule[row.number()] = row.level();
            rulesOfLevel[row.level().ordinal()] |= 1L << row.number();
        }
        all = (1L << tests.size()) - 1;
        for (int cell = 0; cell < cells; cell++) {
            index(cell);
        }
    }

    private void index(int cell) {
        Snapshot snapshot = workload.world.on(Workload.TODAY);
        List<Integer> found = new ArrayList<>();
        List<Integer> competence = new ArrayList<>();
        int number = 0;
        for (Institution one : workload.world.institutions().values()) {
            for (Mandate mandate : one.mandates()) {
                if (cell(
                                mandate.domains().first().path(),
                                mandate.functions().first().ordinal())
                        == cell) {
                    int c = found.size();
                    found.add(number);
                    competence.add(mandate.competence().ordinal());
                    levels[cell][snapshot.level(one.id()).ordinal()][c >> 6] |= 1L << c;
                    one.memberships().forEach(m -> rows[cell][Workload.number(m.actor())][c >> 6] |= 1L << c);
                }
            }
            number++;
        }
        if (found.size() > 64 * WORDS) {
            throw new IllegalStateException("more candidates than bits");
        }
        numbers[cell] = found.stream().mapToInt(Integer::intValue).toArray();
        competences[cell] = competence.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int cell(String domain, int function) {
        int f = Workload.FUNCTIONS[0].ordinal() == function ? 0 : 1;
        return Arrays.asList(Workload.DOMAINS).indexOf(domain) * Workload.FUNCTIONS.length + f;
    }

    /** {@return an issue in numbers} */
    Numbers numbers(Issue issue) {
        int cell =
                cell(issue.domains().first().path(), issue.functions().first().ordinal());
        Map<String, String> facts = NaiveRouter.facts(issue);
        long[] of = facts.entrySet().stream()
                .mapToLong(fact -> mask(fact.getKey(), fact.getValue()))
                .toArray();
        int[] states = issue.affects().stream().mapToInt(Workload::number).toArray();
        boolean bestShot = issue.publicGood().aggregation().orElseThrow() == Aggregation.BEST_SHOT;
        return new Numbers(cell, states, of, bestShot);
    }

    private long mask(String fact, String value) {
        return masks.computeIfAbsent(fact, f -> new TreeMap<>()).computeIfAbsent(value, v -> {
            long holding = 0;
            for (Row row : tests) {
                Set<String> words = row.when().get(fact);
                holding |= words == null || words.contains(v) ? 1L << row.number() : 0;
            }
            return holding;
        });
    }

    /** Finds the rule and the leads of an issue; the rule is -1 where nobody is there. */
    void route(Numbers issue) {
        search(issue);
        long fired = all;
        for (long mask : issue.masks) {
            fired &= mask;
        }
        long met = 0;
        for (int level = 0; level < 4; level++) {
            met |= there(issue, level) ? rulesOfLevel[level] : 0;
        }
        fired &= met;
        choose(issue, fired == 0 ? -1 : Long.numberOfTrailingZeros(fired));
    }

    /** {@return at which levels somebody covers an affected state, as bits} */
    int levels(Numbers issue) {
        search(issue);
        int levelsThere = 0;
        for (int level = 0; level < 4; level++) {
            levelsThere |= there(issue, level) ? 1 << level : 0;
        }
        return levelsThere;
    }

    /** Finds the leads for a rule that somebody else found. */
    void lead(Numbers issue, int found) {
        search(issue);
        choose(issue, found);
    }

    private void search(Numbers issue) {
        long[][] matrix = rows[issue.cell];
        long first = 0;
        long second = 0;
        for (int state : issue.states) {
            first |= matrix[state][0];
            second |= matrix[state][1];
        }
        pool[0] = first;
        pool[1] = second;
    }

    private boolean there(Numbers issue, int level) {
        long[] those = levels[issue.cell][level];
        return (those[0] & pool[0] | those[1] & pool[1]) != 0;
    }

    private void choose(Numbers issue, int found) {
        rule = found;
        leads[0] = 0;
        leads[1] = 0;
        if (rule >= 0) {
            long[] those = levels[issue.cell][levelOfRule[rule].ordinal()];
            pool[0] &= those[0];
            pool[1] &= those[1];
            best(issue);
        }
    }

    private void best(Numbers issue) {
        int most = Integer.MIN_VALUE;
        for (int word = 0; word < WORDS; word++) {
            for (long left = pool[word]; left != 0; left &= left - 1) {
                int c = (word << 6) + Long.numberOfTrailingZeros(left);
                int count = 0;
                for (int state : issue.states) {
                    count += (int) (rows[issue.cell][state][word] >>> c) & 1;
                }
                boolean enough = issue.bestShot || 5 * count >= 4 * issue.states.length;
                int rank = (enough ? 1 << 20 : 0) - (competences[issue.cell][c] << 10) + count;
                if (rank > most) {
                    most = rank;
                    leads[0] = 0;
                    leads[1] = 0;
                }
                if (rank == most) {
                    leads[word] |= 1L << c;
                }
            }
        }
    }

    /** {@return what was found last, in words} */
    Found found(Numbers issue) {
        TreeSet<String> ids = new TreeSet<>();
        for (int c = 0; c < numbers[issue.cell].length; c++) {
            if ((leads[c >> 6] >>> c & 1) != 0) {
                ids.add(workload.world.institutions().keySet().asList().get(numbers[issue.cell][c]));
            }
        }
        String verdict = rule < 0 ? "NONE" : NaiveRouter.verdict(levelOfRule[rule]);
        String id = rule < 0 ? "" : String.format("B%02d", rule + 1);
        return new Found(ids, verdict, id);
    }
}
