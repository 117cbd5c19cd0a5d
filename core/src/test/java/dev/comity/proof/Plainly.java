package dev.comity.proof;

import dev.comity.condition.Condition;
import dev.comity.condition.Truth;
import dev.comity.model.Words;
import dev.comity.policy.Direction;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Stop;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import dev.comity.routing.Judgement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a policy says in one situation, worked out as plainly as can be: an oracle for proofs over all situations. */
final class Plainly {
    /** The tiers of which preferences are asked for, each apart. */
    private static final List<Tier> PREFERRING =
            List.of(Tier.CHARTER, Tier.TREATY, Tier.ELIGIBILITY, Tier.DIVISION_OF_LABOUR);

    private final DivisionOfLaborPolicy policy;
    private final PossibleSituation situation;
    private final Map<String, Boolean> standing = new HashMap<>();
    private @Nullable List<Word> said;

    Plainly(DivisionOfLaborPolicy policy, PossibleSituation situation) {
        this.policy = policy;
        this.situation = new PossibleSituation(situation.readings(), policy.parameters(), situation.day());
    }

    /** What the router saw in a world: the rules that it found to stand, and what it read. */
    static Plainly seen(DivisionOfLaborPolicy policy, Judgement.Of judged, LocalDate day) {
        Plainly seen =
                new Plainly(policy, new PossibleSituation(judged.readings(), policy.parameters(), Optional.of(day)));
        for (String rule : policy.rules().keySet()) {
            boolean stands = judged.fired().contains(rule) && !judged.defeated().containsKey(rule);
            seen.standing.put(rule, stands);
        }
        return seen;
    }

    boolean fires(Rule rule) {
        return rule.inForce().contains(situation.day().orElseThrow())
                && rule.when().test(situation) == Truth.TRUE;
    }

    /** A rule about a candidate does not defeat one about the whole unit, unless both prefer somebody. */
    static boolean mayDefeat(Rule strong, Rule weak) {
        boolean reaches = prefers(strong) && prefers(weak)
                ? strong.tier() == weak.tier() && PREFERRING.contains(weak.tier())
                : weak.perForum() || !strong.perForum();
        return strong.overrides().contains(weak.id()) && reaches;
    }

    boolean defeats(Rule strong, Rule weak) {
        return mayDefeat(strong, weak) && stands(strong);
    }

    static boolean prefers(Rule rule) {
        return rule.then().stream().anyMatch(effect -> effect instanceof Effect.Prefer);
    }

    boolean stands(Rule rule) {
        Boolean known = standing.get(rule.id());
        if (known == null) {
            known = fires(rule) && policy.rules().values().stream().noneMatch(other -> defeats(other, rule));
            standing.put(rule.id(), known);
        }
        return known;
    }

    List<Rule> standing() {
        return policy.rules().values().stream().filter(this::stands).toList();
    }

    boolean conflict(Rule one, Rule other) {
        return one.tier() == other.tier()
                && stands(one)
                && stands(other)
                && heard(one).stream()
                        .anyMatch(left ->
                                heard(other).stream().anyMatch(right -> opposed(left, right) || opposed(right, left)));
    }

    private boolean opposed(Effect left, Effect right) {
        if (left instanceof Effect.Reserve one) {
            return right instanceof Effect.Gap
                    || right instanceof Effect.Reserve r && apart(one.target(), r.target())
                    || right instanceof Effect.Include i && apart(one.target(), i.target())
                    || right instanceof Effect.CoLead c && apart(one.target(), c.target());
        }
        if (left instanceof Effect.Prefer one && right instanceof Effect.Prefer other) {
            return apart(one.target(), other.target());
        }
        return left instanceof Effect.Hold && right instanceof Effect.Ascend;
    }

    /** Sets of different roles, or of a role and of levels, may have nobody in common. */
    private boolean apart(Target one, Target other) {
        if (one.equals(other)) {
            return false;
        }
        if (one instanceof Target.Forum) {
            return !holds(other);
        }
        if (other instanceof Target.Forum) {
            return !holds(one);
        }
        return !(one instanceof Target.AtLevels left
                && other instanceof Target.AtLevels right
                && left.levels().stream().anyMatch(right.levels()::contains));
    }

    private boolean holds(Target target) {
        Set<String> read = new TreeSet<>(((dev.comity.condition.Reading.Known)
                        situation.reading(target instanceof Target.Bearing ? "forum.role" : "forum.level"))
                .words());
        if (target instanceof Target.Bearing bearing) {
            return read.contains(Words.of(bearing.role()));
        }
        return ((Target.AtLevels) target).levels().stream().anyMatch(level -> read.contains(Words.of(level)));
    }

    boolean silent() {
        return standing().stream().noneMatch(Plainly::guides);
    }

    /** A preference of a rule in a tier whose preferences nobody asks for says nothing. */
    private static List<Effect> heard(Rule rule) {
        return rule.then().stream()
                .filter(effect -> !(effect instanceof Effect.Prefer) || PREFERRING.contains(rule.tier()))
                .toList();
    }

    static boolean guides(Rule rule) {
        return heard(rule).stream()
                .anyMatch(effect -> part(effect) == Aspect.CHOICE && !(effect instanceof Effect.AscendIfBetter));
    }

    /** One thing said, by one rule. */
    record Word(Aspect part, int rank, String text, Tier tier, String rule) {
        boolean same(Word other) {
            return part == other.part && rank == other.rank && text.equals(other.text) && tier == other.tier;
        }
    }

    /** What counts of what the rules that stand say. */
    List<Word> said() {
        if (said == null) {
            said = whatCounts();
        }
        return said;
    }

    private List<Word> whatCounts() {
        List<Word> all = words(policy, standing());
        return all.stream()
                .filter(word -> all.stream().noneMatch(other -> silences(other, word)))
                .toList();
    }

    /** {@return all that a policy says anywhere} */
    static List<Word> everSaid(DivisionOfLaborPolicy policy) {
        return words(policy, List.copyOf(policy.rules().values()));
    }

    private static List<Word> words(DivisionOfLaborPolicy policy, List<Rule> rules) {
        List<Word> all = new ArrayList<>();
        for (Rule rule : rules) {
            for (Effect effect : heard(rule)) {
                boolean tiered = effect instanceof Effect.Reserve
                        || effect instanceof Effect.Gap
                        || effect instanceof Effect.Include
                        || effect instanceof Effect.Prefer;
                Tier tier = tiered ? rule.tier() : Tier.ANNOTATION;
                all.add(new Word(part(effect), rank(effect), text(policy, effect), tier, rule.id()));
            }
        }
        return all;
    }

    static boolean silences(Word strong, Word weak) {
        if (strong.part() != weak.part()) {
            return false;
        }
        boolean choice = strong.part() == Aspect.CHOICE;
        boolean higher = strong.tier().ordinal() < weak.tier().ordinal();
        if (choice && weak.rank() == 0) {
            return higher && (strong.rank() == 1 || strong.rank() == 2);
        }
        if (choice && strong.rank() == 0 && (weak.rank() == 1 || weak.rank() == 2)) {
            return weak.tier().ordinal() >= strong.tier().ordinal();
        }
        return strong.rank() < weak.rank();
    }

    private static String text(DivisionOfLaborPolicy policy, Effect effect) {
        if (effect instanceof Effect.Ascend) {
            return (policy.direction() == Direction.ASCENDING ? "the lowest level" : "the highest level")
                    + (policy.stop() == Stop.AT_SUFFICIENT ? " that suffices leads" : " below the universal leads");
        }
        return effect.describe("the forum");
    }

    private static int rank(Effect effect) {
        if (effect instanceof Effect.Exclude || effect instanceof Effect.Reserve) {
            return 0;
        } else if (effect instanceof Effect.BarLead || effect instanceof Effect.Gap) {
            return 1;
        }
        return effect instanceof Effect.Include ? 2 : 3;
    }

    static Aspect part(Effect effect) {
        return switch (effect.getClass().getSimpleName()) {
            case "Exclude", "BarLead", "Require", "Insufficient", "Subset", "DropVote" -> Aspect.STANDING;
            case "Reserve", "Gap", "Include", "Prefer", "Ascend", "AscendIfBetter", "Hold" -> Aspect.CHOICE;
            case "Direct", "Joint", "AdmitCoalition", "Rank" -> Aspect.SHARING;
            case "CoLead", "Support" -> Aspect.COMPANY;
            default -> Aspect.NOTES;
        };
    }

    /** Whether a condition over facts and outcomes is certainly true. */
    boolean claims(Condition condition) {
        return condition.test(new Outcome(this, situation)) == Truth.TRUE;
    }

    /** The facts, and the outcomes as further facts. */
    private record Outcome(Plainly plainly, PossibleSituation facts) implements dev.comity.condition.Situation {
        @Override
        public dev.comity.condition.Reading reading(String fact) {
            if (!fact.startsWith("outcome.")) {
                return facts.reading(fact);
            }
            TreeSet<String> words = new TreeSet<>();
            for (Rule rule : plainly.standing()) {
                if (fact.equals("outcome.rule")) {
                    words.add(rule.id());
                }
                rule.then().forEach(effect -> words.addAll(plainly.outcomes(fact, effect)));
            }
            if (fact.equals("outcome.standing")) {
                words.retainAll(Set.of(worst(words)));
                words.add(worst(words));
            }
            boolean yesNo = fact.equals("outcome.gap") || fact.equals("outcome.insufficient");
            if (yesNo && words.isEmpty()) {
                words.add("no");
            }
            return dev.comity.condition.Reading.of(com.google.common.collect.ImmutableSortedSet.copyOf(words));
        }

        private static String worst(Set<String> words) {
            for (String word : List.of("excluded", "barred", "conditional")) {
                if (words.contains(word)) {
                    return word;
                }
            }
            return "free";
        }

        @Override
        public dev.comity.model.Fraction parameter(String name) {
            return facts.parameter(name);
        }
    }

    private List<String> outcomes(String outcome, Effect effect) {
        return switch (outcome) {
            case "outcome.standing" ->
                effect instanceof Effect.Exclude
                        ? List.of("excluded")
                        : effect instanceof Effect.BarLead
                                ? List.of("barred")
                                : effect instanceof Effect.Require ? List.of("conditional") : List.of();
            case "outcome.gap" -> effect instanceof Effect.Gap ? List.of("yes") : List.of();
            case "outcome.insufficient" -> effect instanceof Effect.Insufficient ? List.of("yes") : List.of();
            case "outcome.reserved" -> effect instanceof Effect.Reserve e ? names(e.target()) : List.of();
            case "outcome.included" -> effect instanceof Effect.Include e ? names(e.target()) : List.of();
            case "outcome.preferred" -> effect instanceof Effect.Prefer e ? names(e.target()) : List.of();
            case "outcome.supports" -> effect instanceof Effect.Support e ? names(e.target()) : List.of();
            case "outcome.duty" -> effect instanceof Effect.Owe e ? List.of(Words.of(e.kind())) : List.of();
            case "outcome.warning" -> effect instanceof Effect.Warn e ? List.of(Words.of(e.kind())) : List.of();
            default -> List.of();
        };
    }

    private static List<String> names(Target target) {
        if (target instanceof Target.Bearing bearing) {
            return List.of(Words.of(bearing.role()));
        }
        return target instanceof Target.AtLevels levels
                ? levels.levels().stream().map(Words::of).toList()
                : List.of("forum");
    }
}
