package dev.comity.examples.study;

import dev.comity.atlas.Atlas;
import dev.comity.model.Claim;
import dev.comity.model.Institution;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is left of a region by the organisation of a field that covers it best, of those that are regional: at
 * least four fifths of the members lie in the region, a threshold of ours.
 *
 * @param region by the regions of UN M49
 * @param share the share of the region's states that are no members, from 0 to 1
 * @param body the organisation; empty if there is none
 */
record Gap(String region, double share, String body) {
    /**
     * {@return the gaps of a field in a year, by region}
     *
     * @param field political, social or economic, as the data judge
     */
    static List<Gap> of(String field, IgoYears.Year year, Map<String, Institution> bodies) {
        List<Gap> gaps = new ArrayList<>();
        regions(year).forEach((region, states) -> gaps.add(best(year, bodies, field, region, states)));
        return gaps;
    }

    private static Map<String, BitSet> regions(IgoYears.Year year) {
        Map<String, BitSet> regions = new TreeMap<>();
        year.actors.forEach((actor, states) -> Atlas.world()
                .regionScheme()
                .region(actor)
                .ifPresent(region ->
                        regions.computeIfAbsent(region, any -> new BitSet()).or(states)));
        return regions;
    }

    private static Gap best(
            IgoYears.Year year, Map<String, Institution> bodies, String field, String region, BitSet states) {
        int most = 0;
        String best = "";
        for (Map.Entry<String, BitSet> body : year.members.entrySet()) {
            BitSet inside = (BitSet) body.getValue().clone();
            inside.and(states);
            int covered = inside.cardinality();
            boolean regional = 5 * covered >= 4 * body.getValue().cardinality();
            if (covered > most && regional && worksIn(bodies, body.getKey(), field)) {
                most = covered;
                best = body.getKey();
            }
        }
        return new Gap(region, 1 - (double) most / states.cardinality(), best);
    }

    private static boolean worksIn(Map<String, Institution> bodies, String body, String field) {
        for (Claim claim : bodies.get(body).claims()) {
            if (claim.value().equals(field)) {
                return true;
            }
        }
        return false;
    }
}
