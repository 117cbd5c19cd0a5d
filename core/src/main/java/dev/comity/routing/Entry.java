package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Mandate;
import dev.comity.model.Territory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An institution in a list of candidates, with its mandates by rank: which of them counts depends on the location. */
final class Entry {
    private static final int MOST_JOINED = Long.SIZE - 1;

    final CandidateList list;
    final Body body;
    private final Rank[] ranks;
    private final boolean whole;

    Entry(CandidateList list, Body body, List<List<Cell>> ranks) {
        this.list = list;
        this.body = body;
        GovernanceFunction function = list.unit.function();
        this.whole = function == GovernanceFunction.ENFORCEMENT || function == GovernanceFunction.PEACE_OPERATION;
        this.ranks = ranks.stream().map(Rank::new).toArray(Rank[]::new);
    }

    /** {@return the candidate with the cell that counts at a location; null if none applies there} */
    @Nullable
    Form at(long[] location) {
        for (Rank rank : ranks) {
            Form form = rank.at(location);
            if (form != null) {
                return form;
            }
        }
        return null;
    }

    /** {@return whether it is a candidate with the same cell wherever a mandate of its applies} */
    boolean isSole() {
        long[] first = ranks[0].territories[0];
        boolean sole = ranks.length == 1 && !(whole && first != null) && !body.coalition;
        for (long[] territory : ranks[0].territories) {
            sole &= Arrays.equals(first, territory);
        }
        return sole;
    }

    /** {@return the candidate with all cells of the first rank} */
    Form first() {
        return ranks[0].all();
    }

    /** {@return whether a mandate holds everywhere; a location of no place lies within any territory} */
    boolean isAnywhere() {
        boolean anywhere = whole;
        for (Rank rank : ranks) {
            for (long[] territory : rank.territories) {
                anywhere |= territory == null;
            }
        }
        return anywhere;
    }

    /** {@return the places at which a mandate that does not hold everywhere may apply} */
    long[] places() {
        long[] places = new long[list.epoch.world.words];
        for (Rank rank : ranks) {
            for (long[] territory : rank.territories) {
                if (territory != null) {
                    BitSets.addAll(places, territory);
                }
            }
        }
        return places;
    }

    private boolean applies(long @Nullable [] territory, long[] location) {
        if (territory == null) {
            return true;
        }
        return whole ? BitSets.containsAll(territory, location) : BitSets.meets(territory, location);
    }

    /** Mandates of equal rank, which are one cell where several of them apply. */
    private final class Rank {
        private final Cell[] cells;
        private final long[][] territories;
        /** By the set of the cells that apply. */
        private final Map<Long, Form> forms = new ConcurrentHashMap<>();

        private volatile @Nullable Form all;

        Rank(List<Cell> joined) {
            this.cells = joined.toArray(Cell[]::new);
            if (cells.length > MOST_JOINED) {
                throw new ArithmeticException("more than " + MOST_JOINED + " mandates of one rank");
            }
            this.territories = joined.stream()
                    .map(cell -> territory(cell.mandates().get(0)))
                    .toArray(long[][]::new);
        }

        private long @Nullable [] territory(Mandate mandate) {
            return mandate.territory() instanceof Territory.World
                    ? null
                    : list.epoch.bits(Cell.territory(list.epoch.snapshot, body.institution, mandate));
        }

        private Form form(long applying) {
            ImmutableList.Builder<Mandate> mandates = ImmutableList.builder();
            for (int i = 0; i < cells.length; i++) {
                if ((applying & 1L << i) != 0) {
                    mandates.add(cells[i].mandates().get(0));
                }
            }
            return new Form(list, body, new Cell(mandates.build(), cells[0].domain(), cells[0].implied()));
        }

        @Nullable
        Form at(long[] location) {
            long applying = 0;
            for (int i = 0; i < cells.length; i++) {
                applying |= applies(territories[i], location) ? 1L << i : 0;
            }
            if (applying == 0) {
                return null;
            }
            return applying == (1L << cells.length) - 1 ? all() : forms.computeIfAbsent(applying, this::form);
        }

        private Form all() {
            Form known = all;
            if (known == null) {
                known = form((1L << cells.length) - 1);
                all = known;
            }
            return known;
        }
    }
}
