package dev.comity.routing;

import dev.comity.model.GoodRange;
import dev.comity.model.Spillover;
import org.jspecify.annotations.Nullable;

/** Reads how far an issue spills over, and over how many regions it spreads. */
final class SpilloverReader {
    private final CompiledIssue issue;
    private @Nullable Spillover spillover;
    private int regions;

    SpilloverReader(CompiledIssue issue) {
        this.issue = issue;
    }

    void forget() {
        spillover = null;
        regions = -1;
    }

    Spillover spillover() {
        if (spillover == null) {
            spillover = find();
        }
        return spillover;
    }

    private Spillover find() {
        if (issue.issue.spillover().isPresent()) {
            return issue.issue.spillover().get();
        }
        boolean globalGood = issue.issue.publicGood().range().isPresent()
                && issue.issue.publicGood().range().get() == GoodRange.GLOBAL;
        if (globalGood || issue.issue.affects().contains("world")) {
            return Spillover.GLOBAL;
        }
        int touched = 0;
        for (int i = 0; i < issue.affected.length; i++) {
            touched += Long.bitCount(issue.affected[i] | issue.location[i] & ~issue.world.commons[i]);
        }
        if (touched <= 1) {
            return Spillover.NATIONAL;
        }
        if (touched == 2) {
            return Spillover.BILATERAL;
        }
        return regions(issue.affected, issue.location) <= 1 ? Spillover.REGIONAL : Spillover.CROSS_REGIONAL;
    }

    boolean manyRegions() {
        if (regions < 0) {
            regions = regions(issue.affected, issue.affected);
        }
        return regions > 1;
    }

    /** {@return in how many regions some lie; at most 2, for no more is asked} */
    private int regions(long[] some, long[] more) {
        int found = 0;
        for (int i = 0; i < some.length; i++) {
            for (long left = some[i] | more[i]; left != 0; left &= left - 1) {
                int region = issue.world.regions[(i << 6) + Long.numberOfTrailingZeros(left)];
                if (region != 0 && found != 0 && region != found) {
                    return 2;
                }
                found = region == 0 ? found : region;
            }
        }
        return found == 0 ? 0 : 1;
    }

    /** {@return the region in which all parties and places lie: 0 if one of them lies in none, -1 if there are several} */
    int commonRegion() {
        int found = -2;
        for (int i = 0; i < issue.location.length; i++) {
            for (long left = issue.location[i] | issue.parties[i]; left != 0; left &= left - 1) {
                int region = issue.world.regions[(i << 6) + Long.numberOfTrailingZeros(left)];
                if (region == 0) {
                    return 0;
                }
                found = found == -2 || found == region ? region : -1;
            }
        }
        return found == -2 ? -1 : found;
    }
}
