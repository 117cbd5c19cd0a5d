package dev.comity.proof;

import com.google.common.collect.ImmutableMap;
import dev.comity.condition.Parameters;
import dev.comity.model.Circumstances.Consent;
import dev.comity.model.ConsentStance;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Weighting;
import java.math.BigInteger;
import java.util.Optional;

/** Draws who is affected, where, who is needed, and whom of them the forum reaches. */
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
            draft.member(draft.state("N", i, Draft.NORTH));
        }
        affected();
        place();
        required();
        if (wanted.is("forum.vitality", "dead")) {
            draft.members.replaceAll((member, status) -> MembershipStatus.FORMER);
        }
    }

    /** {@return the least share that suffices, as the policy has it} */
    static Fraction enough(Wanted wanted) {
        return wanted.parameters.get(Parameters.COVERAGE);
    }

    // ---- those affected ----

    /** {@return how much is to be covered; all, where coverage is told by the cell or by the parties} */
    private Fraction share() {
        boolean byCell = switch (draft.function) {
            case AUTHORISATION, ENFORCEMENT, PEACE_OPERATION -> true;
            default -> false;
        };
        boolean perDispute = draft.function.kind() == GovernanceFunction.Kind.PER_DISPUTE;
        return byCell || perDispute && !draft.parties.isEmpty() ? Fraction.ONE : draft.coverage();
    }

    private void affected() {
        Fraction share = share();
        boolean few = few(share);
        int count = few ? Math.max(least(share), share.denominator().intValue()) : 2;
        int covered = few ? MatterMaker.whole(MatterMaker.times(share, count)) : 1;
        boolean partly = draft.has(Twist.BY_CONSENT) || draft.has(Twist.PARTIAL_REACH) || draft.has(Twist.BY_AREA);
        for (int i = 0; i < count; i++) {
            boolean last = i == count - 1;
            boolean south = last && wanted.is("issue.regions", "many");
            String state = draft.state("A", i, south ? Draft.SOUTH : Draft.NORTH);
            draft.affected.add(state);
            if (i < covered && !(partly && last)) {
                draft.member(state);
            }
            if (i < covered && draft.has(Twist.BY_CONSENT)) {
                draft.stated.consents(
                        new Consent(Optional.of(state), Optional.of(draft.id), ConsentStance.VALID, Optional.empty()));
            }
        }
        if (!few) {
            weigh(share);
        }
    }

    /** Two states that weigh as much as the share asks for. */
    private void weigh(Fraction share) {
        Fraction part = new Fraction(share.numerator(), BigInteger.ONE);
        Fraction whole = new Fraction(share.denominator(), BigInteger.ONE);
        draft.issue.weights(new Weighting.Given(ImmutableMap.of("AAA", part, "AAB", whole.minus(part))));
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

    // ---- the place ----

    /** The location is its own where a fact speaks of it; else it is where those affected are. */
    private void place() {
        boolean outsideAfrica = wanted.is("issue.african", "no") && wanted.has("forum.role", "au");
        boolean spread = wanted.is("issue.regions", "many");
        boolean one = wanted.is("issue.local", "yes") && spread;
        boolean nowhere = wanted.is("issue.local", "unknown");
        boolean apart = wanted.is("issue.local", "no") && !spread;
        if (draft.inside()) {
            draft.member(draft.host());
            draft.location.add(draft.host());
        } else if (outsideAfrica || one || nowhere || apart) {
            draft.location.add(draft.host());
            if (apart) {
                draft.location.add(draft.state("L", 1, Draft.SOUTH));
            }
        }
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
}
