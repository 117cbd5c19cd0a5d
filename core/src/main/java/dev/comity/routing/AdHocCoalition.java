package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Institution;
import dev.comity.model.InstitutionKind;
import dev.comity.model.Level;
import dev.comity.model.Mandate;
import dev.comity.model.Scope;
import dev.comity.model.Territory;

/** The coalition of those who are willing and able, where no standing one is at hand. */
final class AdHocCoalition {
    /** Its name in routings. */
    static final String ID = "coalition";

    private AdHocCoalition() {}

    /** {@return whether this is the coalition made here, which no snapshot knows} */
    static boolean is(Institution institution) {
        return institution.kind() == InstitutionKind.COALITION
                && institution.id().equals(ID)
                && institution.memberships().isEmpty();
    }

    static Candidate of(Unit unit, ImmutableSortedSet<String> willing) {
        Mandate founding = Mandate.builder()
                .domains(unit.domain())
                .functions(unit.function())
                .territory(Territory.world())
                .basis("the willing and able")
                .build();
        Institution coalition = Institution.builder()
                .id(ID)
                .name("Coalition of the willing and able")
                .kind(InstitutionKind.COALITION)
                .scope(Scope.CROSS_REGIONAL)
                .mandates(founding)
                .build();
        return new Candidate(coalition, Level.COALITION, Cell.of(founding, unit.domain(), false), willing);
    }
}
