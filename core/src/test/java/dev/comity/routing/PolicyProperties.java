package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Aggregation;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.PublicGood;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import java.util.List;
import java.util.Optional;
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
    @Property(tries = 1000)
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
                com.google.common.collect.ImmutableSortedSet.of(critical),
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
}
