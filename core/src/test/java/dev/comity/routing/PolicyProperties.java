package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Aggregation;
import dev.comity.model.Dated;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.model.PublicGood;
import dev.comity.model.SubsetClause;
import dev.comity.policy.Effect;
import dev.comity.policy.Tier;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the policies are for: weakest links, the direction of each, consent of those who go ahead. */
class PolicyProperties {
    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    /** Critical states are those who are affected first; each is taken out of each body that suffices. */
    @Property
    void invariant24_withoutACriticalMemberNobodySuffices(@ForAll("questions") Question any) {
        String critical = Trial.run(any, Trial.POLICIES.get(0)).scene.affected.first();
        Question question = new Question(any.world(), weakestLink(any.issue(), critical));
        for (UnitState unit : Trial.units(question)) {
            for (Candidate x : unit.candidates) {
                if (x.sufficient && !x.coalition) {
                    Question without = without(question, critical, x.institution);
                    UnitState after =
                            Trial.run(without, unit.scene.policy).units.get(unit.unit);
                    assertThat(after.candidates).noneMatch(y -> y.id().equals(x.id()) && y.sufficient);
                }
            }
        }
    }

    private static Issue weakestLink(Issue issue, String critical) {
        PublicGood good = new PublicGood(
                issue.publicGood().range(),
                issue.publicGood().type(),
                Optional.of(Aggregation.WEAKEST_LINK),
                ImmutableSortedSet.of(critical),
                Optional.empty());
        // Consent and the area of a treaty reach beyond the members.
        return issue.toBuilder()
                .publicGood(good)
                .circumstances(
                        issue.circumstances().toBuilder().consents(List.of()).build())
                .build();
    }

    private static Question without(Question question, String actor, Institution body) {
        Institution.Builder smaller = body.toBuilder()
                .membersOf(List.of())
                .memberships(List.of())
                .mandates(body.mandates().stream()
                        .map(mandate -> mandate.toBuilder().area(List.of()).build())
                        .toList());
        for (String member :
                question.world().on(question.issue().date().orElseThrow()).reach(body.id())) {
            if (!member.equals(actor)) {
                smaller.fullMembers(member);
            }
        }
        return new Question(question.world().with(smaller.build()), question.issue());
    }

    /** Law, eligibility and the preference for the best provider may ask for others; a required co-lead is their matter too. */
    @Property
    void invariant27_theUniversalistChoosesAUniversalForumThatSuffices(@ForAll("questions") Question question) {
        for (UnitState unit : Trial.run(question, Trial.POLICIES.get(1)).units.values()) {
            Set<String> covered = new TreeSet<>();
            for (Candidate x : unit.institutions()) {
                if (x.level == Level.MULTILATERAL && x.sufficient && x.ready()) {
                    covered.addAll(x.covered);
                }
            }
            boolean suffices = unit.institutions().stream()
                    .anyMatch(x -> x.level == Level.MULTILATERAL && x.sufficient && x.ready());
            if (suffices && !ruled(unit)) {
                assertThat(unit.leads).allMatch(x -> x.level == Level.MULTILATERAL || coversMore(unit, x, covered));
            }
        }
    }

    @Property
    void invariant27_theRegionalistChoosesARegionalBodyThatIsEligible(@ForAll("questions") Question question) {
        for (UnitState unit : Trial.run(question, Trial.POLICIES.get(2)).units.values()) {
            Set<String> covered = new TreeSet<>();
            boolean regional = false;
            boolean open = true;
            for (Candidate x : unit.institutions()) {
                regional |= x.level != Level.MULTILATERAL && x.ready();
                open &= !x.eligible() || x.ready();
                if (x.level != Level.MULTILATERAL && unit.leads.contains(x)) {
                    covered.addAll(x.covered);
                }
            }
            if (regional && open && !ruled(unit)) {
                assertThat(unit.leads)
                        .allMatch(x -> x.level != Level.MULTILATERAL || coversMore(unit, x, covered))
                        .isNotEmpty();
            }
        }
    }

    /** What work is divided leaves to others those whom the preferred level does not cover. */
    private static boolean coversMore(UnitState unit, Candidate x, Set<String> covered) {
        return unit.unit.function().kind() == GovernanceFunction.Kind.PARTITIONABLE && !covered.containsAll(x.covered);
    }

    private static boolean ruled(UnitState unit) {
        boolean preferred = unit.standing(Effect.Prefer.class).stream()
                .map(UnitState.Standing::instance)
                .anyMatch(i -> !i.vacuous
                        && (i.rule.tier() != Tier.DIVISION_OF_LABOUR
                                || i.rule.id().equals("R32")));
        return preferred
                || unit.stands(Effect.Reserve.class)
                || unit.stands(Effect.Include.class)
                || unit.stands(Effect.Gap.class);
    }

    @Property
    void invariant32_subsetsAndCoalitionsBindThoseWhoConsent(@ForAll("questions") Question question) {
        for (UnitState unit : Trial.units(question)) {
            for (Candidate x : unit.allLeads()) {
                boolean subset = unit.standing(Effect.Subset.class).stream()
                        .anyMatch(standing -> standing.instance().candidate == x);
                if (subset) {
                    ImmutableSortedSet<String> supporters =
                            unit.ballots.subset(x, unit.unit).orElseThrow();
                    assertThat(unit.scene.snapshot.resolve(supporters)).containsAll(x.covered);
                } else if (x.coalition) {
                    Set<String> bound = new TreeSet<>(x.covered);
                    bound.removeIf(actor -> Stances.consentsTo(unit.scene, actor, x.id()));
                    assertThat(x.reach).containsAll(bound);
                }
            }
        }
    }

    @Property
    void invariant32_aHigherMinimumNeverEnlargesWhatSubsetsCan(@ForAll("questions") Question question) {
        Map<String, Institution> raised = new TreeMap<>();
        for (Institution body : question.world().institutions().values()) {
            raised.put(
                    body.id(),
                    body.toBuilder()
                            .subsetClauses(body.subsetClauses().stream()
                                    .map(PolicyProperties::raised)
                                    .toList())
                            .build());
        }
        Question higher =
                new Question(question.world().toBuilder().institutions(raised).build(), question.issue());
        for (UnitState before : Trial.units(question)) {
            UnitState after = Trial.run(higher, before.scene.policy).units.get(before.unit);
            assertThat(covered(before)).containsAll(covered(after));
        }
    }

    private static Dated<SubsetClause> raised(Dated<SubsetClause> clause) {
        return new Dated<>(
                new SubsetClause(clause.value().domains(), clause.value().minimum() + 1),
                clause.validity(),
                clause.provenance());
    }

    /** Who may lead for whom. */
    private static Set<String> covered(UnitState unit) {
        Set<String> covered = new TreeSet<>();
        for (Candidate x : unit.candidates) {
            if (x.eligible()) {
                covered.add(x.id());
                x.covered.forEach(actor -> covered.add(x.id() + " for " + actor));
            }
        }
        return covered;
    }
}
