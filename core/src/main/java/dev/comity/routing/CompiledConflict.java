package dev.comity.routing;

import dev.comity.model.GovernanceFunction;
import dev.comity.model.Role;
import java.util.Arrays;

/** Reads the facts of operations and authorisations, as {@link ConflictFacts} and {@link ForumFacts} do. */
final class CompiledConflict {
    private final CompiledUnit unit;
    private final CompiledIssue issue;
    /** Institutions that lead peace operations in units before this one. */
    private final long[] leading;

    CompiledConflict(CompiledUnit unit) {
        this.unit = unit;
        this.issue = unit.issue;
        this.leading = new long[BitSets.words(issue.world.institutions.length + 1)];
    }

    /** Nothing said of any authorisation: unknown. Something said, but not for this forum: no. */
    CompiledFact.Value authorised(Form form, CompiledFact fact) {
        Statements.Said said = issue.form.statements.authorisations;
        for (int i = 0; i < said.count; i++) {
            boolean to = said.to[i] == form.body.number
                    || form.body.coalition && (said.stance[i] & Statements.TO_COALITION) != 0;
            if (to && authorises(said, i, unit.function())) {
                return fact.yes;
            }
        }
        return said.count == 0 ? fact.unknown : fact.no;
    }

    private static boolean authorises(Statements.Said said, int i, GovernanceFunction function) {
        int both = Statements.COUNCIL | Statements.RUNS;
        return (said.stance[i] & both) == both && (said.functions[i] & Statements.bit(function)) != 0;
    }

    /** {@return whether a body has invoked its own clause} */
    boolean invoked(Form form) {
        Statements.Said said = issue.form.statements.authorisations;
        for (int i = 0; i < said.count; i++) {
            boolean itself = said.by[i] == form.body.number && said.to[i] == form.body.number;
            if (itself && (said.stance[i] & Statements.RUNS) != 0) {
                return true;
            }
        }
        return false;
    }

    CompiledFact.Value operation(CompiledFact fact) {
        boolean any = findLeading();
        int led = issue.form.statements.operation;
        if (!any && issue.form.statements.anyOperation) {
            return fact.word(isAfrican(led) ? "au-led" : "other");
        }
        for (int i = BitSets.next(leading, 0); i >= 0; i = BitSets.next(leading, i + 1)) {
            if (isAfrican(i)) {
                return fact.word("au-led");
            }
        }
        return any ? fact.word("other") : fact.none;
    }

    private boolean isAfrican(int institution) {
        return institution >= 0
                && institution < issue.world.institutions.length
                && issue.form.epoch.bears(institution, Role.AU);
    }

    CompiledFact.Value operationAuthorised(CompiledFact fact) {
        findLeading();
        Statements stated = issue.form.statements;
        Statements.Said said = stated.authorisations;
        for (int i = 0; i < said.count; i++) {
            int to = said.to[i];
            boolean leads = to >= 0 && (BitSets.has(leading, to) || to == stated.operation);
            if (leads && authorises(said, i, GovernanceFunction.PEACE_OPERATION)) {
                return fact.yes;
            }
        }
        if (stated.operationAuthorised != null) {
            return fact.value(stated.operationAuthorised);
        }
        return said.count == 0 ? fact.unknown : fact.no;
    }

    /** {@return whether anybody leads a peace operation in a unit before this one} */
    private boolean findLeading() {
        Arrays.fill(leading, 0);
        for (int i = 0; i < issue.count && issue.units.get(i) != unit; i++) {
            CompiledUnit earlier = issue.units.get(i);
            boolean counts = earlier.status() == Status.ALLOCATED || !earlier.firstPass;
            if (counts && earlier.function() == GovernanceFunction.PEACE_OPERATION) {
                earlier.addLeads(leading);
            }
        }
        return !BitSets.isEmpty(leading);
    }
}
