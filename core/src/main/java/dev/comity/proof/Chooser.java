package dev.comity.proof;

import dev.comity.condition.Condition;
import dev.comity.condition.Truth;
import dev.comity.model.DateRange;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whom of two contenders a policy chooses, if both may lead: reservations, gaps, required leads, then preferences tier by
 * tier, as the router chooses from a pool of two. A preference that meets neither defeats nothing. Three-valued.
 */
final class Chooser {
    final DivisionOfLaborPolicy policy;
    private final GroupList groups;
    private final Overrides overrides;
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<Tier, List<Entry>> reserving = new EnumMap<>(Tier.class);
    private final Map<Tier, List<Entry>> leaving = new EnumMap<>(Tier.class);
    private final Map<Tier, List<Entry>> requiring = new EnumMap<>(Tier.class);
    private final Map<Tier, List<Entry>> preferring = new EnumMap<>(Tier.class);
    private final List<Entry> hindering = new ArrayList<>();

    /** Knows who may lead; whom it chooses only once {@link #choosing}. */
    Chooser(Overrides overrides, GroupList groups) {
        this.policy = overrides.policy;
        this.groups = groups;
        this.overrides = overrides;
        for (Rule rule : policy.rules().values()) {
            if (rule.then().stream().anyMatch(Chooser::hinders)) {
                hindering.add(enter(rule));
            }
        }
    }

    /** {@return itself, with all rules that choose} */
    Chooser choosing() {
        for (Rule rule : policy.rules().values()) {
            note(rule, Effect.Reserve.class, reserving);
            note(rule, Effect.Gap.class, leaving);
            note(rule, Effect.Include.class, requiring);
            if (Overrides.asksForPreferences(rule.tier())) {
                note(rule, Effect.Prefer.class, preferring);
            }
        }
        return this;
    }

    private void note(Rule rule, Class<? extends Effect> kind, Map<Tier, List<Entry>> into) {
        if (rule.then().stream().anyMatch(kind::isInstance)) {
            into.computeIfAbsent(rule.tier(), tier -> new ArrayList<>()).add(enter(rule));
        }
    }

    private static boolean hinders(Effect effect) {
        return effect instanceof Effect.Exclude || effect instanceof Effect.BarLead || effect instanceof Effect.Require;
    }

    /** {@return whether rules of this kind choose} */
    static boolean chooses(Rule rule) {
        return rule.then().stream()
                .anyMatch(effect -> effect instanceof Effect.Reserve
                        || effect instanceof Effect.Gap
                        || effect instanceof Effect.Include
                        || effect instanceof Effect.Prefer && Overrides.isHeard(rule, effect));
    }

    /** {@return the targets, other than the candidate itself, that a rule chooses} */
    static List<Target> targets(Rule rule) {
        return rule.then().stream()
                .filter(effect -> !(effect instanceof Effect.CoLead))
                .flatMap(effect -> Opposition.target(effect).stream())
                .filter(target -> !(target instanceof Target.Forum))
                .toList();
    }

    /** {@return whether a rule reserves the matter to somebody, or prefers somebody} */
    static boolean choosesSome(Rule rule) {
        return rule.then().stream()
                .anyMatch(effect -> effect instanceof Effect.Reserve
                        || effect instanceof Effect.Prefer && Overrides.isHeard(rule, effect));
    }

    Entry enter(Rule rule) {
        Entry known = entries.get(rule.id());
        if (known != null) {
            return known;
        }
        Entry entry = new Entry(rule);
        entries.put(rule.id(), entry);
        for (Rule over : overrides.of(rule)) {
            if (Overrides.prefers(rule) && Overrides.prefers(over)) {
                entry.preferredOver.add(enter(over));
            } else {
                entry.over.add(enter(over));
            }
        }
        return entry;
    }

    // ---- who may lead ----

    /** {@return whether neither contender is excluded, barred or under a condition} */
    Truth bothFree(Question.Groups situation) {
        Truth hindered = Truth.FALSE;
        for (int i = 0; i < hindering.size() && hindered != Truth.TRUE; i++) {
            hindered = hindered.or(hindering.get(i).standsForAny(situation));
        }
        return hindered.not();
    }

    // ---- who is chosen ----

    /** {@return the choice; null while it is open} */
    @Nullable
    Choice choice(Question.Groups situation) {
        First reserved = first(reserving, situation);
        First gap = first(leaving, situation);
        First required = first(requiring, situation);
        if (reserved.open || gap.open || required.open) {
            return null;
        }
        if (reserved.isBefore(gap) && reserved.isBefore(required)) {
            return all(Choice.Way.RESERVED, Effect.Reserve.class, reserving.get(reserved.tier), situation);
        } else if (gap.tier != null) {
            return new Choice(Choice.Way.GAP, false, false, false);
        } else if (required.tier != null) {
            return any(situation);
        }
        return preferred(situation);
    }

    /** The first tier in which a rule of some stands. */
    private record First(@Nullable Tier tier, boolean open) {
        boolean isBefore(First other) {
            return tier != null && (other.tier == null || other.tier.compareTo(tier) >= 0);
        }
    }

    private static First first(Map<Tier, List<Entry>> rules, Question.Groups situation) {
        for (Map.Entry<Tier, List<Entry>> tier : rules.entrySet()) {
            Truth stands = Truth.FALSE;
            for (Entry entry : tier.getValue()) {
                stands = stands.or(entry.standsForAny(situation));
            }
            if (stands != Truth.FALSE) {
                return new First(tier.getKey(), stands == Truth.UNKNOWN);
            }
        }
        return new First(null, false);
    }

    private static @Nullable Choice of(Choice.Way way, Truth one, Truth other) {
        return one == Truth.UNKNOWN || other == Truth.UNKNOWN
                ? null
                : new Choice(way, one == Truth.TRUE, other == Truth.TRUE, false);
    }

    private static @Nullable Choice all(
            Choice.Way way, Class<? extends Effect> kind, List<Entry> rules, Question.Groups situation) {
        Truth[] in = {Truth.TRUE, Truth.TRUE};
        for (Entry rule : rules) {
            Truth idle = rule.standsForAny(situation).not();
            for (Contender who : Contender.values()) {
                in[who.ordinal()] = in[who.ordinal()].and(idle.or(rule.means(kind, who, situation)));
            }
        }
        return of(way, in[0], in[1]);
    }

    private @Nullable Choice any(Question.Groups situation) {
        Truth[] in = {Truth.FALSE, Truth.FALSE};
        for (List<Entry> tier : requiring.values()) {
            for (Entry rule : tier) {
                for (Contender who : Contender.values()) {
                    in[who.ordinal()] = in[who.ordinal()].or(rule.means(Effect.Include.class, who, situation));
                }
            }
        }
        return of(Choice.Way.REQUIRED, in[0], in[1]);
    }

    private @Nullable Choice preferred(Question.Groups situation) {
        boolean torn = false;
        for (List<Entry> tier : preferring.values()) {
            Truth[] in = {Truth.TRUE, Truth.TRUE};
            for (Entry rule : tier) {
                Truth kept = rule.isKept(situation);
                for (Contender who : Contender.values()) {
                    Truth outside = kept.and(
                            rule.means(Effect.Prefer.class, who, situation).not());
                    in[who.ordinal()] = in[who.ordinal()].and(outside.not());
                }
            }
            if (in[0] == Truth.UNKNOWN || in[1] == Truth.UNKNOWN) {
                return null;
            }
            if (in[0] != in[1]) {
                return new Choice(Choice.Way.PREFERRED, in[0] == Truth.TRUE, in[1] == Truth.TRUE, torn);
            }
            torn |= in[0] == Truth.FALSE;
        }
        return new Choice(Choice.Way.PREFERRED, true, true, torn);
    }

    /** A rule as it is asked of both contenders. */
    final class Entry {
        final Rule rule;
        private final int[] fires = new int[2];
        private final List<Entry> over = new ArrayList<>();
        private final List<Entry> preferredOver = new ArrayList<>();
        private final Map<Class<? extends Effect>, List<int[]>> targets = new HashMap<>();

        private Entry(Rule rule) {
            this.rule = rule;
            for (Contender who : Contender.values()) {
                fires[who.ordinal()] = groups.where(who.asked(rule.when()), rule.inForce(), policy.parameters());
            }
            for (Effect effect : rule.then()) {
                if (Overrides.isHeard(rule, effect) && !(effect instanceof Effect.CoLead)) {
                    Opposition.target(effect).ifPresent(target -> aim(effect.getClass(), target));
                }
            }
        }

        /** Takes note of whom an effect of a kind means: the groups of situations in which each is meant; none: itself. */
        private void aim(Class<? extends Effect> kind, Target target) {
            int[] meant = new int[0];
            if (!(target instanceof Target.Forum)) {
                Condition among = Opposition.among(target);
                meant = new int[] {group(Contender.ONE.asked(among)), group(Contender.OTHER.asked(among))};
            }
            targets.computeIfAbsent(kind, key -> new ArrayList<>()).add(meant);
        }

        private int group(Condition condition) {
            return groups.where(condition, DateRange.always(), policy.parameters());
        }

        /** {@return whether it fires and no rule defeats it, apart from preferences, which defeat each other later} */
        Truth stands(Contender who, Question.Groups situation) {
            Truth truth = situation.holds(fires[who.ordinal()]);
            for (int i = 0; i < over.size() && truth != Truth.FALSE; i++) {
                truth = truth.and(over.get(i).stands(who, situation).not());
            }
            return truth;
        }

        Truth standsForAny(Question.Groups situation) {
            Truth one = stands(Contender.ONE, situation);
            return one == Truth.TRUE || fires[0] == fires[1] && !rule.perForum()
                    ? one
                    : one.or(stands(Contender.OTHER, situation));
        }

        /** {@return whether a contender is one of those whom its effects of a kind mean} */
        Truth means(Class<? extends Effect> kind, Contender who, Question.Groups situation) {
            Truth meant = Truth.FALSE;
            for (int[] target : targets.getOrDefault(kind, List.of())) {
                meant = meant.or(
                        target.length == 0
                                ? stands(who, situation)
                                : standsForAny(situation).and(situation.holds(target[who.ordinal()])));
            }
            return meant;
        }

        private Truth meets(Question.Groups situation) {
            return means(Effect.Prefer.class, Contender.ONE, situation)
                    .or(means(Effect.Prefer.class, Contender.OTHER, situation));
        }

        /** {@return whether its preference meets one of the two, and no other that does so overrides it} */
        Truth isKept(Question.Groups situation) {
            Truth kept = meets(situation);
            for (int i = 0; i < preferredOver.size() && kept != Truth.FALSE; i++) {
                kept = kept.and(preferredOver.get(i).isKept(situation).not());
            }
            return kept;
        }

        /** {@return whether its reservation or its preference is for one contender, not for the other, and counts} */
        Truth choosesOnly(Contender who, Question.Groups situation) {
            Truth reserves = standsForAny(situation).and(only(Effect.Reserve.class, who, situation));
            return reserves.or(isKept(situation).and(only(Effect.Prefer.class, who, situation)));
        }

        private Truth only(Class<? extends Effect> kind, Contender who, Question.Groups situation) {
            return means(kind, who, situation)
                    .and(means(kind, who.rival(), situation).not());
        }
    }
}
