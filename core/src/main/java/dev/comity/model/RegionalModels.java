package dev.comity.model;

import java.time.LocalDate;
import java.util.Optional;

/** Tells the regional models apart by what the data says of an institution. */
final class RegionalModels {
    private RegionalModels() {}

    static Optional<RegionalModel> of(Institution institution, LocalDate date) {
        Optional<Authority> authority = Timeline.of(institution.authorities()).at(date);
        if (institution.scope() == Scope.UNIVERSAL || authority.isEmpty()) {
            return Optional.empty();
        }
        if (authority.get().delegation() == Degree.HIGH && authority.get().pooling() == Degree.HIGH) {
            return Optional.of(RegionalModel.SUPRANATIONAL);
        }
        if (may(institution, date, GovernanceFunction.ENFORCEMENT)
                || may(institution, date, GovernanceFunction.PEACE_OPERATION)) {
            return Optional.of(RegionalModel.SECURITY_DEVELOPMENTAL);
        }
        if (institution.scope() == Scope.CROSS_REGIONAL && institution.hasRole(Role.RTA, date)) {
            return Optional.of(RegionalModel.MEGA_REGIONAL);
        }
        boolean weak =
                authority.get().delegation() == Degree.LOW && authority.get().pooling() == Degree.LOW;
        boolean treaty =
                institution.kind() == InstitutionKind.FORMAL_IGO || institution.kind() == InstitutionKind.TREATY;
        return Optional.of(weak && !treaty ? RegionalModel.CONSULTATIVE : RegionalModel.INTERGOVERNMENTAL);
    }

    private static boolean may(Institution institution, LocalDate date, GovernanceFunction function) {
        return institution.mandates().stream()
                .anyMatch(m -> m.functions().contains(function) && m.validity().on(date));
    }
}
