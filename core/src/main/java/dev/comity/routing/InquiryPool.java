package dev.comity.routing;

import dev.comity.policy.Effect;
import dev.comity.policy.Tier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The contenders that could lead, and those to whom preferences narrow them, as gates; as {@link Preferences}. */
final class InquiryPool {
    private static final List<Tier> TIERS =
            List.of(Tier.CHARTER, Tier.TREATY, Tier.ELIGIBILITY, Tier.DIVISION_OF_LABOUR);

    private final UnitInquiry unit;
    private final Gates gates;
    private final InquiryRanking ranking;
    private final int[] open;
    /** Those that are left, by the tiers seen so far. */
    private int[] members;

    /** By rule, that its preference meets somebody who is left. */
    private final Map<String, Integer> live = new HashMap<>();

    private final Map<String, Integer> overridden = new HashMap<>();
    private @Nullable InquiryJoint joint;
    private final Map<List<Contender>, int[]> best = new HashMap<>();
    private final Map<List<Contender>, int[]> bestSufficient = new HashMap<>();

    /**
     * @param unit the unit
     * @param now whether those count that could lead now, or those that could on conditions
     */
    InquiryPool(UnitInquiry unit, boolean now) {
        this.unit = unit;
        this.gates = unit.gates;
        this.ranking = new InquiryRanking(unit, Optional.empty(), unit::stands);
        this.open = unit.plan.contenders.stream()
                .mapToInt(c -> c.whole.coalition ? Gates.NEVER : now ? unit.ready(c) : unit.conditional(c))
                .toArray();
        this.members = open;
        TIERS.forEach(this::narrow);
    }

    /** {@return that a contender could lead if nobody were preferred} */
    int isOpen(Contender c) {
        return open[c.number];
    }

    /** {@return that a contender is among those that are left} */
    int contains(Contender c) {
        return members[c.number];
    }

    int sufficient(Contender c) {
        int sufficient = unit.sufficient(c);
        return sufficient == Gates.NEVER ? sufficient : gates.all(sufficient, contains(c));
    }

    /** {@return by place, that a contender is among the best of those of a list that are left} */
    int[] best(List<Contender> among) {
        return best.computeIfAbsent(among, list -> ranking.best(list, this::contains));
    }

    /** {@return by place, that a contender is among the best of those of a list that are left and suffice} */
    int[] bestSufficient(List<Contender> among) {
        return bestSufficient.computeIfAbsent(among, list -> ranking.best(list, this::sufficient));
    }

    InquiryJoint joint() {
        joint = joint == null ? new InquiryJoint(unit, this) : joint;
        return joint;
    }

    /** {@return that the preference of a rule has fallen to another} */
    int overridden(Clause clause) {
        return overridden.getOrDefault(clause.rule.id(), Gates.NEVER);
    }

    /** {@return that a rule lets states act directly where no body covers them} */
    int direct() {
        return gates.any(unit.plan.with(Effect.Direct.class).stream()
                .mapToInt(clause -> gates.all(
                        unit.stands(clause),
                        Gates.not(overridden(clause)),
                        live.getOrDefault(clause.rule.id(), Gates.ALWAYS)))
                .toArray());
    }

    private void narrow(Tier tier) {
        Map<String, List<Clause>> preferring = new TreeMap<>(unit.plan.preferring.getOrDefault(tier, Map.of()));
        Map<String, int[]> prefers = new TreeMap<>();
        preferring.forEach((rule, clauses) -> {
            int[] preferred = unit.plan.contenders.stream()
                    .mapToInt(c -> prefers(clauses, c))
                    .toArray();
            prefers.put(rule, preferred);
            live.put(rule, unit.any(c -> both(preferred[c.number], members[c.number])));
        });
        prefers.keySet().forEach(rule -> fall(rule, prefers));
        Map<String, Integer> kept = new TreeMap<>();
        prefers.keySet().forEach(rule -> kept.put(rule, gates.all(live.get(rule), Gates.not(overridden.get(rule)))));
        int[] left = unit.plan.contenders.stream()
                .mapToInt(c -> members[c.number] == Gates.NEVER
                        ? Gates.NEVER
                        : gates.all(prefers.keySet().stream()
                                .mapToInt(rule -> gates.any(Gates.not(kept.get(rule)), prefers.get(rule)[c.number]))
                                .toArray()))
                .toArray();
        int agree = unit.any(c -> both(left[c.number], members[c.number]));
        int[] before = members;
        members = Arrays.copyOf(before, before.length);
        for (int i = 0; i < before.length; i++) {
            members[i] = both(before[i], gates.any(left[i], Gates.not(agree)));
        }
    }

    private int both(int one, int other) {
        return one == Gates.NEVER ? one : gates.all(one, other);
    }

    /** A preference falls to those that override it, meet somebody, and do not fall themselves. */
    private int fall(String rule, Map<String, int[]> prefers) {
        Integer known = overridden.get(rule);
        if (known == null) {
            known = gates.any(prefers.keySet().stream()
                    .filter(other -> unit.plan
                            .scene
                            .policy
                            .rules()
                            .get(other)
                            .overrides()
                            .contains(rule))
                    .mapToInt(other -> gates.all(live.get(other), Gates.not(fall(other, prefers))))
                    .toArray());
            known = gates.all(live.get(rule), known);
            overridden.put(rule, known);
        }
        return known;
    }

    private int prefers(List<Clause> clauses, Contender c) {
        return gates.any(clauses.stream()
                .filter(clause -> means(clause, c))
                .mapToInt(unit::stands)
                .toArray());
    }

    private static boolean means(Clause clause, Contender c) {
        for (Effect effect : clause.rule.then()) {
            if (effect instanceof Effect.Prefer && clause.meant(effect).contains(c)) {
                return true;
            }
        }
        return false;
    }
}
