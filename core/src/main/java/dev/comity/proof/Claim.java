package dev.comity.proof;

import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Truth;
import dev.comity.condition.Vocabulary;
import dev.comity.model.DateRange;
import dev.comity.model.Suggest;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Asks whether a condition over facts and outcomes is ever true. */
final class Claim {
    private final DivisionOfLaborPolicy policy;
    private final Space space;
    private final Budget budget;
    private final List<Condition> factTests = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    Claim(DivisionOfLaborPolicy policy, Space space, Budget budget) {
        this.policy = policy;
        this.space = space;
        this.budget = budget;
    }

    Theorem never(Condition condition) {
        note(condition, Outcomes.vocabulary(policy));
        Frame frame = new Frame(space, factTests);
        GroupList groups = new GroupList(frame);
        Rulebook book = new Rulebook(policy, rules, groups);
        Node node = node(condition, true, book, groups);
        Sweep.Result<Boolean> result = Sweep.ask(
                frame,
                groups.groups(),
                situation -> switch (node.truth(situation)) {
                    case TRUE -> Question.Answer.of(true);
                    case FALSE -> Question.Answer.notCounted();
                    case UNKNOWN -> Question.Answer.open();
                },
                budget);
        Optional<Undecided> undecided = result.unfinished().isEmpty()
                ? Optional.empty()
                : Optional.of(new Undecided(
                        "whether it happens that " + condition.describe(Outcomes.vocabulary(policy)),
                        result.unfinished(),
                        result.tallies().isEmpty() ? "no situation was found so far" : "it does happen"));
        Tally tally = result.tallies().get(true);
        return tally == null
                ? new Theorem(condition, java.math.BigInteger.ZERO, Optional.empty(), undecided)
                : new Theorem(
                        condition,
                        tally.weight(),
                        Optional.of(Witness.of(Realiser.of(policy), policy.parameters(), frame, tally)),
                        undecided);
    }

    /** Notes the facts and rules of which the claim speaks, and refuses what nobody knows. */
    private void note(Condition condition, Vocabulary vocabulary) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> note(part, vocabulary));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> note(part, vocabulary));
        } else if (condition instanceof Condition.Not not) {
            note(not.part(), vocabulary);
        } else {
            String id = Regions.factOf(condition);
            Fact fact = vocabulary
                    .fact(id)
                    .orElseThrow(() -> new IllegalArgumentException("there is no fact `" + id + "`; "
                            + Suggest.remedy(id, vocabulary.facts().keySet(), "see the vocabulary of facts")));
            if (!Outcomes.isOutcome(id)) {
                factTests.add(condition);
            } else {
                outcome((Condition.OneOf) condition, fact);
            }
        }
    }

    private void outcome(Condition.OneOf test, Fact fact) {
        for (String word : test.words()) {
            if (!fact.values().contains(word)) {
                throw new IllegalArgumentException("`" + word + "` is no value of `" + fact.id() + "`; "
                        + Suggest.remedy(word, fact.values(), "its values are " + String.join(", ", fact.values())));
            }
        }
        for (Rule rule : policy.rules().values()) {
            if (concerns(test, rule)) {
                rules.add(rule);
            }
        }
    }

    private static boolean concerns(Condition.OneOf test, Rule rule) {
        if (test.fact().equals(Outcomes.RULE)) {
            return test.words().contains(rule.id());
        }
        return switch (test.fact()) {
            case Outcomes.STANDING -> has(rule, e -> Standings.of(e).isPresent());
            case Outcomes.GAP -> has(rule, Effect.Gap.class::isInstance);
            case Outcomes.INSUFFICIENT -> has(rule, Effect.Insufficient.class::isInstance);
            default -> test.words().stream().anyMatch(word -> has(rule, Outcomes.effects(test.fact(), word)));
        };
    }

    private static boolean has(Rule rule, Predicate<Effect> kind) {
        return rule.then().stream().anyMatch(kind);
    }

    /** A part of the claim, true, false, or not settled. */
    private interface Node {
        Truth truth(Question.Groups situation);
    }

    private Node node(Condition condition, boolean positive, Rulebook book, GroupList groups) {
        if (condition instanceof Condition.Not not) {
            return node(not.part(), !positive, book, groups);
        }
        if (condition instanceof Condition.AllOf all) {
            return joined(all.parts(), positive, positive, book, groups);
        }
        if (condition instanceof Condition.AnyOf any) {
            return joined(any.parts(), positive, !positive, book, groups);
        }
        if (Outcomes.isOutcome(Regions.factOf(condition))) {
            Condition.OneOf test = (Condition.OneOf) condition;
            return situation -> {
                Truth truth = outcome(test, book, situation);
                return positive ? truth : truth.not();
            };
        }
        Condition wanted = positive ? condition : Condition.not(condition);
        int group = groups.where(wanted, DateRange.always(), policy.parameters());
        return situation -> situation.holds(group);
    }

    private Node joined(List<Condition> parts, boolean positive, boolean conjunction, Rulebook book, GroupList groups) {
        List<Node> nodes =
                parts.stream().map(part -> node(part, positive, book, groups)).toList();
        return situation -> {
            Truth truth = Truth.of(conjunction);
            for (Node node : nodes) {
                truth = conjunction ? truth.and(node.truth(situation)) : truth.or(node.truth(situation));
            }
            return truth;
        };
    }

    private static Truth outcome(Condition.OneOf test, Rulebook book, Question.Groups situation) {
        Truth truth = Truth.FALSE;
        for (String word : test.words()) {
            truth = truth.or(outcome(test.fact(), word, book, situation));
        }
        return truth;
    }

    private static Truth outcome(String outcome, String word, Rulebook book, Question.Groups situation) {
        return switch (outcome) {
            case Outcomes.STANDING -> Standings.reads(word, book, situation);
            case Outcomes.GAP -> is(word, book.anyStands(Effect.Gap.class::isInstance, situation));
            case Outcomes.INSUFFICIENT -> is(word, book.anyStands(Effect.Insufficient.class::isInstance, situation));
            case Outcomes.RULE -> book.stands(book.policy.rules().get(word), situation);
            default -> book.anyStands(Outcomes.effects(outcome, word), situation);
        };
    }

    private static Truth is(String word, Truth truth) {
        return word.equals("yes") ? truth : truth.not();
    }

    /** The words of {@code outcome.standing}, the worst last. */
    private enum Standings {
        FREE,
        CONDITIONAL,
        BARRED,
        EXCLUDED;

        static Optional<Standings> of(Effect effect) {
            if (effect instanceof Effect.Exclude) {
                return Optional.of(EXCLUDED);
            } else if (effect instanceof Effect.BarLead) {
                return Optional.of(BARRED);
            }
            return effect instanceof Effect.Require ? Optional.of(CONDITIONAL) : Optional.empty();
        }

        static Truth reads(String word, Rulebook book, Question.Groups situation) {
            Standings wanted = valueOf(word.toUpperCase(java.util.Locale.ROOT));
            Truth worse = book.anyStands(
                    e -> of(e).filter(s -> s.compareTo(wanted) > 0).isPresent(), situation);
            Truth such =
                    wanted == FREE ? Truth.TRUE : book.anyStands(e -> of(e).equals(Optional.of(wanted)), situation);
            return such.and(worse.not());
        }
    }
}
