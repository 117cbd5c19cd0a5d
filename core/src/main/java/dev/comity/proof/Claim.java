package dev.comity.proof;

import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Truth;
import dev.comity.condition.Vocabulary;
import dev.comity.model.DateRange;
import dev.comity.model.Suggest;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks whether a condition over facts and outcomes is ever true. */
final class Claim {
    private final DivisionOfLaborPolicy policy;
    private final Space space;
    private final Budget budget;
    private final List<Condition> factTests = new ArrayList<>();

    Claim(DivisionOfLaborPolicy policy, Space space, Budget budget) {
        this.policy = policy;
        this.space = space;
        this.budget = budget;
    }

    Theorem never(Condition condition) {
        return ask(condition, Condition.any());
    }

    /** Where the second is not certain although the first is, it fails; unknown is not certain. */
    Theorem always(Condition when, Condition then) {
        return ask(when, then);
    }

    /** Asks for situations in which the one is certainly true, and the other is not. */
    private Theorem ask(Condition certain, Condition uncertain) {
        Condition condition =
                uncertain.equals(Condition.any()) ? certain : Condition.all(certain, Condition.not(uncertain));
        note(condition, Outcomes.vocabulary(policy));
        Frame frame = new Frame(space, factTests);
        GroupList groups = new GroupList(frame);
        Rulebook book = new Rulebook(new Overrides(policy), groups);
        Node holds = node(certain, true, book, groups);
        Node fails = node(uncertain, true, book, groups);
        Question.Test test =
                situation -> holds.truth(situation).and(fails.truth(situation).not());
        Sweep.Result<Boolean> result =
                Sweep.ask(frame, groups.groups(), (situation, memory) -> test.ask(situation), budget);
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
            } else if (condition instanceof Condition.OneOf test) {
                outcome(test, fact);
            } else {
                throw new IllegalArgumentException("`" + id + "` is no number; " + values(fact));
            }
        }
    }

    private void outcome(Condition.OneOf test, Fact fact) {
        for (String word : test.words()) {
            if (!fact.values().contains(word)) {
                throw new IllegalArgumentException("`" + word + "` is no value of `" + fact.id() + "`; "
                        + Suggest.remedy(word, fact.values(), values(fact)));
            }
        }
    }

    private static String values(Fact fact) {
        return "its values are " + String.join(", ", fact.values());
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
            Node outcome = outcome((Condition.OneOf) condition, book);
            return positive ? outcome : situation -> outcome.truth(situation).not();
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

    private static Node outcome(Condition.OneOf test, Rulebook book) {
        List<Node> nodes = test.words().stream()
                .map(word -> outcome(test.fact(), word, book))
                .toList();
        return situation -> {
            Truth truth = Truth.FALSE;
            for (Node node : nodes) {
                truth = truth.or(node.truth(situation));
            }
            return truth;
        };
    }

    private static Node outcome(String outcome, String word, Rulebook book) {
        return switch (outcome) {
            case Outcomes.STANDING -> standing(word, book);
            case Outcomes.GAP -> is(word, book.enterThose(Effect.Gap.class::isInstance));
            case Outcomes.INSUFFICIENT -> is(word, book.enterThose(Effect.Insufficient.class::isInstance));
            case Outcomes.RULE -> book.enter(book.policy().rules().get(word))::stands;
            default -> is("yes", book.enterThose(Outcomes.effects(outcome, word)));
        };
    }

    private static Node is(String word, List<Rulebook.Entry> rules) {
        boolean yes = word.equals("yes");
        return situation -> {
            Truth truth = Rulebook.anyStands(rules, situation);
            return yes ? truth : truth.not();
        };
    }

    private static Node standing(String word, Rulebook book) {
        Standing wanted = Standing.valueOf(word.toUpperCase(Locale.ROOT));
        List<Rulebook.Entry> worse = book.enterThose(
                e -> Standing.of(e).filter(s -> s.compareTo(wanted) > 0).isPresent());
        List<Rulebook.Entry> such = book.enterThose(e -> Standing.of(e).equals(Optional.of(wanted)));
        return situation -> {
            Truth reached = wanted == Standing.FREE ? Truth.TRUE : Rulebook.anyStands(such, situation);
            return reached.and(Rulebook.anyStands(worse, situation).not());
        };
    }
}
