package dev.comity.io;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.comity.finding.Finding;
import dev.comity.finding.Place;
import java.util.Optional;

/**
 * Where the parts of a policy stand in its document, by the paths that the policy's own check uses. Of several parts with
 * one path, the one counts of which the message speaks.
 */
final class PolicyPlaces {
    private record Mark(String beginning, Place place) {}

    private final ListMultimap<String, Mark> marks = ArrayListMultimap.create();

    /** {@return the path of a part of a rule} */
    static String path(String rule, String part) {
        return "rules." + rule + "." + part;
    }

    /** Notes the place of a part, for every message about it. */
    void mark(String path, Place place) {
        mark(path, "", place);
    }

    /** Notes the place of a part, for messages that begin like this. */
    void mark(String path, String beginning, Place place) {
        marks.put(path, new Mark(beginning, place));
    }

    /** {@return where what the finding is about stands; empty if it is not in this document} */
    Optional<Place> find(Finding finding) {
        Mark best = null;
        for (Mark mark : marks.get(finding.place().path())) {
            boolean fits = finding.message().startsWith(mark.beginning);
            if (fits && (best == null || mark.beginning.length() > best.beginning.length())) {
                best = mark;
            }
        }
        return best == null ? Optional.empty() : Optional.of(best.place);
    }
}
