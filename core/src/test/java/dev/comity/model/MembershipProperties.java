package dev.comity.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import dev.comity.finding.FindingCode;
import dev.comity.testing.DateArbitraries;
import dev.comity.testing.WorldArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who is reached and who votes. */
class MembershipProperties {
    private static final Set<MembershipStatus> OUTSIDE = EnumSet.of(
            MembershipStatus.APPLICANT,
            MembershipStatus.SIGNATORY,
            MembershipStatus.ASSOCIATE,
            MembershipStatus.OBSERVER,
            MembershipStatus.FORMER);

    @Provide
    Arbitrary<Architecture> worlds() {
        return WorldArbitraries.worlds();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return DateArbitraries.days();
    }

    @Property
    void invariant19_whoHasGivenNoticeIsAMember(@ForAll("worlds") Architecture world, @ForAll("days") LocalDate day) {
        Architecture stayed =
                withStatuses(world, status -> status == MembershipStatus.NOTICE_GIVEN ? MembershipStatus.FULL : status);
        sameReachAndVoters(world.on(day), stayed.on(day));
    }

    /** Whichever of these an actor is, it is neither reached nor votes, unless by other means. */
    @Property
    void invariant20_whoIsNoMemberCountsForNothing(
            @ForAll("worlds") Architecture world, @ForAll("days") LocalDate day) {
        for (MembershipStatus other : OUTSIDE) {
            Architecture changed = withStatuses(world, status -> OUTSIDE.contains(status) ? other : status);
            sameReachAndVoters(world.on(day), changed.on(day));
        }
        Snapshot snapshot = world.on(day);
        for (Institution body : world.institutions().values()) {
            Set<String> members = Maps.filterValues(snapshot.statuses(body.id()), MembershipStatus::reached)
                    .keySet();
            boolean organisations = members.stream().anyMatch(snapshot::isOrganisation);
            if (!organisations) {
                assertThat(members).containsAll(snapshot.reach(body.id()));
            }
            if (Timeline.of(body.voters()).allAt(day).isEmpty()) {
                assertThat(members).containsAll(snapshot.voters(body.id()));
            }
        }
    }

    private static Architecture withStatuses(Architecture world, UnaryOperator<MembershipStatus> change) {
        Architecture changed = world;
        for (Institution body : world.institutions().values()) {
            List<Membership> memberships = body.memberships().stream()
                    .map(m -> m.toBuilder().status(change.apply(m.status())).build())
                    .toList();
            Institution other = body.toBuilder().memberships(memberships).build();
            changed = changed.with(other);
        }
        return changed;
    }

    private static void sameReachAndVoters(Snapshot one, Snapshot other) {
        for (String id : one.architecture().institutions().keySet()) {
            assertThat(other.reach(id)).isEqualTo(one.reach(id));
            assertThat(other.voters(id)).isEqualTo(one.voters(id));
        }
    }

    /** Who observes, has signed or has left the one is nothing to the other, and nobody belongs to what is not there. */
    @Property
    void onlyMembersAreDerivedAndOnlyWhileTheBodyExists(
            @ForAll("worlds") Architecture world, @ForAll("days") LocalDate day) {
        Snapshot snapshot = world.on(day);
        for (Institution body : world.institutions().values()) {
            Set<String> own = new TreeSet<>();
            body.memberships().forEach(membership -> own.add(membership.actor()));
            snapshot.statuses(body.id()).forEach((actor, status) -> {
                boolean derived =
                        body.existence().on(day) && status.belongs() && isMemberOfASource(snapshot, body, actor);
                assertThat(own.contains(actor) || derived)
                        .as(body.id() + " " + actor)
                        .isTrue();
            });
        }
    }

    private static boolean isMemberOfASource(Snapshot snapshot, Institution body, String actor) {
        return body.membersOf().stream()
                .filter(source -> source.validity().on(snapshot.date()))
                .map(source -> snapshot.status(actor, source.value().institution()))
                .anyMatch(status -> status.filter(MembershipStatus::belongs).isPresent());
    }

    /** An organisation of members joins beside them. */
    @Property
    void invariant21_anOrganisationBesideItsMembersCountsOnce(
            @ForAll("worlds") Architecture world, @ForAll("days") LocalDate day, @ForAll Random random) {
        Snapshot before = world.on(day);
        for (Institution body : world.institutions().values()) {
            List<String> own = new ArrayList<>(before.reach(body.id()));
            own.removeIf(actor -> !before.voters(body.id()).contains(actor)
                    || !before.status(actor, body.id())
                            .filter(MembershipStatus::votes)
                            .isPresent());
            if (own.isEmpty()) {
                continue;
            }
            Set<String> some = new TreeSet<>(Set.of(own.get(random.nextInt(own.size()))));
            own.stream().filter(actor -> random.nextBoolean()).forEach(some::add);
            Institution union = Institution.builder()
                    .id("UNION")
                    .scope(Scope.REGIONAL)
                    .fullMembers(some.toArray(String[]::new))
                    .build();
            Institution joined = body.toBuilder().fullMembers("UNION").build();
            Snapshot after = world.with(union).with(joined).on(day);
            assertThat(after.reach(body.id())).isEqualTo(before.reach(body.id()));
            assertThat(after.voters(body.id())).isEqualTo(before.voters(body.id()));
        }
    }

    @Property
    void invariant35_noChangeMakesMembershipsOverlap(
            @ForAll("worlds") Architecture world,
            @ForAll("days") LocalDate day,
            @ForAll MembershipStatus status,
            @ForAll Random random) {
        List<String> bodies = WorldArbitraries.institutions(world);
        List<String> states = WorldArbitraries.states(world);
        String body = bodies.get(random.nextInt(bodies.size()));
        String state = states.get(random.nextInt(states.size()));
        Architecture set = world.with(new Change.SetStatus(state, body, status, day));
        Architecture left = set.with(new Change.Withdraw(state, body, day.plusYears(1), day.plusYears(2)));
        for (Architecture changed : List.of(world, set, left)) {
            assertThat(changed.check()).noneMatch(f -> f.code() == FindingCode.OVERLAPPING_MEMBERSHIP);
        }
        assertThat(set.on(day).status(state, body)).contains(status);
    }

    /** Two statuses at once are found, whichever they are. */
    @Property
    void invariant35_membershipsThatOverlapAreFound(
            @ForAll("worlds") Architecture world, @ForAll("days") LocalDate day, @ForAll MembershipStatus status) {
        for (Institution body : world.institutions().values()) {
            for (Membership membership : body.memberships()) {
                if (membership.validity().on(day)) {
                    Institution twice = body.toBuilder()
                            .memberships(Membership.of(membership.actor(), status, Validity.from(day)))
                            .build();
                    assertThat(world.with(twice).check()).anyMatch(f -> f.code() == FindingCode.OVERLAPPING_MEMBERSHIP);
                    return;
                }
            }
        }
    }
}
