package dev.comity.proof;

import dev.comity.condition.Reading;
import dev.comity.condition.Truth;
import dev.comity.model.Words;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Whom a policy chooses of two contenders, worked out with plain sets as the router does: an oracle. */
final class PlainPair {
    private static final List<Tier> PREFERRING =
            List.of(Tier.CHARTER, Tier.TREATY, Tier.ELIGIBILITY, Tier.DIVISION_OF_LABOUR);

    private final DivisionOfLaborPolicy policy;
    private final List<PossibleSituation> both;
    private final Map<String, Boolean> standing = new TreeMap<>();

    PlainPair(DivisionOfLaborPolicy policy, PossibleSituation one, PossibleSituation other) {
        this.policy = policy;
        this.both = List.of(
                new PossibleSituation(one.readings(), policy.parameters(), one.day()),
                new PossibleSituation(other.readings(), policy.parameters(), other.day()));
    }

    private boolean fires(Rule rule, int who) {
        return rule.inForce().contains(both.get(who).day().orElseThrow())
                && rule.when().test(both.get(who)) == Truth.TRUE;
    }

    private boolean stands(Rule rule, int who) {
        String key = rule.id() + " " + who;
        Boolean known = standing.get(key);
        if (known == null) {
            known = fires(rule, who)
                    && policy.rules().values().stream()
                            .noneMatch(other -> other.overrides().contains(rule.id())
                                    && !(Plainly.prefers(other) && Plainly.prefers(rule))
                                    && (rule.perForum() || !other.perForum())
                                    && stands(other, who));
            standing.put(key, known);
        }
        return known;
    }

    boolean stands(Rule rule) {
        return stands(rule, 0) || stands(rule, 1);
    }

    private List<Rule> standing(Predicate<Effect> kind) {
        return policy.rules().values().stream()
                .filter(rule -> rule.then().stream().anyMatch(kind) && stands(rule))
                .toList();
    }

    boolean free() {
        return standing(e -> e instanceof Effect.Exclude || e instanceof Effect.BarLead || e instanceof Effect.Require)
                .isEmpty();
    }

    // ---- sets of contenders ----

    private Set<Integer> reserved(Rule rule) {
        Set<Integer> set = new TreeSet<>();
        rule.then().forEach(e -> set.addAll(e instanceof Effect.Reserve r ? meant(rule, r.target()) : Set.of()));
        return set;
    }

    private Set<Integer> required(Rule rule) {
        Set<Integer> set = new TreeSet<>();
        rule.then().forEach(e -> set.addAll(e instanceof Effect.Include i ? meant(rule, i.target()) : Set.of()));
        return set;
    }

    private Set<Integer> preferred(Rule rule) {
        Set<Integer> set = new TreeSet<>();
        rule.then().forEach(e -> set.addAll(e instanceof Effect.Prefer p ? meant(rule, p.target()) : Set.of()));
        return set;
    }

    private Set<Integer> meant(Rule rule, Target target) {
        Set<Integer> set = new TreeSet<>();
        for (int who = 0; who < 2; who++) {
            boolean forum = target instanceof Target.Forum;
            if (forum ? stands(rule, who) : stands(rule) && bears(target, who)) {
                set.add(who);
            }
        }
        return set;
    }

    private boolean bears(Target target, int who) {
        boolean role = target instanceof Target.Bearing;
        Set<String> read = ((Reading.Known) both.get(who).reading(role ? "forum.role" : "forum.level")).words();
        return target instanceof Target.Bearing bearing
                ? read.contains(Words.of(bearing.role()))
                : ((Target.AtLevels) target).levels().stream().anyMatch(level -> read.contains(Words.of(level)));
    }

    // ---- the choice ----

    Choice choice() {
        List<Rule> reserving = standing(e -> e instanceof Effect.Reserve);
        List<Rule> leaving = standing(e -> e instanceof Effect.Gap);
        List<Rule> requiring = standing(e -> e instanceof Effect.Include);
        if (!reserving.isEmpty() && !outranks(leaving, reserving) && !outranks(requiring, reserving)) {
            Set<Integer> common = new TreeSet<>(Set.of(0, 1));
            Tier first = reserving.stream().map(Rule::tier).sorted().findFirst().orElseThrow();
            reserving.stream().filter(rule -> rule.tier() == first).forEach(rule -> common.retainAll(reserved(rule)));
            return choice(Choice.Way.RESERVED, common, false);
        } else if (!leaving.isEmpty()) {
            return choice(Choice.Way.GAP, Set.of(), false);
        } else if (!requiring.isEmpty()) {
            Set<Integer> all = new TreeSet<>();
            requiring.forEach(rule -> all.addAll(required(rule)));
            return choice(Choice.Way.REQUIRED, all, false);
        }
        return narrowed();
    }

    private static boolean outranks(List<Rule> strong, List<Rule> weak) {
        return strong.stream()
                .anyMatch(one -> weak.stream()
                        .allMatch(other -> one.tier().ordinal() < other.tier().ordinal()));
    }

    private static Choice choice(Choice.Way way, Set<Integer> chosen, boolean torn) {
        return new Choice(way, chosen.contains(0), chosen.contains(1), torn);
    }

    private Choice narrowed() {
        Set<Integer> pool = new TreeSet<>(Set.of(0, 1));
        boolean torn = false;
        for (Tier tier : PREFERRING) {
            List<Rule> kept = kept(tier, pool);
            Set<Integer> left = new TreeSet<>(pool);
            kept.forEach(rule -> left.retainAll(preferred(rule)));
            torn |= left.isEmpty();
            pool = left.isEmpty() ? pool : left;
        }
        return choice(Choice.Way.PREFERRED, pool, torn);
    }

    /** {@return the preferences of a tier that meet the pool and are not overridden by others that do} */
    private List<Rule> kept(Tier tier, Set<Integer> pool) {
        List<Rule> live = standing(e -> e instanceof Effect.Prefer).stream()
                .filter(rule -> rule.tier() == tier && preferred(rule).stream().anyMatch(pool::contains))
                .toList();
        return live.stream().filter(rule -> !overridden(rule, live)).toList();
    }

    private static boolean overridden(Rule rule, List<Rule> live) {
        return live.stream().anyMatch(other -> other.overrides().contains(rule.id()) && !overridden(other, live));
    }

    /** {@return whether a preference counts in the pool of both} */
    boolean counts(Rule rule) {
        return PREFERRING.contains(rule.tier())
                && kept(rule.tier(), Set.of(0, 1)).contains(rule);
    }

    /** {@return whether two rules of a tier choose different ones, and neither gives way} */
    boolean disagree(Rule one, Rule other) {
        return only(one, 0) && only(other, 1);
    }

    private boolean only(Rule rule, int who) {
        return reserved(rule).equals(Set.of(who))
                || counts(rule) && preferred(rule).equals(Set.of(who));
    }
}
