package dev.comity.proof;

import dev.comity.model.Circumstances.Acceptance;
import dev.comity.model.ConsentStance;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the parties, whom of them the forum reaches, and what they say of it. */
final class PartyMaker {
    private static final int MOST_PARTIES = 60;
    static final String REBELS = "non-state:rebels";

    private final Draft draft;
    private final Wanted wanted;
    private final boolean perDispute;

    PartyMaker(Draft draft) {
        this.draft = draft;
        this.wanted = draft.wanted;
        this.perDispute = draft.function.kind() == GovernanceFunction.Kind.PER_DISPUTE;
    }

    void make() {
        if (quarrel()) {
            if (draft.inside()) {
                insiders();
            } else {
                states();
            }
        }
    }

    /** Where it is left open, there are parties if any fact speaks of them. */
    private boolean quarrel() {
        return wanted.is("issue.parties", "some")
                || wanted.free("issue.parties")
                        && (wanted.is("forum.parties", "all", "some")
                                || wanted.is("forum.tribunal", "chosen", "barred")
                                || wanted.is("forum.member-is-party", "yes")
                                || wanted.is("forum.accepted", "disputed", "none", "unknown")
                                || wanted.is("pool.chapter-viii", "eligible"));
    }

    // ---- a quarrel inside a member ----

    /** The member says nothing, or all would be known; so it is others that accept or refuse. */
    private void insiders() {
        Optional<ConsentStance> stance = wanted.constant("forum.accepted", ConsentStance.class);
        stance.ifPresent(said -> accept(REBELS, said));
        if (stance.isPresent()) {
            draft.parties.add(REBELS);
        }
        if (stance.isEmpty() || stance.get() != ConsentStance.VALID) {
            draft.parties.add(draft.host());
        }
    }

    // ---- a quarrel between states ----

    private void states() {
        Fraction share = perDispute ? draft.coverage() : Fraction.ONE;
        int count = Math.max(2, Math.min(share.denominator().intValue(), MOST_PARTIES));
        int covered = perDispute ? MatterMaker.whole(MatterMaker.times(share, count)) : count;
        List<String> parties = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parties.add(draft.state("P", i, Draft.NORTH));
        }
        draft.parties.addAll(parties);
        int reached = reached(count, covered);
        for (int i = 0; i < count; i++) {
            if (i < reached) {
                draft.member(parties.get(i));
            }
            boolean last = i == 0 && reached > 0 || i == count - 1;
            boolean free = !perDispute || i < reached || i >= covered;
            say(parties.get(i), i < covered, last && free);
        }
    }

    /** As many parties as may be are reached, for who is reached is covered whatever it says. */
    private int reached(int count, int covered) {
        Optional<String> wish = wanted.word("forum.parties");
        if (draft.wanted.is("forum.vitality", "dead")
                || wish.isPresent() && wish.get().equals("none")) {
            return 0;
        }
        return wish.isEmpty() || wish.get().equals("all") ? covered : Math.min(covered, count - 1);
    }

    /** Who may say what it likes refuses or is silent, if that is wanted. */
    private void say(String party, boolean covered, boolean free) {
        Optional<ConsentStance> wish = wanted.constant("forum.accepted", ConsentStance.class);
        boolean unlike = wanted.is("forum.accepted", "unknown", "disputed", "none");
        if (free && unlike && !wanted.is("forum.tribunal", "chosen")) {
            wish.ifPresent(stance -> accept(party, stance));
        } else if (covered) {
            accept(party, ConsentStance.VALID);
        }
    }

    private void accept(String party, ConsentStance stance) {
        draft.stated.acceptances(new Acceptance(party, draft.id, stance, Optional.empty()));
    }
}
