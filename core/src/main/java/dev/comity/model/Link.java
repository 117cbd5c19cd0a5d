package dev.comity.model;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An interface between two institutions, with the meetings actually held.
 *
 * <pre>{@code
 * Link joint = world.links().stream()
 *         .filter(link -> link.touches("AU") && link.touches("EU"))
 *         .findFirst()
 *         .get();
 * joint.type();                                      // PARALLEL
 * joint.lastMeetingBy(LocalDate.of(2022, 12, 31));   // Optional[2022-02-17]
 * }</pre>
 *
 * @param from one institution
 * @param to the other
 * @param type how they relate
 * @param validity when
 * @param meetings meetings held
 * @param intensity 0 (none) to 3 (joint action)
 * @param instrument the agreement; empty if none
 * @param provenance where this comes from
 */
public record Link(
        String from,
        String to,
        LinkType type,
        Validity validity,
        ImmutableSortedSet<DatePoint> meetings,
        int intensity,
        String instrument,
        Provenance provenance) {
    /**
     * Checks the intensity.
     *
     * @param from one institution
     * @param to the other
     * @param type how they relate
     * @param validity when
     * @param meetings meetings held
     * @param intensity 0 (none) to 3 (joint action)
     * @param instrument the agreement; empty if none
     * @param provenance where this comes from
     */
    public Link {
        if (intensity < 0 || intensity > 3) {
            throw new IllegalArgumentException("intensity goes from 0 to 3");
        }
    }

    /**
     * {@return whether the link touches an institution}
     *
     * @param institution the id of an institution
     */
    public boolean touches(String institution) {
        return from.equals(institution) || to.equals(institution);
    }

    /**
     * {@return the last meeting on or before a day; empty if none was held}
     *
     * @param date the day
     */
    public Optional<DatePoint> lastMeetingBy(LocalDate date) {
        return new Meetings(Optional.empty(), meetings, provenance).lastBy(date);
    }
}
