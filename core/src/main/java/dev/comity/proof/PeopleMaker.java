package dev.comity.proof;

import com.google.common.collect.ImmutableMap;
import dev.comity.condition.Parameters;
import dev.comity.model.Circumstances.Acceptance;
import dev.comity.model.Circumstances.Consent;
import dev.comity.model.ConsentStance;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws who is affected, where, who quarrels, who is needed, and whom of them the forum reaches. */
final class PeopleMaker {
    private static final int MOST_STATES = 20;

    private final Draft draft;
    private final Wanted wanted;

    PeopleMaker(Draft draft) {
        this.draft = draft;
        this.wanted = draft.wanted;
    }

    void make() {
        for (int i = 0; i < 3; i++) {
            member(draft.state("N", i, Draft.NORTH));
        }
        parties();
        affected();
        place();
        required();
        if (wanted.is("forum.vitality", "dead")) {
            draft.members.replaceAll((member, status) -> MembershipStatus.FORMER);
        }
    }

    private void member(String state) {
        draft.members.put(state, MembershipStatus.FULL);
    }

    /** {@return whether coverage is told by the cell alone, not by whom the forum reaches} */
    private boolean coversByCell() {
        return switch (draft.function) {
            case AUTHORISATION, ENFORCEMENT, PEACE_OPERATION -> true;
            default -> false;
        };
    }

    private boolean coversByParty() {
        boolean perDispute = draft.function.kind() == GovernanceFunction.Kind.PER_DISPUTE;
        return perDispute && !draft.parties.isEmpty();
    }

    private Fraction coverage() {
        Fraction wish = wanted.number("forum.coverage").orElse(Fraction.ONE);
        boolean share = wish.compareTo(Fraction.ZERO) >= 0 && wish.compareTo(Fraction.ONE) <= 0;
        return share ? wish : Fraction.ONE;
    }

    // ---- those affected ----

    private void affected() {
        Fraction share = coversByCell() || coversByParty() ? Fraction.ONE : coverage();
        boolean byConsent = draft.twists.contains(Twist.BY_CONSENT);
        boolean partly =
                byConsent || draft.twists.contains(Twist.PARTIAL_REACH) || draft.twists.contains(Twist.BY_AREA);
        int all = share.denominator().bitLength() > 5
                ? MOST_STATES + 1
                : share.denominator().intValue();
        boolean weighed = all > MOST_STATES;
        int count = weighed ? 2 : Math.max(2, all);
        int covered = weighed ? 1 : MatterMaker.whole(times(share, count));
        for (int i = 0; i < count; i++) {
            boolean south = wanted.is("issue.regions", "many") && i == count - 1;
            String state = draft.state("A", i, south ? Draft.SOUTH : Draft.NORTH);
            draft.affected.add(state);
            boolean reached = i < covered && !(partly && i == count - 1);
            if (reached) {
                member(state);
            }
            if (i < covered && byConsent) {
                draft.stated.consents(new Consent(
                        Optional.of(state), Optional.of(Draft.FORUM), ConsentStance.VALID, Optional.empty()));
            }
        }
        if (weighed) {
            Fraction whole = new Fraction(share.denominator(), java.math.BigInteger.ONE);
            Fraction part = new Fraction(share.numerator(), java.math.BigInteger.ONE);
            draft.issue.weights(new Weighting.Given(ImmutableMap.of("AAA", part, "AAB", whole.minus(part))));
        }
    }

    private static boolean few(Fraction share) {
        return share.denominator().bitLength() <= 5 && share.denominator().intValue() <= MOST_STATES;
    }

    /** Whoever is left outside must not be missed: as many are affected as it takes to suffice without one. */
    private int least(Fraction share) {
        Fraction enough = enough(wanted);
        boolean outsider = wanted.is("result.outsider", "some") && share.equals(Fraction.ONE) && few(enough);
        return outsider ? Math.max(2, enough.denominator().intValue()) : 2;
    }

    private static Fraction times(Fraction share, int count) {
        return new Fraction(share.numerator().multiply(java.math.BigInteger.valueOf(count)), share.denominator());
    }

    // ---- the place ----

    /** The location is its own where a fact speaks of it; else it is where those affected are. */
    private void place() {
        boolean internal = wanted.is("forum.barred-subject", "unknown");
        boolean outsideAfrica = wanted.is("issue.african", "no") && wanted.has("forum.role", "au");
        boolean spread = wanted.is("issue.regions", "many");
        boolean one = wanted.is("issue.local", "yes") && spread;
        boolean nowhere = wanted.is("issue.local", "unknown");
        boolean apart = wanted.is("issue.local", "no") && !spread;
        if (internal) {
            inside(nowhere);
        } else if (outsideAfrica || one || nowhere || apart) {
            draft.location.add(draft.state("L", 0, nowhere ? "" : Draft.NORTH));
            if (apart) {
                draft.location.add(draft.state("L", 1, Draft.SOUTH));
            }
        }
    }

    /** The affairs of a member, of which nobody knows whether it lets the forum in. */
    private void inside(boolean nowhere) {
        String host = draft.state("L", 0, nowhere ? "" : Draft.NORTH);
        member(host);
        draft.location.add(host);
    }

    // ---- the parties ----

    private boolean quarrel() {
        return wanted.is("issue.parties", "some")
                || wanted.free("issue.parties")
                        && (wanted.is("forum.parties", "all", "some")
                                || wanted.is("forum.tribunal", "chosen", "barred")
                                || wanted.is("forum.member-is-party", "yes")
                                || wanted.is("forum.accepted", "disputed", "none", "unknown")
                                || wanted.is("pool.chapter-viii", "eligible"));
    }

    private void parties() {
        if (!quarrel()) {
            return;
        }
        boolean internal = wanted.is("forum.barred-subject", "unknown");
        boolean perDispute = draft.function.kind() == GovernanceFunction.Kind.PER_DISPUTE;
        Fraction share = perDispute ? coverage() : Fraction.ONE;
        int count = internal ? 1 : Math.max(2, Math.min(share.denominator().intValue(), 60));
        int covered = perDispute ? MatterMaker.whole(times(share, count)) : 0;
        List<String> parties = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parties.add(internal ? draft.state("L", 0, Draft.NORTH) : draft.state("P", i, Draft.NORTH));
        }
        draft.parties.addAll(parties);
        int reached = reached(count, covered, perDispute);
        for (int i = 0; i < count; i++) {
            if (i < reached) {
                member(parties.get(i));
            }
            stance(parties.get(i), i, count, !perDispute || i < covered, i < reached);
        }
    }

    /** As many parties as may be are reached, for who is reached is covered whatever it says. */
    private int reached(int count, int covered, boolean perDispute) {
        int most = perDispute ? covered : count;
        Optional<String> wish = wanted.word("forum.parties");
        if (wish.isEmpty() || wish.get().equals("all")) {
            return most;
        }
        return wish.get().equals("none") ? 0 : Math.min(most, count - 1);
    }

    /** One party refuses or is silent, if that is wanted: the first that is reached or need not be covered. */
    private void stance(String party, int index, int count, boolean covered, boolean reached) {
        boolean chosen = wanted.is("forum.tribunal", "chosen");
        Optional<ConsentStance> wish = wanted.constant("forum.accepted", ConsentStance.class);
        boolean silent = wanted.is("forum.accepted", "unknown");
        boolean worst = index == 0 && reached || index == count - 1;
        boolean dissents = !chosen && worst && (silent || wish.isPresent() && wish.get() != ConsentStance.VALID);
        if (dissents && (reached || !covered || draft.function.kind() != GovernanceFunction.Kind.PER_DISPUTE)) {
            wish.ifPresent(stance -> accept(party, stance));
        } else if (covered && !wanted.is("forum.barred-subject", "unknown")) {
            accept(party, ConsentStance.VALID);
        }
    }

    private void accept(String party, ConsentStance stance) {
        draft.stated.acceptances(new Acceptance(party, Draft.FORUM, stance, Optional.empty()));
    }

    // ---- those without whom nothing is solved ----

    private void required() {
        if (wanted.is("forum.required", "some", "none")) {
            draft.required.add(draft.state("R", 0, Draft.NORTH));
        }
        if (wanted.is("forum.required", "some")) {
            draft.required.add("NAA");
        }
    }

    /** {@return the least share that suffices, as the policy has it} */
    static Fraction enough(Wanted wanted) {
        return wanted.parameters.get(Parameters.COVERAGE);
    }
}
