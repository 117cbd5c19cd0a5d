package dev.comity.routing;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Reading;
import java.util.Optional;

/**
 * What a what-if routing changes: candidates taken away, facts of a candidate read otherwise, exits carried out.
 *
 * @param withoutForums candidates taken away
 * @param readings readings by {@code FORUM fact}, or by the fact alone for facts of the issue
 * @param exitsDone whether those who have given notice count as gone
 */
record Tweaks(ImmutableSortedSet<String> withoutForums, ImmutableMap<String, Reading> readings, boolean exitsDone) {
    static final Tweaks NONE = new Tweaks(ImmutableSortedSet.of(), ImmutableMap.of(), false);

    static String key(String forum, String fact) {
        return forum + " " + fact;
    }

    Optional<Reading> reading(Candidate candidate, String fact) {
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        Reading ofForum = candidate == null ? null : readings.get(key(candidate.id(), fact));
        return Optional.ofNullable(ofForum == null ? readings.get(fact) : ofForum);
    }
}
