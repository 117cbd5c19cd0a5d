package dev.comity.proof;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Circumstances.Position;
import dev.comity.model.Circumstances.Veto;
import dev.comity.model.DecisionRule;
import dev.comity.model.Institution;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Role;
import dev.comity.model.Scope;
import dev.comity.model.Stance;
import dev.comity.model.SubsetClause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Draws who votes and how: in the forum, in the Security Council, in the trade body. */
final class VoteMaker {
    private static final String TRADE_BODY = "TRADEORG";

    private final Draft draft;
    private final Wanted wanted;

    VoteMaker(Draft draft) {
        this.draft = draft;
        this.wanted = draft.wanted;
    }

    void make() {
        voters();
        ballot();
        worldBody("world.council", Role.SECURITY_COUNCIL, "security-council", Draft.COUNCIL);
        worldBody("world.wto", Role.TRADE_BODY, "trade-body", TRADE_BODY);
        if (wanted.is("world.veto-cast", "yes") && !wanted.has("issue.event", "veto")) {
            String by = draft.state("K", 0, Draft.NORTH);
            draft.stated.vetoes(new Veto(ImmutableSortedSet.of(by), "", draft.date.minusDays(1), false));
        }
    }

    /** Who votes is said only where it must differ from who is a member. */
    private void voters() {
        boolean member = draft.parties.stream().anyMatch(draft.reach()::contains);
        if (wanted.is("forum.member-is-party", "no") && member) {
            draft.forum.voters(Draft.always(ImmutableSortedSet.copyOf(others())));
        } else if (wanted.is("forum.member-is-party", "yes")
                && !member
                && !draft.stateParties().isEmpty()) {
            String party = draft.stateParties().iterator().next();
            boolean dead = wanted.is("forum.vitality", "dead");
            draft.members.put(party, dead ? MembershipStatus.FORMER : MembershipStatus.ASSOCIATE);
            Set<String> voters = others();
            voters.add(party);
            draft.forum.voters(Draft.always(ImmutableSortedSet.copyOf(voters)));
        } else if (wanted.is("forum.vitality", "dead")) {
            draft.forum.voters(Draft.always(ImmutableSortedSet.of("NAA", "NAB", "NAC")));
        }
    }

    /** Members that are no parties; of a body without members those who once were. */
    private Set<String> others() {
        Set<String> others =
                new TreeSet<>(wanted.is("forum.vitality", "dead") ? draft.members.keySet() : draft.reach());
        others.removeAll(draft.parties);
        return others;
    }

    // ---- the forum ----

    /**
     * A member that objects blocks. Where a subset could go ahead, more votes are needed than there are, so that all may
     * support and going ahead leaves nobody behind.
     */
    private void ballot() {
        boolean blocked = wanted.is("forum.blocked", "yes");
        if (wanted.is("forum.subset", "open")) {
            draft.forum.subsetClauses(Draft.always(new SubsetClause(ImmutableSortedSet.of(draft.domain), 1)));
            draft.members.keySet().forEach(member -> say(member, Stance.SUPPORT, draft.id));
            if (blocked) {
                draft.decide(new DecisionRule.SecurityCouncil(draft.members.size() + 1, ImmutableSortedSet.of()));
            }
        } else if (blocked) {
            draft.decide(DecisionRule.consensus());
            say("NAC", Stance.OPPOSE, draft.id);
        } else if (wanted.is("forum.blocked", "no")) {
            draft.decide(new DecisionRule.NoDecision());
        }
    }

    private void say(String actor, Stance stance, String forum) {
        draft.stated.positions(new Position(actor, stance, Optional.of(forum), Optional.empty(), Optional.empty()));
    }

    // ---- the world ----

    private void worldBody(String fact, Role role, String word, String id) {
        boolean blocked = wanted.is(fact, "blocked");
        if (wanted.has("forum.role", word)) {
            if (blocked) {
                DecisionRule impossible = new DecisionRule.SecurityCouncil(99, ImmutableSortedSet.of());
                draft.forum.decisions(List.of(Draft.always(impossible)));
                if (!wanted.is("forum.blocked", "yes")) {
                    draft.decide(new DecisionRule.NoDecision());
                }
            }
            return;
        }
        boolean force = role == Role.SECURITY_COUNCIL && wanted.free(fact);
        if (wanted.is(fact, "open") || force && usesForce() || draft.holds(id)) {
            Institution.Builder body = draft.body(id, Scope.UNIVERSAL).bearing(role);
            if (blocked) {
                body.deciding(DecisionRule.consensus());
                say(draft.state("K", 0, Draft.NORTH), Stance.OPPOSE, id);
            }
            draft.add(body.build());
        }
    }

    private boolean usesForce() {
        return switch (draft.function) {
            case AUTHORISATION, ENFORCEMENT, PEACE_OPERATION -> true;
            default -> false;
        };
    }
}
