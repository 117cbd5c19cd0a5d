package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import dev.comity.condition.Reading;
import dev.comity.model.Coerciveness;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Level;
import dev.comity.model.Vitality;
import dev.comity.policy.DutyKind;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every single outcome, under each reference policy. */
class OutcomeProperties {
    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    @Property
    void invariant09_forceAllocatedOnlyWithAuthorisationSelfDefenceOrConsent(@ForAll("questions") Question question) {
        boolean force = question.issue()
                .coerciveness()
                .map(c -> c == Coerciveness.FORCE)
                .orElse(true);
        for (UnitState unit : Trial.units(question)) {
            boolean forcible = EnumSet.of(GovernanceFunction.ENFORCEMENT, GovernanceFunction.PEACE_OPERATION)
                    .contains(unit.unit.function());
            if (!force || !forcible || unit.status != Status.ALLOCATED) {
                continue;
            }
            for (Candidate x : unit.allLeads()) {
                boolean council = unit.reading(x, "forum.role").toString().contains("security-council");
                boolean authorised = unit.reading(x, "forum.authorised").equals(Reading.of(true));
                boolean permitted = unit.instances.stream()
                        .anyMatch(i -> i.stands()
                                && i.candidate == x
                                && Set.of("R02", "R03").contains(i.rule.id()));
                assertThat(council || authorised || permitted).as("%s", x).isTrue();
            }
        }
    }

    @Property
    void invariant14_everyRequiredFunctionIsAllocatedConditionalOrAGap(@ForAll("questions") Question question) {
        for (IssueRouter run : Trial.runs(question)) {
            Routing routing = run.routing("");
            assertThat(routing.allocations())
                    .hasSize(question.issue().domains().size()
                            * question.issue().functions().size());
            for (Allocation allocation : routing.allocations().values()) {
                Status status = allocation.status();
                assertThat(allocation.leads().isEmpty()).isEqualTo(status == Status.GAP);
                assertThat(allocation.conditions().isEmpty()).isEqualTo(status != Status.CONDITIONAL);
                assertThat(allocation.reasons().isEmpty()).isEqualTo(status != Status.GAP);
            }
        }
    }

    @Property
    void invariant15_everyLeadHasTheMandateInForce(@ForAll("questions") Question question) {
        for (UnitState unit : Trial.units(question)) {
            for (Candidate x : unit.allLeads()) {
                assertThat(x.institution.mandates())
                        .anyMatch(m -> m.validity().on(unit.scene.date)
                                && m.functions().contains(unit.unit.function())
                                && m.domains().stream().anyMatch(d -> d.covers(unit.unit.domain())));
            }
        }
    }

    @Property
    void invariant16_noLeadIsDeadOrAZombie(@ForAll("questions") Question question) {
        for (UnitState unit : Trial.units(question)) {
            for (Candidate x : unit.allLeads()) {
                if (!x.coalition) {
                    assertThat(unit.scene.snapshot.vitality(x.id()))
                            .isNotEqualTo(Optional.of(Vitality.DEAD))
                            .isNotEqualTo(Optional.of(Vitality.ZOMBIE));
                }
            }
        }
    }

    @Property
    void invariant28_regionalPeaceLeadReportsToTheCouncil(@ForAll("questions") Question question) {
        for (IssueRouter run : Trial.runs(question)) {
            for (UnitState unit : run.units.values()) {
                for (Candidate x : unit.allLeads()) {
                    if (Domain.PEACE_SECURITY.covers(unit.unit.domain()) && x.level != Level.MULTILATERAL) {
                        assertThat(run.annotations.duties)
                                .anyMatch(d -> d.kind() == DutyKind.REPORT
                                        && d.debtor().equals(x.id()));
                    }
                }
            }
        }
    }

    /** Classes are those of line 34: over allocated principal units, an organ at the level of a leading parent. */
    @Property
    void invariant29_hybridMeansTwoClassesAndThenConsultation(@ForAll("questions") Question question) {
        for (IssueRouter run : Trial.runs(question)) {
            Map<String, Candidate> leads = new TreeMap<>();
            run.principal().stream()
                    .filter(unit -> unit.status == Status.ALLOCATED)
                    .forEach(unit -> unit.allLeads().forEach(x -> leads.put(x.id(), x)));
            Set<String> classes = new TreeSet<>();
            for (Candidate x : leads.values()) {
                Candidate counted =
                        x.institution.parentOn(run.scene.date).map(leads::get).orElse(x);
                classes.add(counted.level == Level.SUBREGIONAL ? "REGIONAL" : counted.level.name());
            }
            assertThat(run.verdict(false) == Verdict.HYBRID).isEqualTo(classes.size() > 1);
            boolean all = question.issue().principal().isEmpty();
            if (all && classes.size() > 1) {
                assertThat(run.annotations.duties).anyMatch(d -> d.kind() == DutyKind.CONSULT);
            }
        }
    }

    @Property
    void invariant31_defeatIsDeclaredAndAcyclic(@ForAll("questions") Question question) {
        for (UnitState unit : Trial.units(question)) {
            for (Instance instance : unit.instances) {
                if (instance.defeatedBy != null) {
                    assertThat(instance.defeatedBy.overrides()).contains(instance.rule.id());
                    assertThat(instance.rule.overrides()).doesNotContain(instance.defeatedBy.id());
                    assertThat(unit.instances).anyMatch(by -> by.rule == instance.defeatedBy && by.stands());
                }
            }
        }
    }

    @Property
    void invariant37_noRuleFiresOutsideItsTime(@ForAll("questions") Question question) {
        for (UnitState unit : Trial.units(question)) {
            for (Instance instance : unit.instances) {
                assertThat(instance.rule.inForce().contains(unit.scene.date)).isTrue();
            }
        }
    }

    /** Line 21 lets leads share states; so the law here is that they bind affected states only, and no others' rest. */
    @Property
    void invariant38_leadsBindAffectedStatesAndLeaveTheRest(@ForAll("questions") Question question) {
        for (IssueRouter run : Trial.runs(question)) {
            for (Allocation allocation : run.routing("").allocations().values()) {
                Set<String> bound = new TreeSet<>();
                allocation.leads().stream().filter(lead -> !lead.coLead()).forEach(lead -> bound.addAll(lead.states()));
                assertThat(run.scene.affected)
                        .containsAll(bound)
                        .containsAll(allocation.direct())
                        .containsAll(allocation.uncovered());
                assertThat(Sets.intersection(bound, allocation.direct())).isEmpty();
                assertThat(Sets.intersection(bound, allocation.uncovered())).isEmpty();
            }
        }
    }
}
