package dev.comity.routing;

import dev.comity.model.Level;
import dev.comity.policy.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Candidates by level, in the order in which levels are tried. */
final class Pool {
    private static final List<Level> UPWARD =
            List.of(Level.SUBREGIONAL, Level.REGIONAL, Level.CROSS_REGIONAL, Level.MULTILATERAL);

    private Pool() {}

    static List<Level> levels(Direction direction) {
        List<Level> levels = new ArrayList<>(UPWARD);
        if (direction == Direction.DESCENDING) {
            java.util.Collections.reverse(levels);
        }
        return levels;
    }

    static Set<Candidate> at(Level level, Set<Candidate> pool) {
        Set<Candidate> found = new TreeSet<>();
        for (Candidate candidate : pool) {
            if (candidate.level == level) {
                found.add(candidate);
            }
        }
        return found;
    }
}
