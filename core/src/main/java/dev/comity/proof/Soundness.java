package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.condition.Truth;
import dev.comity.model.DateRange;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says of one amendment after the other whether it leaves a conflict or a silence, and shows one. */
final class Soundness {
    private final Budget budget;
    private final Frame frame;
    private final DivisionOfLaborPolicy all;
    private final Rule otherwise;
    private final ImmutableList<Clash> clashes;
    private final Set<Pattern> seen = new LinkedHashSet<>();
    /** Questions that were answered with no; they hang on nothing but the rules that they speak of. */
    private final Set<ImmutableSet<Object>> refuted = new HashSet<>();

    private final Map<String, BigInteger> firing = new HashMap<>();

    /**
     * What every amendment is asked.
     *
     * @param all the policy with the rule that may be added
     * @param otherwise that rule
     */
    Soundness(Proof proof, DivisionOfLaborPolicy all, Rule otherwise) {
        this.budget = proof.budget();
        this.all = all;
        this.otherwise = otherwise;
        this.clashes = Clash.among(all.rules().values());
        List<Condition> tests = new ArrayList<>();
        clashes.forEach(clash -> tests.add(clash.apart()));
        this.frame = new Frame(proof.space().about(all), tests);
    }

    ImmutableList<Clash> clashes() {
        return clashes;
    }

    /** {@return what was seen so far of flaws of any amendment} */
    Set<Pattern> seen() {
        return seen;
    }

    /** Looks at every clash, so that as much as possible is seen. */
    void lookAround(Amendment amendment) {
        for (Clash clash : clashes) {
            if (amendment.holds(clash.one()) && amendment.holds(clash.other())) {
                conflict(amendment, clash);
            }
        }
    }

    /** {@return a situation in which an amendment leaves a flaw; empty if there is none} */
    Optional<Pattern> flaw(Amendment amendment) {
        for (Pattern pattern : seen) {
            if (pattern.isFlawed(amendment)) {
                return Optional.of(pattern);
            }
        }
        for (Clash clash : clashes) {
            if (amendment.holds(clash.one()) && amendment.holds(clash.other())) {
                Optional<Pattern> found = conflict(amendment, clash);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return silence(amendment);
    }

    private Optional<Pattern> conflict(Amendment amendment, Clash clash) {
        Rule one = amendment.rule(clash.one());
        Rule other = amendment.rule(clash.other());
        return ask(amendment, List.of(one, other), clash, (book, groups) -> {
            Rulebook.Entry left = book.enter(one);
            Rulebook.Entry right = book.enter(other);
            int apart = groups.where(clash.apart(), DateRange.always(), all.parameters());
            return situation ->
                    situation.holds(apart).and(left.stands(situation)).and(right.stands(situation));
        });
    }

    private Optional<Pattern> silence(Amendment amendment) {
        List<Rule> guiding = guiding(amendment);
        return ask(amendment, guiding, "silence", (book, groups) -> {
            List<Rulebook.Entry> entries = book.enter(guiding);
            return situation -> Rulebook.anyStands(entries, situation).not();
        });
    }

    private static List<Rule> guiding(Amendment amendment) {
        return amendment.policy.rules().values().stream()
                .filter(Inspection::guides)
                .toList();
    }

    private interface Asked {
        Question.Test about(Rulebook book, GroupList groups);
    }

    /** Asks first with as few rules as the question takes, which is quick; only then for a whole pattern. */
    private Optional<Pattern> ask(Amendment amendment, Collection<Rule> rules, Object name, Asked asked) {
        ImmutableSet<Object> question =
                ImmutableSet.builder().add(name).addAll(amendment.with(rules)).build();
        if (refuted.contains(question)) {
            return Optional.empty();
        }
        GroupList groups = new GroupList(frame);
        Question.Test test = asked.about(new Rulebook(amendment.overrides(), groups), groups);
        Sweep.Result<Boolean> result =
                Sweep.exists(frame, groups.groups(), (situation, memory) -> test.ask(situation), budget);
        if (!result.unfinished().isEmpty() && result.tallies().isEmpty()) {
            throw new OutOfBudget(result.unfinished());
        }
        if (result.tallies().isEmpty()) {
            refuted.add(question);
            return Optional.empty();
        }
        Pattern pattern = pattern(amendment, asked);
        seen.add(pattern);
        return Optional.of(pattern);
    }

    private Pattern pattern(Amendment amendment, Asked asked) {
        GroupList groups = new GroupList(frame);
        List<Rule> telling = new ArrayList<>(guiding(amendment));
        for (Rule rule : amendment.policy.rules().values()) {
            if (clashes.stream().anyMatch(clash -> clash.concerns(rule.id()))) {
                telling.add(rule);
            }
        }
        Question.Test test = asked.about(new Rulebook(amendment.overrides(), groups), groups);
        Map<String, Integer> fires = new HashMap<>();
        for (Rule rule : amendment.with(telling)) {
            fires.put(rule.id(), groups.where(rule.when(), rule.inForce(), all.parameters()));
        }
        fires.put(otherwise.id(), groups.where(otherwise.when(), otherwise.inForce(), all.parameters()));
        Map<Clash, Integer> apart = new HashMap<>();
        clashes.forEach(clash -> apart.put(clash, groups.where(clash.apart(), DateRange.always(), all.parameters())));
        Sweep.Result<Pattern> result = Sweep.exists(
                frame,
                groups.groups(),
                (situation, memory) -> {
                    Truth truth = test.of(situation);
                    if (truth != Truth.TRUE) {
                        return truth == Truth.FALSE ? Question.Answer.notCounted() : Question.Answer.open();
                    }
                    return settled(fires, apart, situation);
                },
                budget);
        if (result.tallies().isEmpty()) {
            throw new OutOfBudget(result.unfinished());
        }
        return result.tallies().keySet().iterator().next();
    }

    private static Question.Answer<Pattern> settled(
            Map<String, Integer> fires, Map<Clash, Integer> apart, Question.Groups situation) {
        ImmutableSortedSet.Builder<String> firing = ImmutableSortedSet.naturalOrder();
        for (Map.Entry<String, Integer> entry : fires.entrySet()) {
            Truth truth = situation.holds(entry.getValue());
            if (truth == Truth.UNKNOWN) {
                return Question.Answer.open();
            } else if (truth == Truth.TRUE) {
                firing.add(entry.getKey());
            }
        }
        ImmutableSortedSet<String> all = firing.build();
        ImmutableSet.Builder<Clash> distinct = ImmutableSet.builder();
        for (Map.Entry<Clash, Integer> entry : apart.entrySet()) {
            Clash clash = entry.getKey();
            boolean both = all.contains(clash.one()) && all.contains(clash.other());
            Truth truth = both ? situation.holds(entry.getValue()) : Truth.FALSE;
            if (truth == Truth.UNKNOWN) {
                return Question.Answer.open();
            } else if (truth == Truth.TRUE) {
                distinct.add(clash);
            }
        }
        return Question.Answer.of(new Pattern(all, distinct.build()));
    }

    /** {@return whether a rule fires in more situations than another} */
    boolean firesMoreOften(String one, String other) {
        return firing(one).compareTo(firing(other)) > 0;
    }

    private BigInteger firing(String id) {
        return firing.computeIfAbsent(id, key -> {
            Rule rule = all.rules().getOrDefault(key, otherwise);
            GroupList groups = new GroupList(frame);
            int fires = groups.where(rule.when(), rule.inForce(), all.parameters());
            Question.Test test = situation -> situation.holds(fires);
            Sweep.Result<Boolean> result =
                    Sweep.ask(frame, groups.groups(), (situation, memory) -> test.ask(situation), budget);
            if (!result.unfinished().isEmpty()) {
                throw new OutOfBudget(result.unfinished());
            }
            Tally tally = result.tallies().get(true);
            return tally == null ? BigInteger.ZERO : tally.weight();
        });
    }
}
