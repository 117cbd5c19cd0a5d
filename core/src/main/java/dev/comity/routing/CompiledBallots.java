package dev.comity.routing;

import dev.comity.model.GovernanceFunction;
import dev.comity.model.Stance;
import java.util.Arrays;

/** Counts votes as {@link Ballots} does, in sets of bits. What is said in no particular forum is worked out once a unit. */
final class CompiledBallots {
    private static final int SUPPORT = Stance.SUPPORT.ordinal();
    private static final int OPPOSE = Stance.OPPOSE.ordinal();
    private static final int ABSTAIN = Stance.ABSTAIN.ordinal();

    private final CompiledUnit unit;
    private final CompiledIssue issue;
    /** Who takes a stance, by its number: for themselves, and then also through their organisations. */
    private final long[][] stances;

    private final long[][] organised;
    private final Voting.Tally votes;
    /** For which forum and functions the stances are worked out; about no function if for none. */
    private int forum;

    private int functions;

    CompiledBallots(CompiledUnit unit) {
        this.unit = unit;
        this.issue = unit.issue;
        int words = issue.world.words;
        this.stances = new long[Stance.values().length][words];
        this.organised = new long[Stance.values().length][words];
        this.votes = new Voting.Tally(words);
    }

    void begin() {
        functions = 0;
    }

    /** {@return whether known positions keep a candidate from deciding} */
    boolean blocked(int c) {
        Voting voting = unit.form(c).voting;
        if (voting == null || !issue.form.anyPositions) {
            return voting != null && voting.blocked;
        }
        return blocked(voting, Statements.bit(unit.function()), BitSets.has(unit.abstaining, c));
    }

    /** {@return whether no body of a role can decide: all are blocked, or there is none} */
    boolean allBlocked(Voting[] bodies, GovernanceFunction also) {
        int about = Statements.bit(unit.function()) | Statements.bit(also);
        for (Voting voting : bodies) {
            if (!(issue.form.anyPositions ? blocked(voting, about, false) : voting.blocked)) {
                return false;
            }
        }
        return true;
    }

    private boolean blocked(Voting voting, int about, boolean partiesAbstain) {
        hear(voting.body, about);
        votes.against = 0;
        votes.abstaining = 0;
        for (int i = 0; i < votes.lost.length; i++) {
            long against = stances[OPPOSE][i] & voting.voters[i];
            votes.lost[i] = against | stances[ABSTAIN][i] & voting.voters[i];
            votes.opponents[i] = partiesAbstain ? against & ~issue.form.parties[i] : against;
            votes.against += Long.bitCount(votes.opponents[i]);
            votes.abstaining += Long.bitCount(votes.lost[i] & ~votes.opponents[i]);
        }
        return voting.blocked(votes);
    }

    /** {@return whether a clause lets those who support go ahead} */
    boolean subset(int c) {
        Form form = unit.form(c);
        if (form.voting == null || form.subsetOf == Integer.MAX_VALUE || !issue.form.anyPositions) {
            return false;
        }
        hear(form.voting.body, Statements.bit(unit.function()));
        int supporters = 0;
        for (int i = 0; i < form.voting.voters.length; i++) {
            supporters += Long.bitCount(stances[SUPPORT][i] & form.voting.voters[i]);
        }
        return supporters >= form.subsetOf;
    }

    /** Makes a set of those whom a candidate reaches through its supporters. */
    void reachSupporters(int c, long[] into) {
        Form form = unit.form(c);
        hear(form.voting.body, Statements.bit(unit.function()));
        Arrays.fill(into, 0);
        for (int i = 0; i < into.length; i++) {
            for (long left = stances[SUPPORT][i] & form.voting.voters[i]; left != 0; left &= left - 1) {
                issue.form.epoch.resolve((i << 6) + Long.numberOfTrailingZeros(left), into);
            }
        }
        for (int i = 0; i < into.length; i++) {
            into[i] &= form.body.reach[i];
        }
    }

    /** Works out what is said in a forum about some functions. */
    private void hear(int in, int about) {
        Statements stated = issue.form.statements;
        int wanted = stated.isPlaced(in) ? in : Statements.ANY;
        if (forum == wanted && functions == about) {
            return;
        }
        forum = wanted;
        functions = about;
        for (int i = 0; i < stances.length; i++) {
            Arrays.fill(stances[i], 0);
            Arrays.fill(organised[i], 0);
        }
        Statements.Said said = stated.positions;
        for (int i = 0; i < said.count; i++) {
            if (isHeard(said, i) && said.by[i] >= 0) {
                for (long[] stance : stances) {
                    BitSets.remove(stance, said.by[i]);
                }
                BitSets.add(stances[said.stance[i]], said.by[i]);
            }
        }
        if (hearOrganisations(said)) {
            hearMembers();
        }
    }

    private boolean isHeard(Statements.Said said, int i) {
        return (said.to[i] == Statements.ANY || said.to[i] == forum) && (said.functions[i] & functions) != 0;
    }

    private boolean hearOrganisations(Statements.Said said) {
        Epoch epoch = issue.form.epoch;
        boolean any = false;
        for (int i = 0; i < said.count; i++) {
            int by = said.by[i];
            boolean speaks = by >= 0 && epoch.isOrganisation(by) && BitSets.has(stances[said.stance[i]], by);
            if (speaks && isHeard(said, i)) {
                epoch.resolve(by, organised[said.stance[i]]);
                any = true;
            }
        }
        return any;
    }

    /** An organisation speaks for silent members; of several the one that objects most. */
    private void hearMembers() {
        for (int i = 0; i < organised[0].length; i++) {
            long silent = ~(stances[SUPPORT][i] | stances[OPPOSE][i] | stances[ABSTAIN][i]);
            long against = organised[OPPOSE][i];
            long abstaining = organised[ABSTAIN][i] & ~against;
            stances[OPPOSE][i] |= against & silent;
            stances[ABSTAIN][i] |= abstaining & silent;
            stances[SUPPORT][i] |= organised[SUPPORT][i] & ~against & ~abstaining & silent;
        }
    }
}
