package dev.comity.routing;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who leads one unit.
 *
 * @param status whether somebody leads
 * @param leads leads and co-leads
 * @param leading by number, that a contender leads wherever it was decided so; empty if nobody does
 */
record InquiryOutcome(Status status, Set<Contender> leads, int[] leading) {
    /** {@return the ids of those that lead outright, or also of those that lead on conditions} */
    Set<String> ids(boolean conditionalToo) {
        Set<String> ids = new TreeSet<>();
        if (status == Status.ALLOCATED || conditionalToo) {
            leads.forEach(c -> ids.add(c.id()));
        }
        return ids;
    }
}
