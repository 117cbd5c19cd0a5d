package dev.comity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Architecture;
import dev.comity.model.Dated;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.InstitutionKind;
import dev.comity.model.Membership;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Role;
import dev.comity.model.Scope;
import dev.comity.model.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;

/** What the other tests rely on: random worlds and issues are free of errors, not all alike, and shrink. */
class TestingProperties {
    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    @Property
    void randomWorldsAndIssuesHaveNoErrors(@ForAll("questions") Question question) {
        assertThat(question.world().check().errors()).isEmpty();
        assertThat(question.issue().check(question.world()).errors()).isEmpty();
    }

    @Property
    void someoneIsAffectedOnTheDayOfTheIssue(@ForAll("questions") Question question) {
        Architecture world = question.world();
        Snapshot snapshot = world.on(question.issue().date().orElseThrow());
        assertThat(snapshot.resolve(question.issue().affects())).isNotEmpty();
        assertThat(snapshot.states()).hasSizeBetween(3, 9);
    }

    @Example
    void namedWorldsHaveNoErrors() {
        assertThat(Worlds.twoRegions().check()).isEmpty();
        assertThat(Worlds.withUnion().check()).isEmpty();
        assertThat(Worlds.pairs().check().errors()).isEmpty();
    }

    @Example
    void everyWordIsUsed(@ForAll Random random) {
        List<Institution> institutions = Stream.generate(() -> next(WorldArbitraries.worlds(), random))
                .limit(300)
                .flatMap(world -> world.value().institutions().values().stream())
                .toList();
        assertThat(institutions).extracting(Institution::scope).contains(Scope.values());
        assertThat(institutions).extracting(Institution::kind).contains(InstitutionKind.values());
        assertThat(institutions)
                .flatExtracting(Institution::memberships)
                .extracting(Membership::status)
                .contains(MembershipStatus.values());
        assertThat(institutions)
                .flatExtracting(Institution::roles)
                .extracting(Dated::value)
                .contains(Role.values());
        assertThat(institutions)
                .flatExtracting(Institution::mandates)
                .flatExtracting(mandate -> mandate.functions())
                .contains(GovernanceFunction.values());
        assertThat(institutions)
                .flatExtracting(Institution::decisions)
                .extracting(entry -> entry.value().getClass().getSimpleName())
                .contains("Unanimity", "Consensus", "Majority", "Weighted", "QualifiedMajority", "SecurityCouncil");
    }

    @Property(tries = 10)
    void aWorldShrinksToASimpleOneThatStillFails(@ForAll Random random) {
        Predicate<Architecture> fails = world -> world.institutions().values().stream()
                .flatMap(institution -> institution.memberships().stream())
                .anyMatch(membership -> membership.status() == MembershipStatus.SUSPENDED);
        Shrinkable<Architecture> found = Stream.generate(() -> next(WorldArbitraries.worlds(), random))
                .filter(made -> fails.test(made.value()))
                .findFirst()
                .orElseThrow();
        Architecture smallest = shrunk(found, fails).value();
        assertThat(smallest.links()).isEmpty();
        assertThat(smallest.institutions().values())
                .allMatch(institution -> institution.mandates().isEmpty());
    }

    private static <T> Shrinkable<T> shrunk(Shrinkable<T> from, Predicate<T> fails) {
        Shrinkable<T> best = from;
        Optional<Shrinkable<T>> next = Optional.of(from);
        while (next.isPresent()) {
            best = next.get();
            next = best.shrink().filter(simpler -> fails.test(simpler.value())).findFirst();
        }
        return best;
    }

    private static <T> Shrinkable<T> next(Arbitrary<T> arbitrary, Random random) {
        return arbitrary.generator(1000, false).next(random);
    }
}
