package dev.comity.testing;

import com.google.common.collect.ImmutableList;
import dev.comity.model.DateRange;
import dev.comity.model.Membership;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

/** Random memberships: nothing, one status, two in turn, a withdrawal with notice. Spans never overlap. */
public final class MembershipArbitraries {
    private MembershipArbitraries() {}

    /** {@return what one actor is to an institution, over time} */
    public static Arbitrary<ImmutableList<Membership>> histories(String actor) {
        return Dice.arbitrary(dice -> history(dice, actor));
    }

    static ImmutableList<Membership> all(Dice dice, List<String> often, List<String> rarely) {
        ImmutableList.Builder<Membership> all = ImmutableList.builder();
        for (String actor : often) {
            all.addAll(dice.<List<Membership>>part(own -> history(own, actor)));
        }
        for (String actor : rarely) {
            all.addAll(dice.<List<Membership>>part(own -> own.chance(12) ? history(own, actor) : ImmutableList.of()));
        }
        return all.build();
    }

    private static ImmutableList<Membership> history(Dice dice, String actor) {
        int kind = dice.below(22);
        if (kind < 10) {
            return ImmutableList.of(one(actor, MembershipStatus.FULL, Validity.always()));
        }
        return kind < 16
                ? ImmutableList.of()
                : kind < 19
                        ? ImmutableList.of(one(actor, status(dice), DateArbitraries.validity(dice)))
                        : kind < 21 ? inTurn(dice, actor) : withdrawal(dice, actor);
    }

    private static ImmutableList<Membership> inTurn(Dice dice, String actor) {
        LocalDate day = DateArbitraries.day(dice);
        return ImmutableList.of(
                one(actor, status(dice), Validity.of(DateRange.always().endingOn(day))),
                one(actor, status(dice), Validity.from(day)));
    }

    private static ImmutableList<Membership> withdrawal(Dice dice, String actor) {
        LocalDate notice = DateArbitraries.day(dice);
        LocalDate effect = notice.plusYears(1);
        DateRange before = DateRange.always().endingOn(notice);
        Validity under = new Validity(DateRange.of(notice, effect), Optional.empty(), Optional.of(notice));
        Validity gone = new Validity(DateRange.from(effect), Optional.of(notice), Optional.empty());
        return ImmutableList.of(
                one(actor, MembershipStatus.FULL, Validity.of(before)),
                one(actor, MembershipStatus.NOTICE_GIVEN, under),
                one(actor, MembershipStatus.FORMER, gone));
    }

    private static MembershipStatus status(Dice dice) {
        return dice.pick(MembershipStatus.values());
    }

    private static Membership one(String actor, MembershipStatus status, Validity validity) {
        return Membership.of(actor, status, validity);
    }
}
