package dev.comity.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.testing.RuleArbitraries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Blocking against the enumeration of all that may yet happen, and the laws that hold of every rule. */
class DecisionRuleProperties {
    private static final List<String> VOTERS = List.of("v1", "v2", "v3", "v4", "v5", "v6", "v7");

    /** A rule with votes under it. */
    record Ballot(DecisionRule rule, Votes votes) {
        boolean blocked() {
            return rule.blocked(votes, DecisionRuleProperties::population);
        }

        Ballot with(String voter, Stance stance) {
            Map<String, Stance> stances = new TreeMap<>(votes.stances());
            stances.put(voter, stance);
            ImmutableSortedSet<String> voters =
                    ImmutableSortedSet.copyOf(Sets.union(votes.voters(), java.util.Set.of(voter)));
            return new Ballot(rule, new Votes(voters, ImmutableMap.copyOf(stances)));
        }

        Ballot under(DecisionRule other) {
            return new Ballot(other, votes);
        }
    }

    private static Fraction population(String actor) {
        return Fraction.of((long) actor.charAt(1) - '0', 1);
    }

    @Provide
    Arbitrary<Ballot> ballots() {
        return ballots(RuleArbitraries.rules(VOTERS), 7);
    }

    @Provide
    Arbitrary<Ballot> openBallots() {
        return ballots(RuleArbitraries.rules(VOTERS), 6);
    }

    @Provide
    Arbitrary<Ballot> consensual() {
        return ballots(
                Arbitraries.of(DecisionRule.consensus(), DecisionRule.unanimity(), new DecisionRule.Unanimity(true)),
                6);
    }

    private static Arbitrary<Ballot> ballots(Arbitrary<DecisionRule> rules, int most) {
        Arbitrary<Votes> votes = Arbitraries.integers()
                .between(0, most)
                .flatMap(count -> RuleArbitraries.votes(VOTERS.subList(0, count)));
        return Combinators.combine(rules, votes).as(Ballot::new);
    }

    @Property(tries = 2000)
    void blockedMeansThatNoCompletionWins(@ForAll("ballots") Ballot ballot) {
        List<String> unknown = new ArrayList<>(Sets.difference(
                ballot.votes().voters(), ballot.votes().stances().keySet()));
        assertThat(ballot.blocked()).isEqualTo(!someCompletionWins(ballot, unknown));
    }

    private static boolean someCompletionWins(Ballot ballot, List<String> unknown) {
        if (unknown.isEmpty()) {
            return Outcomes.wins(ballot.rule(), ballot.votes(), DecisionRuleProperties::population);
        }
        List<String> rest = unknown.subList(1, unknown.size());
        for (Stance stance : Stance.values()) {
            if (someCompletionWins(ballot.with(unknown.get(0), stance), rest)) {
                return true;
            }
        }
        return false;
    }

    @Property
    void invariant06_addingAMemberNeverUnblocksUnderConsensus(
            @ForAll("consensual") Ballot ballot, @ForAll Stance stance, @ForAll boolean silent) {
        Ballot larger = silent
                ? new Ballot(
                        ballot.rule(),
                        new Votes(
                                ImmutableSortedSet.copyOf(
                                        Sets.union(ballot.votes().voters(), java.util.Set.of("v7"))),
                                ballot.votes().stances()))
                : ballot.with("v7", stance);
        assertThat(!ballot.blocked() || larger.blocked()).isTrue();
    }

    @Property(tries = 2000)
    void invariant07_opposingNeverUnblocksAndSupportingNeverBlocks(
            @ForAll("ballots") Ballot ballot, @ForAll("voters") String voter) {
        if (!ballot.votes().voters().contains(voter)) {
            return;
        }
        boolean before = ballot.blocked();
        assertThat(!before || ballot.with(voter, Stance.OPPOSE).blocked()).isTrue();
        assertThat(before || !ballot.with(voter, Stance.SUPPORT).blocked()).isTrue();
    }

    @Provide
    Arbitrary<String> voters() {
        return Arbitraries.of(VOTERS);
    }

    @Provide
    Arbitrary<Ballot> councils() {
        return openBallots().filter(ballot -> ballot.rule() instanceof DecisionRule.SecurityCouncil);
    }

    @Property
    void invariant08_grantingAVetoNeverUnblocks(@ForAll("councils") Ballot ballot, @ForAll("voters") String voter) {
        DecisionRule.SecurityCouncil rule = (DecisionRule.SecurityCouncil) ballot.rule();
        ImmutableSortedSet<String> more =
                ImmutableSortedSet.copyOf(Sets.union(rule.vetoHolders(), java.util.Set.of(voter)));
        Ballot granted = ballot.under(new DecisionRule.SecurityCouncil(rule.votesNeeded(), more));
        assertThat(!ballot.blocked() || granted.blocked()).isTrue();
    }

    @Property
    void whoDoesNotVoteDoesNotCount(@ForAll("openBallots") Ballot ballot, @ForAll Stance stance) {
        Map<String, Stance> stances = new TreeMap<>(ballot.votes().stances());
        stances.put("v7", stance);
        Ballot heard = new Ballot(ballot.rule(), new Votes(ballot.votes().voters(), ImmutableMap.copyOf(stances)));
        assertThat(heard.blocked()).isEqualTo(ballot.blocked());
    }

    @Property
    void abstainingInsteadOfOpposingNeverBlocks(@ForAll("ballots") Ballot ballot) {
        Ballot softened = new Ballot(ballot.rule(), ballot.votes().abstaining(VOTERS));
        assertThat(ballot.blocked() || !softened.blocked()).isTrue();
    }

    @Property
    void votesAreCountedOnce(@ForAll("ballots") Ballot ballot) {
        Votes votes = ballot.votes();
        assertThat(votes.possible()).isEqualTo(votes.possibleSupporters().size());
        assertThat(votes.possible() + votes.count(Stance.OPPOSE) + votes.count(Stance.ABSTAIN))
                .isEqualTo(votes.size());
        for (Stance stance : Stance.values()) {
            assertThat(votes.with(stance)).hasSize(votes.count(stance));
        }
    }
}
