package dev.comity.routing;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.DecisionRule;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.Mandate;
import dev.comity.model.Role;
import dev.comity.model.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who votes in a body on matters of a domain, and the rules by any of which it may decide: {@link DecisionRule} in whole
 * numbers, the same on all days of an epoch.
 */
final class Voting {
    /** The number of the body among institutions. */
    final int body;

    final long[] voters;
    private final ImmutableSortedSet<String> names;
    private final Epoch epoch;
    private final Rule[] rules;
    /** Whether it is blocked where nobody has taken a position. */
    final boolean blocked;

    /** Whether votes keep a body from deciding. */
    private interface Rule {
        boolean blocks(Tally votes);
    }

    /** The votes against and the abstentions in one body, with those who cast them. */
    static final class Tally {
        int against;
        int abstaining;
        final long[] opponents;
        /** Opponents and those who abstain. */
        final long[] lost;

        Tally(int words) {
            opponents = new long[words];
            lost = new long[words];
        }
    }

    private Voting(Epoch epoch, Institution institution, Domain domain, List<Optional<DecisionRule>> rules) {
        this.epoch = epoch;
        this.body = epoch.world.institutionNumbers.get(institution.id());
        this.names = Ballots.voters(epoch.snapshot, institution, domain);
        this.voters = epoch.bits(names);
        this.rules = rules.stream()
                .map(rule -> rule.map(this::rule).orElse(votes -> false))
                .toArray(Rule[]::new);
        this.blocked = blocked(new Tally(epoch.world.words));
    }

    /** {@return the vote in a candidate: a mandate may have a rule of its own} */
    static Voting of(Epoch epoch, Institution institution, Domain domain, Cell cell) {
        Optional<DecisionRule> usual = epoch.snapshot.decision(institution.id());
        List<Optional<DecisionRule>> rules = new ArrayList<>();
        for (Mandate mandate : cell.mandates()) {
            rules.add(mandate.decision().or(() -> usual));
        }
        return new Voting(epoch, institution, domain, rules);
    }

    /** {@return the votes in the bodies of a role} */
    static Voting[] bearing(Epoch epoch, Role role, Domain domain) {
        List<Voting> found = new ArrayList<>();
        for (String id : epoch.snapshot.bearing(role)) {
            Institution body = epoch.snapshot.architecture().institution(id);
            Optional<DecisionRule> rule = Timeline.of(body.decisions()).at(epoch.snapshot.date());
            found.add(new Voting(epoch, body, domain, List.of(rule)));
        }
        return found.toArray(Voting[]::new);
    }

    /** {@return whether every rule keeps the body from deciding} */
    boolean blocked(Tally votes) {
        for (Rule rule : rules) {
            if (!rule.blocks(votes)) {
                return false;
            }
        }
        return true;
    }

    private int possible(Tally votes) {
        return names.size() - votes.against - votes.abstaining;
    }

    private Rule rule(DecisionRule rule) {
        if (rule instanceof DecisionRule.Unanimity unanimity) {
            return votes -> votes.against > 0 || unanimity.abstentionBlocks() && votes.abstaining > 0;
        }
        if (rule instanceof DecisionRule.Consensus consensus) {
            return votes -> votes.against >= consensus.objectors();
        }
        if (rule instanceof DecisionRule.NegativeConsensus) {
            return votes -> names.size() > 0 && votes.against == names.size();
        }
        if (rule instanceof DecisionRule.SecurityCouncil council) {
            long[] holders = epoch.bits(council.vetoHolders());
            return votes -> BitSets.meets(votes.opponents, holders) || possible(votes) < council.votesNeeded();
        }
        if (rule instanceof DecisionRule.Majority majority) {
            return majority(majority);
        }
        if (rule instanceof DecisionRule.Weighted weighted) {
            Function<String, Fraction> weight = voter -> weighted.weights().getOrDefault(voter, weighted.otherWeight());
            Share share = new Share(weight, weighted.quota());
            return votes -> share.whole <= 0 || share.isShort(votes);
        }
        return rule instanceof DecisionRule.QualifiedMajority qualified ? qualified(qualified) : votes -> false;
    }

    private Rule majority(DecisionRule.Majority majority) {
        long quota = Exact.numerator(majority.quota());
        long quotaOf = Exact.denominator(majority.quota());
        int enough = majority.strict() ? 1 : 0;
        return votes -> {
            int possible = possible(votes);
            int base = majority.ofAll() ? names.size() : possible + votes.against;
            return possible == 0 || Exact.compare(possible, base, quota, quotaOf) < enough;
        };
    }

    private Rule qualified(DecisionRule.QualifiedMajority qualified) {
        long quota = Exact.numerator(qualified.members());
        long quotaOf = Exact.denominator(qualified.members());
        ImmutableMap<String, Fraction> populations =
                epoch.world.world.measures().getOrDefault("population", ImmutableMap.of());
        Share share = new Share(voter -> populations.getOrDefault(voter, Fraction.ONE), qualified.population());
        return votes -> {
            int possible = possible(votes);
            int against = names.size() - possible;
            return possible == 0
                    || Exact.compare(possible, names.size(), quota, quotaOf) < 0
                    || against >= qualified.blockingMinority() && share.isShort(votes);
        };
    }

    /** How much of a weight the votes that are not lost must have. */
    private final class Share {
        private final Weights weights;
        private final long whole;
        private final long quota;
        private final long quotaOf;

        Share(Function<String, Fraction> weight, Fraction quota) {
            ImmutableMap.Builder<String, Fraction> all = ImmutableMap.builder();
            names.forEach(voter -> all.put(voter, weight.apply(voter)));
            this.weights = Weights.of(all.buildOrThrow(), epoch.world);
            this.whole = weights.sum(voters);
            this.quota = Exact.numerator(quota);
            this.quotaOf = Exact.denominator(quota);
            if (!weights.fits) {
                throw new ArithmeticException("weights of votes that are too uneven for whole numbers");
            }
        }

        boolean isShort(Tally votes) {
            return Exact.compare(whole - weights.sum(votes.lost), whole, quota, quotaOf) < 0;
        }
    }
}
