package dev.comity.proof;

import dev.comity.model.Competence;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Mandate;
import dev.comity.model.Obligation;
import dev.comity.model.Scope;
import dev.comity.model.Territory;
import java.util.List;

/** Draws other work that the issue needs, where a fact looks beyond the one function. */
final class ResultMaker {
    private static final List<GovernanceFunction> SIDE_WORK = List.of(
            GovernanceFunction.MONITORING,
            GovernanceFunction.VERIFICATION,
            GovernanceFunction.CAPACITY_BUILDING,
            GovernanceFunction.COORDINATION);

    private final Draft draft;
    private final Wanted wanted;

    ResultMaker(Draft draft) {
        this.draft = draft;
        this.wanted = draft.wanted;
    }

    void make() {
        if (wanted.is("forum.leads-other", "yes")) {
            draft.forum.mandates(cell(sideWork()));
        }
        if (wanted.is("result.levels", "many")) {
            lead("SIDEONE", Scope.REGIONAL);
            lead("SIDETWO", Scope.UNIVERSAL);
        }
    }

    private GovernanceFunction sideWork() {
        for (GovernanceFunction function : SIDE_WORK) {
            if (function != draft.function && draft.functions.add(function)) {
                return function;
            }
        }
        throw new IllegalStateException("there is side work enough for three");
    }

    private Mandate cell(GovernanceFunction function) {
        return Mandate.builder()
                .domains(draft.domain)
                .functions(function)
                .territory(Territory.world())
                .competence(Competence.SHARED)
                .obligation(Obligation.HARD)
                .needsDecision(false)
                .build();
    }

    private void lead(String id, Scope scope) {
        Institution.Builder body = draft.body(id, scope);
        draft.add(body.fullMembers(draft.affected.toArray(String[]::new))
                .mandates(cell(sideWork()))
                .build());
    }
}
