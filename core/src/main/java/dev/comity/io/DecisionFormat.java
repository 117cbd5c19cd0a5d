package dev.comity.io;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.FindingCode;
import dev.comity.model.DecisionRule;
import dev.comity.model.Fraction;
import dev.comity.model.Words;
import java.util.Map;
import java.util.Optional;

/** Reads and writes decision rules: the key {@code rule} and the parameters of that rule beside it. */
final class DecisionFormat extends Entry<DecisionRule> {
    static final DecisionFormat INSTANCE = new DecisionFormat();

    private static final Fraction HALF = Fraction.of(1, 2);
    private static final int MOST = 1_000;

    /** The names of rules. */
    private enum Name {
        UNANIMITY,
        CONSENSUS,
        CONSENSUS_MINUS_ONE,
        SIMPLE_MAJORITY,
        SUPERMAJORITY,
        WEIGHTED,
        QUALIFIED_MAJORITY,
        SECURITY_COUNCIL,
        NEGATIVE_CONSENSUS,
        NONE
    }

    /** What abstaining does. */
    private enum Abstention {
        NEUTRAL,
        COUNTS_AGAINST
    }

    private DecisionFormat() {}

    @Override
    Optional<DecisionRule> read(In in) {
        if (!in.has("rule")) {
            in.text("rule");
            return Optional.empty();
        }
        Optional<Name> name = in.optionalWord("rule", Name.class);
        return name.isEmpty() ? skip(in) : Optional.of(rule(in, name.get()));
    }

    /** An unknown rule may have any parameters. */
    private static Optional<DecisionRule> skip(In in) {
        in.keys();
        return Optional.empty();
    }

    private static DecisionRule rule(In in, Name name) {
        return switch (name) {
            case UNANIMITY -> new DecisionRule.Unanimity(abstentionCounts(in));
            case CONSENSUS -> new DecisionRule.Consensus(objectors(in));
            case CONSENSUS_MINUS_ONE -> neutral(in, new DecisionRule.Consensus(2));
            case SIMPLE_MAJORITY -> new DecisionRule.Majority(HALF, true, abstentionCounts(in));
            case SUPERMAJORITY ->
                new DecisionRule.Majority(
                        Keys.share(in, "quota"), in.optionalYesNo("exceeded").orElse(false), abstentionCounts(in));
            case WEIGHTED -> weighted(in);
            case QUALIFIED_MAJORITY -> qualified(in);
            case SECURITY_COUNCIL ->
                neutral(in, new DecisionRule.SecurityCouncil(in.integer("votes", 0, MOST), Keys.ids(in, "veto")));
            case NEGATIVE_CONSENSUS -> neutral(in, new DecisionRule.NegativeConsensus());
            case NONE -> neutral(in, new DecisionRule.NoDecision());
        };
    }

    private static int objectors(In in) {
        requireAbstention(in, Abstention.NEUTRAL);
        return in.optionalInteger("objectors", 1, MOST).orElse(1);
    }

    private static DecisionRule neutral(In in, DecisionRule rule) {
        requireAbstention(in, Abstention.NEUTRAL);
        return rule;
    }

    private static DecisionRule weighted(In in) {
        requireAbstention(in, Abstention.COUNTS_AGAINST);
        Optional<In> map = in.optionalMap("weights");
        ImmutableMap<String, Fraction> weights = map.isPresent() ? numbers(map.get()) : ImmutableMap.of();
        Fraction other =
                in.optionalValue("other-weight", "a weight", Keys.POSITIVE).orElse(Fraction.ZERO);
        return new DecisionRule.Weighted(Keys.share(in, "quota"), weights, other);
    }

    private static DecisionRule qualified(In in) {
        requireAbstention(in, Abstention.COUNTS_AGAINST);
        int minority = in.optionalInteger("blocking-minority", 0, MOST).orElse(1);
        return new DecisionRule.QualifiedMajority(Keys.share(in, "members"), Keys.share(in, "population"), minority);
    }

    /** {@return the numbers of a mapping whose keys are free} */
    static ImmutableMap<String, Fraction> numbers(In in) {
        ImmutableMap.Builder<String, Fraction> numbers = ImmutableMap.builder();
        for (String key : in.keys()) {
            numbers.put(key, in.value(key, "a number", Keys.POSITIVE, Fraction.ZERO));
        }
        in.finish();
        return numbers.buildOrThrow();
    }

    private static boolean abstentionCounts(In in) {
        return in.optionalWord("abstention", Abstention.class).orElse(Abstention.NEUTRAL) == Abstention.COUNTS_AGAINST;
    }

    /** Where the rule itself says what abstaining does, a document may repeat it, but not say otherwise. */
    private static void requireAbstention(In in, Abstention fixed) {
        Optional<Abstention> given = in.optionalWord("abstention", Abstention.class);
        if (given.isPresent() && given.get() != fixed) {
            in.fail(
                    "abstention",
                    FindingCode.INCONSISTENT,
                    "under this rule abstaining is always " + Texts.shown(Words.of(fixed)),
                    "write that, or leave it out");
        }
    }

    @Override
    void write(DecisionRule rule, Out out) {
        if (rule instanceof DecisionRule.Unanimity unanimity) {
            out.put("rule", "unanimity");
            putAbstention(out, unanimity.abstentionBlocks());
        } else if (rule instanceof DecisionRule.Consensus consensus) {
            write(consensus, out);
        } else if (rule instanceof DecisionRule.Majority majority) {
            write(majority, out);
        } else if (rule instanceof DecisionRule.Weighted weighted) {
            write(weighted, out);
        } else if (rule instanceof DecisionRule.QualifiedMajority qualified) {
            write(qualified, out);
        } else if (rule instanceof DecisionRule.SecurityCouncil council) {
            out.put("rule", "security-council").number("votes", council.votesNeeded());
            out.texts("veto", council.vetoHolders());
        } else {
            out.put("rule", rule instanceof DecisionRule.NegativeConsensus ? "negative-consensus" : "none");
        }
    }

    private static void write(DecisionRule.Consensus consensus, Out out) {
        out.put("rule", consensus.objectors() == 2 ? "consensus-minus-one" : "consensus");
        if (consensus.objectors() > 2) {
            out.number("objectors", consensus.objectors());
        }
    }

    private static void write(DecisionRule.Majority majority, Out out) {
        if (majority.strict() && majority.quota().equals(HALF)) {
            out.put("rule", "simple-majority");
        } else {
            out.put("rule", "supermajority");
            Keys.put(out, "quota", majority.quota());
            if (majority.strict()) {
                out.yesNo("exceeded", true);
            }
        }
        putAbstention(out, majority.ofAll());
    }

    private static void write(DecisionRule.Weighted weighted, Out out) {
        out.put("rule", "weighted");
        Keys.put(out, "quota", weighted.quota());
        if (!weighted.weights().isEmpty()) {
            out.put("weights", numbers(weighted.weights()));
        }
        if (!weighted.otherWeight().equals(Fraction.ZERO)) {
            Keys.put(out, "other-weight", weighted.otherWeight());
        }
    }

    private static void write(DecisionRule.QualifiedMajority qualified, Out out) {
        out.put("rule", "qualified-majority");
        Keys.put(out, "members", qualified.members());
        Keys.put(out, "population", qualified.population());
        if (qualified.blockingMinority() != 1) {
            out.number("blocking-minority", qualified.blockingMinority());
        }
    }

    /** {@return a mapping of numbers, by their names in order} */
    static MapNode numbers(Map<String, Fraction> numbers) {
        Out out = Out.map();
        for (String key : ImmutableSortedSet.copyOf(numbers.keySet())) {
            Keys.put(out, key, numbers.get(key));
        }
        return out.build();
    }

    private static void putAbstention(Out out, boolean countsAgainst) {
        if (countsAgainst) {
            out.put("abstention", "counts-against");
        }
    }
}
