package dev.comity.routing;

import dev.comity.model.Dated;
import dev.comity.model.Domain;
import dev.comity.model.Institution;
import dev.comity.model.JurisdictionClause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A clause on jurisdiction that is in force in an epoch and covers a domain.
 *
 * @param of the number of the institution whose treaty it is
 * @param reach whom that reaches
 * @param kind what the clause says
 * @param tribunal the number of the tribunal
 */
record Jurisdiction(int of, long[] reach, JurisdictionClause.Kind kind, int tribunal) {
    static Jurisdiction[] over(Epoch epoch, Domain domain) {
        LocalDate date = epoch.snapshot.date();
        List<Jurisdiction> found = new ArrayList<>();
        for (Institution institution : epoch.world.world.institutions().values()) {
            boolean exists = institution.existence().on(date);
            for (Dated<JurisdictionClause> clause : institution.jurisdictions()) {
                boolean covers = clause.value().domains().stream().anyMatch(named -> named.covers(domain));
                if (exists && covers && clause.validity().on(date)) {
                    found.add(of(epoch, institution, clause.value()));
                }
            }
        }
        return found.toArray(Jurisdiction[]::new);
    }

    private static Jurisdiction of(Epoch epoch, Institution institution, JurisdictionClause clause) {
        String tribunal = clause.tribunal().orElse(institution.id());
        return new Jurisdiction(
                epoch.world.institutionNumbers.get(institution.id()),
                epoch.reach(institution.id()),
                clause.kind(),
                epoch.world.institutionNumbers.getOrDefault(tribunal, Statements.NOBODY));
    }
}
