package dev.comity.routing;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.BarredSubject;
import dev.comity.model.DatePoint;
import dev.comity.model.Dated;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.Level;
import dev.comity.model.Mandate;
import dev.comity.model.Means;
import dev.comity.model.Role;
import dev.comity.model.Snapshot;
import dev.comity.model.Timeline;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an institution is in an epoch, whatever the issue. */
final class Body {
    final Institution institution;
    final String id;
    /** Its number among the institutions. */
    final int number;

    final Level level;
    final boolean coalition;
    final boolean multilateral;
    /** The same by name; null where they come from an issue. */
    final @Nullable ImmutableSortedSet<String> reached;

    final long[] reach;
    final long[] voters;
    final long roles;
    final String parent;
    final int parentNumber;
    final boolean lentMeans;
    final int lastActivity;
    final ImmutableSet<Mandate> mandates;
    /** The subjects that it may not take up. */
    final BarredSubject[] barred;
    /** Up to which share of the most it lends without conditions; null if that is not said. */
    final @Nullable Fraction delinkedShare;

    final boolean advanceConsent;

    Body(Epoch epoch, Institution institution, int number) {
        this(
                epoch,
                institution,
                number,
                epoch.snapshot.level(institution.id()),
                epoch.snapshot.reach(institution.id()),
                epoch.snapshot.voters(institution.id()));
    }

    /** The coalition of those who are willing and able, before an issue says who they are. */
    Body(Epoch epoch, Institution coalition) {
        this(
                epoch,
                coalition,
                epoch.world.institutions.length,
                Level.COALITION,
                ImmutableSortedSet.of(),
                ImmutableSortedSet.of());
    }

    private Body(
            Epoch epoch,
            Institution institution,
            int number,
            Level level,
            ImmutableSortedSet<String> reached,
            ImmutableSortedSet<String> voters) {
        Snapshot snapshot = epoch.snapshot;
        this.institution = institution;
        this.id = institution.id();
        this.number = number;
        this.level = level;
        this.coalition = level == Level.COALITION;
        this.multilateral = level == Level.MULTILATERAL;
        this.reached = reached;
        this.reach = epoch.bits(reached);
        this.voters = epoch.bits(voters);
        this.roles = roles(institution, snapshot);
        this.parent = institution.parentOn(snapshot.date()).orElse("");
        this.parentNumber = epoch.world.institutionNumbers.getOrDefault(parent, -1);
        this.lentMeans = lent(institution, parent, snapshot);
        this.lastActivity = lastActivity(institution, snapshot);
        this.mandates = ImmutableSet.copyOf(institution.mandates());
        this.barred =
                Timeline.of(institution.barredSubjects()).allAt(snapshot.date()).toArray(BarredSubject[]::new);
        this.delinkedShare =
                Timeline.of(institution.delinkedShares()).at(snapshot.date()).orElse(null);
        this.advanceConsent = institution
                .attributeOn("advance-consent", snapshot.date())
                .filter("yes"::equals)
                .isPresent();
    }

    /**
     * The same body where an issue says whom it reaches.
     *
     * @param reach whom it reaches; the set may change with the issue
     * @param voters who votes in it
     */
    Body(Body same, long[] reach, long[] voters) {
        this.institution = same.institution;
        this.id = same.id;
        this.number = same.number;
        this.level = same.level;
        this.coalition = same.coalition;
        this.multilateral = same.multilateral;
        this.reached = null;
        this.reach = reach;
        this.voters = voters;
        this.roles = same.roles;
        this.parent = same.parent;
        this.parentNumber = same.parentNumber;
        this.lentMeans = same.lentMeans;
        this.lastActivity = same.lastActivity;
        this.mandates = same.mandates;
        this.barred = same.barred;
        this.delinkedShare = same.delinkedShare;
        this.advanceConsent = same.advanceConsent;
    }

    static long roles(Institution institution, Snapshot snapshot) {
        long roles = 0;
        for (Dated<Role> role : institution.roles()) {
            roles |= role.validity().on(snapshot.date()) ? 1L << role.value().ordinal() : 0;
        }
        return roles;
    }

    private static boolean lent(Institution institution, String parent, Snapshot snapshot) {
        Institution above = snapshot.architecture().institutions().get(parent);
        Optional<Means> means = institution.means().isPresent() || above == null ? institution.means() : above.means();
        return means.isPresent() && means.get() != Means.OWN;
    }

    static int lastActivity(Institution institution, Snapshot snapshot) {
        Optional<DatePoint> activity = institution
                .lastActivity()
                .filter(point -> !point.date().isAfter(snapshot.date()))
                .or(() -> institution.meetings().lastBy(snapshot.date()));
        return activity.map(point -> point.date().getYear()).orElse(Integer.MIN_VALUE);
    }

    boolean bears(Role role) {
        return (roles & 1L << role.ordinal()) != 0;
    }
}
