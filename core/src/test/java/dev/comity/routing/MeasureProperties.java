package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What coverage and overlap measure. Those affected stay the same; no subset goes ahead. */
class MeasureProperties {
    /** Elsewhere coverage is all or nothing, or of the parties. */
    private static final Set<GovernanceFunction> BY_WEIGHT = EnumSet.complementOf(EnumSet.of(
            GovernanceFunction.AUTHORISATION,
            GovernanceFunction.ENFORCEMENT,
            GovernanceFunction.PEACE_OPERATION,
            GovernanceFunction.MEDIATION,
            GovernanceFunction.DISPUTE_SETTLEMENT));

    private static final PreparedPolicy POLICY =
            new PreparedPolicy(Trial.POLICIES.get(0).without(ImmutableSortedSet.of("R38")));

    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    @Property
    void invariant05_aFullMemberMoreNeverLowersCoverage(@ForAll("questions") Question any) {
        Question question = fixed(any);
        IssueRouter before = Trial.run(question, POLICY, Tweaks.NONE);
        for (String id : question.world().institutions().keySet()) {
            Set<String> reach = reach(before, id);
            Set<String> outside = Sets.difference(before.scene.affected, reach);
            if (!outside.isEmpty()) {
                String joining = outside.iterator().next();
                IssueRouter after =
                        Trial.run(withMembers(question, id, Sets.union(reach, Set.of(joining))), POLICY, Tweaks.NONE);
                before.units.forEach((unit, state) ->
                        assertThat(coverage(after.units.get(unit), id)).isGreaterThanOrEqualTo(coverage(state, id)));
            }
        }
    }

    @Property
    void invariant36_aMemberLessCostsExactlyItsWeight(@ForAll("questions") Question any) {
        Question question = fixed(any);
        IssueRouter before = Trial.run(question, POLICY, Tweaks.NONE);
        for (String id : question.world().institutions().keySet()) {
            Set<String> reach = reach(before, id);
            for (String leaving : Sets.intersection(before.scene.affected, reach)) {
                IssueRouter after = Trial.run(
                        withMembers(question, id, Sets.difference(reach, Set.of(leaving))), POLICY, Tweaks.NONE);
                Fraction weight = before.scene.share(Set.of(leaving));
                before.units.forEach((unit, state) -> {
                    boolean stays = after.units.get(unit).candidates.stream().anyMatch(x -> x.id().equals(id));
                    if (stays && BY_WEIGHT.contains(unit.function())) {
                        assertThat(coverage(after.units.get(unit), id))
                                .isEqualTo(coverage(state, id).minus(weight));
                    }
                });
                break;
            }
        }
    }

    /** Those affected and the place are named one by one; nobody is covered but members. */
    private static Question fixed(Question any) {
        Scene scene = Trial.run(any, POLICY, Tweaks.NONE).scene;
        Question fixed = new Question(
                any.world(),
                any.issue().toBuilder()
                        .knownAt(java.util.Optional.empty())
                        .affects(scene.affected)
                        .location(scene.location)
                        .circumstances(any.issue().circumstances().toBuilder()
                                .consents(List.of())
                                .build())
                        .build());
        for (Institution body : any.world().institutions().values()) {
            Institution plain = body.toBuilder()
                    .mandates(body.mandates().stream()
                            .map(m -> m.toBuilder().area(List.of()).build())
                            .toList())
                    .build();
            fixed = new Question(fixed.world().with(plain), fixed.issue());
        }
        return fixed;
    }

    private static Set<String> reach(IssueRouter run, String id) {
        return run.scene.snapshot.reach(id);
    }

    private static Question withMembers(Question question, String id, Set<String> members) {
        Institution changed = question.world().institution(id).toBuilder()
                .membersOf(List.of())
                .memberships(List.of())
                .fullMembers(members.toArray(String[]::new))
                .build();
        return new Question(question.world().with(changed), question.issue());
    }

    private static Fraction coverage(UnitState unit, String id) {
        return unit.candidates.stream()
                .filter(x -> x.id().equals(id))
                .map(x -> x.coverage)
                .findFirst()
                .orElse(Fraction.ZERO);
    }

    /** Of the indices that exist: coverage and overlap. */
    @Property
    void invariant34_coverageAndOverlapAreSharesAndOverlapIsMutual(@ForAll("questions") Question question) {
        for (UnitState unit : Trial.run(question, Trial.POLICIES.get(0)).units.values()) {
            Overlap overlap = new Overlap(unit);
            for (Candidate x : unit.candidates) {
                assertThat(x.coverage).isBetween(Fraction.ZERO, Fraction.ONE);
                assertThat(new TreeSet<>(unit.scene.affected)).containsAll(x.covered);
                for (Candidate y : unit.candidates) {
                    assertThat(overlap.of(x, y))
                            .isBetween(Fraction.ZERO, Fraction.ONE)
                            .isEqualTo(overlap.of(y, x));
                }
                if (!x.reach.isEmpty() && !x.cell.implied()) {
                    assertThat(overlap.of(x, x)).isEqualTo(Fraction.ONE);
                }
            }
        }
    }
}
