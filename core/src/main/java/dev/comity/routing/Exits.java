package dev.comity.routing;

import dev.comity.model.Architecture;
import dev.comity.model.Institution;
import dev.comity.model.Membership;
import dev.comity.model.MembershipStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Carries out the exits of which notice has been given. */
final class Exits {
    private Exits() {}

    static Architecture done(Architecture world) {
        Map<String, Institution> institutions = new TreeMap<>(world.institutions());
        for (Institution institution : world.institutions().values()) {
            boolean any = institution.memberships().stream().anyMatch(Exits::pending);
            if (any) {
                List<Membership> gone = institution.memberships().stream()
                        .map(m -> pending(m)
                                ? m.toBuilder().status(MembershipStatus.FORMER).build()
                                : m)
                        .toList();
                institutions.put(
                        institution.id(),
                        institution.toBuilder().memberships(gone).build());
            }
        }
        return world.toBuilder().institutions(institutions).build();
    }

    private static boolean pending(Membership membership) {
        return membership.status() == MembershipStatus.NOTICE_GIVEN;
    }
}
