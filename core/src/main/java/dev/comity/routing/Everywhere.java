package dev.comity.routing;

import dev.comity.model.Level;
import java.util.Arrays;

/** The candidates of a list that are the same wherever the matter lies, and whom they reach, turned round: by actor. */
final class Everywhere {
    final Form[] forms;
    final long[][] levels;
    /** Whether none of its treaties delimits an area, so that members alone tell who is covered. */
    final boolean byMembers;

    /** For each actor the candidates that reach it; null where none does. */
    private final long[][] reaching;

    Everywhere(CandidateList list) {
        int words = BitSets.words(list.entries.length);
        this.forms =
                Arrays.stream(list.entries).map(entry -> entry.at(new long[0])).toArray(Form[]::new);
        this.levels = new long[Level.values().length][words];
        this.reaching = new long[list.epoch.world.ids.length][];
        boolean areas = false;
        for (int c = 0; c < forms.length; c++) {
            areas |= forms[c].areas.length > 0;
            BitSets.add(levels[forms[c].level.ordinal()], c);
            long[] reach = forms[c].body.reach;
            for (int i = BitSets.next(reach, 0); i >= 0; i = BitSets.next(reach, i + 1)) {
                reaching[i] = reaching[i] == null ? new long[words] : reaching[i];
                BitSets.add(reaching[i], c);
            }
        }
        this.byMembers = !areas;
    }

    /** Adds the candidates that reach any of some actors. */
    void reaching(long[] actors, int words, long[] into) {
        for (int i = 0; i < words; i++) {
            for (long left = actors[i]; left != 0; left &= left - 1) {
                long[] those = reaching[(i << 6) + Long.numberOfTrailingZeros(left)];
                for (int w = 0; those != null && w < those.length; w++) {
                    into[w] |= those[w];
                }
            }
        }
    }
}
