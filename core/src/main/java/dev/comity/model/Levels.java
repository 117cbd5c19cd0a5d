package dev.comity.model;

import com.google.common.collect.ImmutableSortedSet;

/** Tells the level of an institution from its scope; a forum of two from the regions of the two. */
final class Levels {
    private Levels() {}

    static Level of(Snapshot snapshot, Institution institution) {
        if (institution.kind() == InstitutionKind.COALITION) {
            return Level.COALITION;
        }
        if (institution.scope() == Scope.UNIVERSAL) {
            return Level.MULTILATERAL;
        }
        ImmutableSortedSet<String> reach = snapshot.reach(institution.id());
        if (reach.size() == 2) {
            boolean oneRegion =
                    snapshot.architecture().regionScheme().regionsOf(reach).size() <= 1;
            return oneRegion ? Level.SUBREGIONAL : Level.CROSS_REGIONAL;
        }
        return switch (institution.scope()) {
            case SUBREGIONAL -> Level.SUBREGIONAL;
            case REGIONAL -> Level.REGIONAL;
            default -> Level.CROSS_REGIONAL;
        };
    }
}
