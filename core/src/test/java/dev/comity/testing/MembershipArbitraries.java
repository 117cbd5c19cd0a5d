package dev.comity.testing;

import com.google.common.collect.ImmutableList;
import dev.comity.model.DateRange;
import dev.comity.model.Membership;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random memberships: nothing, one status, two in turn, a withdrawal with notice. Spans never overlap. */
public final class MembershipArbitraries {
    private MembershipArbitraries() {}

    /** {@return what the actors are to one institution, over time} */
    public static Arbitrary<List<Membership>> ofAll(List<String> actors, List<String> rarely) {
        List<Arbitrary<List<Membership>>> each = new ArrayList<>();
        actors.forEach(actor -> each.add(often(actor)));
        rarely.forEach(actor -> each.add(
                Arbitraries.frequencyOf(Tuple.of(7, Arbitraries.just(ImmutableList.of())), Tuple.of(1, often(actor)))));
        return Combinators.combine(each)
                .as(lists -> lists.stream().flatMap(List::stream).toList());
    }

    /** {@return what one actor is to an institution, over time} */
    public static Arbitrary<List<Membership>> often(String actor) {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(ImmutableList.of())),
                Tuple.of(10, Arbitraries.just(List.of(one(actor, MembershipStatus.FULL, Validity.always())))),
                Tuple.of(
                        3,
                        Combinators.combine(statuses(), DateArbitraries.validities())
                                .as((status, validity) -> List.of(one(actor, status, validity)))),
                Tuple.of(2, inTurn(actor)),
                Tuple.of(1, withdrawal(actor)));
    }

    private static Arbitrary<List<Membership>> inTurn(String actor) {
        return Combinators.combine(statuses(), statuses(), DateArbitraries.days())
                .as((first, second, day) -> List.of(
                        one(actor, first, Validity.of(DateRange.always().endingOn(day))),
                        one(actor, second, Validity.from(day))));
    }

    private static Arbitrary<List<Membership>> withdrawal(String actor) {
        return DateArbitraries.days().map(notice -> {
            LocalDate effect = notice.plusYears(1);
            DateRange before = DateRange.always().endingOn(notice);
            Validity under = new Validity(DateRange.of(notice, effect), Optional.empty(), Optional.of(notice));
            Validity gone = new Validity(DateRange.from(effect), Optional.of(notice), Optional.empty());
            return List.of(
                    one(actor, MembershipStatus.FULL, Validity.of(before)),
                    one(actor, MembershipStatus.NOTICE_GIVEN, under),
                    one(actor, MembershipStatus.FORMER, gone));
        });
    }

    private static Arbitrary<MembershipStatus> statuses() {
        return Arbitraries.of(MembershipStatus.class);
    }

    private static Membership one(String actor, MembershipStatus status, Validity validity) {
        return Membership.of(actor, status, validity);
    }
}
