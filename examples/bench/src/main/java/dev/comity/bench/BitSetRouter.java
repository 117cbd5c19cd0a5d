package dev.comity.bench;

import dev.comity.model.Aggregation;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.model.Mandate;
import dev.comity.model.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The same by hand in the way that most would write it who care for speed: members as bit sets, candidates indexed by
 * domain and function, rules as bit sets by fact and word. It takes issues as they are.
 */
final class BitSetRouter {
    private record Candidate(String id, Level level, int competence, long[] members) {}

    private final List<Row> rows;
    private final Map<String, List<Candidate>> candidates = new HashMap<>();
    private final Map<String, Map<String, BitSet>> rules = new HashMap<>();
    private final BitSet[] rulesOfLevel = {new BitSet(), new BitSet(), new BitSet(), new BitSet()};

    BitSetRouter(Workload workload) {
        rows = Row.of(workload.policy);
        rows.forEach(row -> rulesOfLevel[row.level().ordinal()].set(row.number()));
        Snapshot snapshot = workload.world.on(Workload.TODAY);
        for (Institution one : workload.world.institutions().values()) {
            BitSet members = new BitSet(Workload.STATES);
            one.memberships().forEach(membership -> members.set(Workload.number(membership.actor())));
            for (Mandate mandate : one.mandates()) {
                candidates
                        .computeIfAbsent(
                                mandate.domains().first().path()
                                        + mandate.functions().first(),
                                cell -> new ArrayList<>())
                        .add(new Candidate(
                                one.id(),
                                snapshot.level(one.id()),
                                mandate.competence().ordinal(),
                                words(members)));
            }
        }
    }

    private static long[] words(BitSet set) {
        return Arrays.copyOf(set.toLongArray(), 4);
    }

    Found route(Issue issue) {
        BitSet states = new BitSet(Workload.STATES);
        issue.affects().forEach(state -> states.set(Workload.number(state)));
        long[] affected = words(states);
        List<Candidate> all = candidates.get(
                issue.domains().first().path() + issue.functions().first());
        BitSet firing = new BitSet();
        for (Candidate one : all) {
            if (covered(one, affected) > 0) {
                firing.or(rulesOfLevel[one.level.ordinal()]);
            }
        }
        NaiveRouter.facts(issue).forEach((fact, word) -> firing.and(holding(fact, word)));
        if (firing.isEmpty()) {
            return new Found(Set.of(), "NONE", "");
        }
        Row row = rows.get(firing.nextSetBit(0));
        return new Found(leads(issue, all, affected, row), NaiveRouter.verdict(row.level()), row.id());
    }

    private static int covered(Candidate one, long[] affected) {
        int covered = 0;
        for (int i = 0; i < affected.length; i++) {
            covered += Long.bitCount(affected[i] & one.members[i]);
        }
        return covered;
    }

    private BitSet holding(String fact, String word) {
        return rules.computeIfAbsent(fact, f -> new HashMap<>()).computeIfAbsent(word, w -> {
            BitSet holding = new BitSet();
            for (Row row : rows) {
                Set<String> words = row.when().get(fact);
                holding.set(row.number(), words == null || words.contains(w));
            }
            return holding;
        });
    }

    private static Set<String> leads(Issue issue, List<Candidate> all, long[] affected, Row row) {
        boolean bestShot = issue.publicGood().aggregation().orElseThrow() == Aggregation.BEST_SHOT;
        int most = Integer.MIN_VALUE;
        Set<String> leads = new TreeSet<>();
        for (Candidate one : all) {
            int covered = one.level == row.level() ? covered(one, affected) : 0;
            boolean enough = bestShot || 5 * covered >= 4 * issue.affects().size();
            int rank = (enough ? 1 << 20 : 0) - (one.competence << 10) + covered;
            if (covered > 0 && rank >= most) {
                if (rank > most) {
                    leads.clear();
                }
                most = rank;
                leads.add(one.id);
            }
        }
        return leads;
    }
}
