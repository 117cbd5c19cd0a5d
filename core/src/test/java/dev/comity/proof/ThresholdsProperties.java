package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Range;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.condition.Parameters;
import dev.comity.condition.Relation;
import dev.comity.condition.Threshold;
import dev.comity.model.Fraction;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import dev.comity.routing.Allocation;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.testing.Question;
import dev.comity.testing.RivalBodies;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Wherever a number of a policy is set, the routing is that of its stretch, and the proofs are those of its stretch. */
@Tag("thorough")
class ThresholdsProperties {
    /** Those that the router compares with most numbers come more often. */
    private static final List<String> NAMES = List.of(
            "coverage",
            "coverage",
            "coverage",
            "capacity",
            "capacity",
            "capacity",
            "better",
            "better",
            "overlap",
            "heterogeneity",
            "heterogeneity",
            "uncertainty",
            "uncertainty",
            "diffusion-years",
            "diffusion-forums",
            "rule-age-years");

    private static final Fraction SLIGHTLY = Fraction.of(1, 100_003);

    /** The networked policy with rules under which every number may decide who leads. */
    private static final DivisionOfLaborPolicy COMPARING = DivisionOfLaborPolicy.builder()
            .id("comparing")
            .using(ReferencePolicies.networked())
            .add(
                    rule("far", compare(Relation.AT_LEAST, "coverage"), new Effect.CoLead(Target.forum())),
                    rule("near", compare(Relation.LESS_THAN, "overlap"), new Effect.Exclude()),
                    rule("alike", Condition.oneOf("issue.heterogeneity", "low"), new Effect.AscendIfBetter()),
                    rule("diverse", regionalIf("issue.heterogeneity", "high"), new Effect.BarLead()),
                    rule("tried", regionalIf("issue.diffusion", "reached"), new Effect.Exclude()),
                    rule("stale", regionalIf("issue.rule-age", "stale"), new Effect.BarLead()),
                    rule("soft", Condition.oneOf("forum.legalisation", "short"), new Effect.Exclude()),
                    rule("together", Condition.always(), new Effect.Joint()))
            .build();

    private static Condition compare(Relation relation, String parameter) {
        return new Condition.Compare("forum.coverage", relation, new Threshold.Parameter(parameter));
    }

    private static Condition regionalIf(String fact, String word) {
        return Condition.all(Condition.oneOf(fact, word), Condition.oneOf("forum.level", "regional", "subregional"));
    }

    private static Rule rule(String id, Condition when, Effect effect) {
        return Rule.builder()
                .id(id)
                .tier(Tier.DIVISION_OF_LABOUR)
                .when(when)
                .then(effect)
                .build();
    }

    @Provide
    Arbitrary<Question> questions() {
        return RivalBodies.questions();
    }

    @Property(tries = 200)
    void everySettingIsRoutedAsItsStretchSays(@ForAll("questions") Question question, @ForAll Random random) {
        DivisionOfLaborPolicy policy = random.nextBoolean()
                ? COMPARING
                : List.of(
                                ReferencePolicies.networked(),
                                ReferencePolicies.universalist(),
                                ReferencePolicies.regionalist())
                        .get(random.nextInt(3));
        String name = NAMES.get(random.nextInt(NAMES.size()));
        Router router = Router.of(question.world(), policy);

        Sensitivity found = Thresholds.of(router, question.issue(), name);

        assertThat(decided(found.at(found.now()).routing())).isEqualTo(decided(router.route(question.issue())));
        for (Fraction value : settings(found, random)) {
            Routing routing =
                    Router.of(question.world(), with(policy, name, value)).route(question.issue());
            assertThat(decided(found.at(value).routing()))
                    .as(name + " " + value + "\n" + found)
                    .isEqualTo(decided(routing));
        }
        for (int i = 1; i < found.stretches().size(); i++) {
            assertThat(decided(found.stretches().get(i).routing()))
                    .isNotEqualTo(decided(found.stretches().get(i - 1).routing()));
        }
    }

    /** The ends of all stretches, settings beside them, and random ones. */
    private static Set<Fraction> settings(Sensitivity found, Random random) {
        Set<Fraction> settings = new TreeSet<>();
        for (Sensitivity.Stretch stretch : found.stretches()) {
            addEnds(stretch.values(), settings);
        }
        for (int i = 0; i < 12; i++) {
            settings.add(Fraction.of(random.nextInt(61), 1 + random.nextInt(40)));
        }
        boolean whole = Parameters.isWhole(found.parameter());
        settings.removeIf(value -> whole && !value.denominator().equals(java.math.BigInteger.ONE)
                || value.compareTo(Fraction.ZERO) < 0
                || Parameters.isShare(found.parameter()) && value.compareTo(Fraction.ONE) > 0);
        return settings;
    }

    private static void addEnds(Range<Fraction> range, Set<Fraction> settings) {
        List<Fraction> ends = range.hasUpperBound()
                ? List.of(range.lowerEndpoint(), range.upperEndpoint())
                : List.of(range.lowerEndpoint());
        for (Fraction end : ends) {
            settings.addAll(List.of(end, end.plus(SLIGHTLY), end.minus(SLIGHTLY), end.plus(Fraction.ONE)));
        }
    }

    private static DivisionOfLaborPolicy with(DivisionOfLaborPolicy policy, String name, Fraction value) {
        return DivisionOfLaborPolicy.builder()
                .id(policy.id())
                .using(policy)
                .ownParameters(Parameters.none().with(name, value))
                .build();
    }

    private static List<Object> decided(Routing routing) {
        return List.of(
                routing.verdict(),
                routing.complete(),
                routing.allocations().values().stream()
                        .map(ThresholdsProperties::decided)
                        .toList());
    }

    private static List<Object> decided(Allocation allocation) {
        return List.of(allocation.unit(), allocation.status(), new TreeSet<>(allocation.leadIds()));
    }

    @Property(tries = 10)
    void everySettingOnOneStretchIsProvedAlike(@ForAll Random random) {
        for (Range<Fraction> stretch : Thresholds.of(COMPARING, "overlap")) {
            Fraction one = inside(stretch, random);
            Fraction other = inside(stretch, random);
            Proof left = Proof.of(with(COMPARING, "overlap", one));
            Proof right = Proof.of(with(COMPARING, "overlap", other));

            assertThat(left.situations()).isEqualTo(right.situations());
            assertThat(left.never(Condition.oneOf("outcome.rule", "near")).situations())
                    .isEqualTo(
                            right.never(Condition.oneOf("outcome.rule", "near")).situations());
        }
    }

    private static Fraction inside(Range<Fraction> range, Random random) {
        Fraction lower = range.lowerEndpoint();
        Fraction share = Fraction.of(1 + random.nextInt(98), 99);
        Fraction length = range.upperEndpoint().minus(lower);
        Fraction value = lower.plus(new Fraction(
                length.numerator().multiply(share.numerator()),
                length.denominator().multiply(share.denominator())));
        return range.contains(value) ? value : lower;
    }
}
