package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.condition.Truth;
import dev.comity.model.DateRange;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks through a policy for flaws. */
final class Inspection {
    private final DivisionOfLaborPolicy policy;
    private final Budget budget;
    private final Space space;
    private final Frame frame;
    private final List<Rule> rules;
    private final Overrides overrides;
    private final Realiser realiser;
    private @Nullable Frame two;

    Inspection(DivisionOfLaborPolicy policy, Space space, Budget budget) {
        this.policy = policy;
        this.space = space;
        this.budget = budget;
        this.realiser = Realiser.of(policy);
        this.rules = List.copyOf(policy.rules().values());
        this.overrides = new Overrides(policy);
        this.frame = new Frame(space, List.of());
    }

    /** Whether effects oppose each other may hang on facts that no rule tests; these are added to the space. */
    Flaws conflicts() {
        Frame wider = new Frame(space, List.of(Opposition.anyTarget(rules)));
        Collector found = new Collector();
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                Rule one = rules.get(i);
                Rule other = rules.get(j);
                List<Condition> ways = Opposition.between(one, other);
                if (!ways.isEmpty()) {
                    conflict(one, other, ways, new GroupList(wider), found);
                }
            }
        }
        return found.flaws();
    }

    private void conflict(Rule one, Rule other, List<Condition> ways, GroupList groups, Collector found) {
        Rulebook book = new Rulebook(overrides, groups);
        Rulebook.Entry left = book.enter(one);
        Rulebook.Entry right = book.enter(other);
        int apart =
                groups.where(Condition.any(ways.toArray(Condition[]::new)), DateRange.always(), policy.parameters());
        Sweep.Result<Boolean> result = exists(
                groups,
                situation -> situation.holds(apart).and(left.stands(situation)).and(right.stands(situation)));
        String both = one.id() + " and " + other.id();
        found.add(
                Flaw.Kind.CONFLICT,
                ImmutableList.of(one.id(), other.id()),
                both + " oppose each other in one tier, and neither is defeated",
                groups,
                result,
                "whether " + both + " conflict");
    }

    Flaws disagreements() {
        Collector found = new Collector();
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                Rule one = rules.get(i);
                Rule other = rules.get(j);
                if (one.tier() == other.tier() && Chooser.choosesSome(one) && Chooser.choosesSome(other)) {
                    disagreement(one, other, found);
                }
            }
        }
        return found.flaws();
    }

    /** The situations are not counted. */
    private void disagreement(Rule one, Rule other, Collector found) {
        GroupList groups = new GroupList(ofTwo());
        Sweep.Result<Boolean> result = Contest.disagree(groups, overrides, one, other, budget);
        String both = one.id() + " and " + other.id();
        Tally tally = result.tallies().get(true);
        if (tally != null) {
            Witness witness = Witness.of(realiser, policy.parameters(), groups.frame, tally);
            found.flaws.add(new Flaw(
                    Flaw.Kind.DISAGREEMENT,
                    ImmutableList.of(one.id(), other.id()),
                    both + " choose different ones of two contenders",
                    BigInteger.ZERO,
                    Optional.of(witness)));
        } else if (!result.unfinished().isEmpty()) {
            found.undecided(new Undecided("whether " + both + " choose different contenders", result.unfinished(), ""));
        }
    }

    Flaws silences() {
        GroupList groups = new GroupList(frame);
        List<Rule> guiding = rules.stream().filter(Inspection::guides).toList();
        Rulebook book = new Rulebook(overrides, groups);
        List<Rulebook.Entry> all = book.enter(guiding);
        Set<Rule> closed = new HashSet<>(amongThemselves(guiding));
        List<Rulebook.Entry> amongThemselves =
                all.stream().filter(entry -> closed.contains(entry.rule)).toList();
        List<Rulebook.Entry> others =
                all.stream().filter(entry -> !closed.contains(entry.rule)).toList();
        Collector found = new Collector();
        Sweep.Result<Boolean> result = exists(groups, situation -> {
            Truth speaks = Truth.FALSE;
            for (int i = 0; i < amongThemselves.size() && speaks != Truth.TRUE; i++) {
                speaks = speaks.or(amongThemselves.get(i).fires(situation));
            }
            return speaks.or(Rulebook.anyStands(others, situation)).not();
        });
        found.add(
                Flaw.Kind.SILENCE,
                ImmutableList.of(),
                "no rule says who leads",
                groups,
                result,
                "whether it is complete");
        return found.flaws();
    }

    /** {@return those of some rules that only others of them can defeat} Where one of them fires, one of all stands. */
    private List<Rule> amongThemselves(List<Rule> guiding) {
        Set<Rule> all = new HashSet<>(guiding);
        return guiding.stream()
                .filter(rule -> all.containsAll(overrides.of(rule)))
                .toList();
    }

    /** {@return whether a rule says who leads} */
    static boolean guides(Rule rule) {
        return rule.then().stream().anyMatch(effect -> guides(effect) && Overrides.isHeard(rule, effect));
    }

    static boolean guides(Effect effect) {
        return Aspect.of(effect) == Aspect.CHOICE && !(effect instanceof Effect.AscendIfBetter);
    }

    Flaws deadRules() {
        Collector found = new Collector();
        for (Rule rule : rules) {
            GroupList groups = new GroupList(frame);
            Rulebook.Entry entry = new Rulebook(overrides, groups).enter(rule);
            Sweep.Result<Truth> result = Sweep.ask(
                    frame,
                    groups.groups(),
                    (situation, memory) -> {
                        Truth fires = entry.fires(situation);
                        if (fires != Truth.TRUE) {
                            return fires == Truth.FALSE ? Question.Answer.notCounted() : Question.Answer.open();
                        }
                        Truth stands = entry.stands(situation);
                        return stands == Truth.UNKNOWN ? Question.Answer.open() : Question.Answer.of(stands);
                    },
                    budget);
            dead(rule, result, found);
        }
        return found.flaws();
    }

    private void dead(Rule rule, Sweep.Result<Truth> result, Collector found) {
        if (result.tallies().containsKey(Truth.TRUE)) {
            return;
        }
        if (!result.unfinished().isEmpty()) {
            found.undecided(new Undecided("whether " + rule.id() + " ever stands", result.unfinished(), ""));
        } else if (result.tallies().isEmpty()) {
            found.add(Flaw.Kind.DEAD_RULE, ImmutableList.of(rule.id()), rule.id() + " never fires");
        } else {
            shadowed(rule, found);
        }
    }

    /** A preference may count in a pool that those miss whom another one prefers that overrides it. */
    private void shadowed(Rule rule, Collector found) {
        Sweep.Result<Boolean> counts = Contest.counts(ofTwo(), overrides, rule, budget);
        if (counts.tallies().isEmpty() && !counts.unfinished().isEmpty()) {
            found.undecided(new Undecided(
                    "whether " + rule.id() + " ever counts between two contenders", counts.unfinished(), ""));
        } else if (counts.tallies().isEmpty()) {
            Set<String> by = new TreeSet<>();
            overrides.of(rule).forEach(other -> by.add(other.id()));
            ImmutableList<String> concerned =
                    ImmutableList.<String>builder().add(rule.id()).addAll(by).build();
            found.add(
                    Flaw.Kind.SHADOWED_RULE, concerned, rule.id() + " is always defeated, by " + String.join(", ", by));
        }
    }

    Flaws redundantRules() {
        Collector found = new Collector();
        for (Rule rule : rules) {
            DivisionOfLaborPolicy without = policy.without(ImmutableSortedSet.of(rule.id()));
            Sweep.Result<?> result = Contrast.exists(frame, policy, without, budget);
            if (result.none()) {
                result = Contest.exists(ofTwo(), policy, without, budget);
            }
            found.needless(
                    result,
                    new Flaw(
                            Flaw.Kind.REDUNDANT_RULE,
                            ImmutableList.of(rule.id()),
                            "nothing changes without " + rule.id(),
                            BigInteger.ZERO,
                            Optional.empty()),
                    "whether anything changes without " + rule.id());
        }
        return found.flaws();
    }

    Flaws ineffectiveOverrides() {
        Collector found = new Collector();
        for (Rule rule : rules) {
            for (String id : rule.overrides()) {
                Rule defeated = policy.rules().get(id);
                if (defeated != null) {
                    override(rule, defeated, found);
                }
            }
        }
        return found.flaws();
    }

    private void override(Rule rule, Rule defeated, Collector found) {
        Sweep.Result<?> result = defeat(rule, defeated);
        if (result.none() && Overrides.prefers(rule) && Overrides.prefers(defeated)) {
            TreeSet<String> rest = new TreeSet<>(rule.overrides());
            rest.remove(defeated.id());
            DivisionOfLaborPolicy without = DivisionOfLaborPolicy.builder()
                    .id(policy.id())
                    .using(policy)
                    .add(rule.toBuilder().overrides(rest).build())
                    .build();
            result = Contest.exists(ofTwo(), policy, without, budget);
        }
        String override = "the override of " + defeated.id() + " by " + rule.id();
        found.needless(
                result,
                new Flaw(
                        Flaw.Kind.INEFFECTIVE_OVERRIDE,
                        ImmutableList.of(rule.id(), defeated.id()),
                        override + " never has an effect",
                        BigInteger.ZERO,
                        Optional.empty()),
                "whether " + override + " ever has an effect");
    }

    /** An override has an effect where the rule stands, the other fires, and no third rule defeats the other. */
    private Sweep.Result<Boolean> defeat(Rule rule, Rule defeated) {
        GroupList groups = new GroupList(frame);
        Rulebook book = new Rulebook(overrides, groups);
        Rulebook.Entry above = book.enter(rule);
        Rulebook.Entry below = book.enter(defeated);
        List<Rule> rest = new ArrayList<>(overrides.of(defeated));
        boolean concerns = rest.remove(rule);
        List<Rulebook.Entry> others = book.enter(rest);
        return exists(groups, situation -> {
            Truth effect = Truth.of(concerns).and(above.stands(situation)).and(below.fires(situation));
            return effect.and(Rulebook.anyStands(others, situation).not());
        });
    }

    private Frame ofTwo() {
        if (two == null) {
            two = Contest.frame(space);
        }
        return two;
    }

    private Sweep.Result<Boolean> exists(GroupList groups, Question.Test test) {
        return Sweep.ask(groups.frame, groups.groups(), (situation, memory) -> test.ask(situation), budget);
    }

    /** Gathers what was found. */
    private final class Collector {
        private final ImmutableList.Builder<Flaw> flaws = ImmutableList.builder();
        private final ImmutableList.Builder<Undecided> undecided = ImmutableList.builder();

        void add(Flaw.Kind kind, ImmutableList<String> concerned, String text) {
            flaws.add(new Flaw(kind, concerned, text, BigInteger.ZERO, Optional.empty()));
        }

        /** Adds a flaw if nothing was found that shows that it is none. */
        void needless(Sweep.Result<?> result, Flaw flaw, String question) {
            if (result.none()) {
                flaws.add(flaw);
            } else if (result.tallies().isEmpty()) {
                undecided(new Undecided(question, result.unfinished(), ""));
            }
        }

        void add(
                Flaw.Kind kind,
                ImmutableList<String> concerned,
                String text,
                GroupList groups,
                Sweep.Result<Boolean> result,
                String question) {
            Tally tally = result.tallies().get(true);
            if (tally != null) {
                flaws.add(new Flaw(
                        kind,
                        concerned,
                        text,
                        tally.weight(),
                        Optional.of(Witness.of(realiser, policy.parameters(), groups.frame, tally))));
            }
            if (!result.unfinished().isEmpty()) {
                String known = tally == null ? "" : "in " + Numbers.grouped(tally.weight()) + " situations at least";
                undecided(new Undecided(question, result.unfinished(), known));
            }
        }

        void undecided(Undecided one) {
            undecided.add(one);
        }

        Flaws flaws() {
            return new Flaws(flaws.build(), undecided.build());
        }
    }
}
