package dev.comity.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Architecture;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Level;
import dev.comity.model.Link;
import dev.comity.model.Mandate;
import dev.comity.model.Snapshot;
import dev.comity.model.Vitality;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Router;
import dev.comity.routing.Verdict;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import dev.comity.testing.WorldArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Fragmentation and margins beside plain counts: every tie looked at, every number of the grid tried. */
class GradeOracleProperties {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    @Provide
    Arbitrary<Architecture> worlds() {
        return WorldArbitraries.worlds(6, 5);
    }

    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    /** All bodies make norms in trade; some are tied, and one may reach everybody. */
    @Property(tries = 100)
    void fragmentationIsCountedTieByTie(@ForAll("worlds") Architecture any, @ForAll long seed) {
        Random random = new Random(seed);
        List<Institution> bodies = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        Set<Set<String>> ties = new HashSet<>();
        for (Institution institution : any.institutions().values()) {
            for (Institution earlier : bodies) {
                if (random.nextInt(3) > 0) {
                    links.add(SmallSurveys.tie(earlier.id(), institution.id(), DAY));
                    ties.add(Set.of(earlier.id(), institution.id()));
                }
            }
            institution.parentOn(DAY).ifPresent(parent -> ties.add(Set.of(parent, institution.id())));
            bodies.add(institution.toBuilder()
                    .mandates(List.of(Mandate.builder()
                            .domains(Domain.TRADE)
                            .functions(GovernanceFunction.NORM_SETTING)
                            .build()))
                    .build());
        }
        Architecture world = any.toBuilder()
                .institutions(Maps.uniqueIndex(bodies, Institution::id))
                .links(links)
                .build();
        Snapshot snapshot = world.on(DAY);
        SurveySettings settings = SurveySettings.standard();
        List<String> living = living(snapshot);
        Optional<Fragmentation.Grade> expected = Optional.empty();
        if (living.size() > 1) {
            boolean core = living.stream()
                    .anyMatch(body -> snapshot.level(body) == Level.MULTILATERAL
                            && share(reached(snapshot, body), snapshot.states().size())
                                    .atLeast(settings.core())
                            && share(tiesOf(body, living, ties), living.size() - 1)
                                    .atLeast(settings.integrated()));
            long tied = living.stream()
                    .filter(body -> tiesOf(body, living, ties) > 0)
                    .count();
            Fragmentation.Grade rest = share(tied, living.size()).atLeast(settings.loose())
                    ? Fragmentation.Grade.COOPERATIVE
                    : Fragmentation.Grade.CONFLICTIVE;
            expected = Optional.of(core ? Fragmentation.Grade.SYNERGISTIC : rest);
        }
        assertThat(Survey.of(snapshot).fragmentation("trade").value())
                .isEqualTo(expected.map(grade -> Fraction.of(grade.ordinal(), 1)));
    }

    private static List<String> living(Snapshot snapshot) {
        List<String> living = new ArrayList<>();
        for (Institution body : snapshot.architecture().institutions().values()) {
            if (snapshot.exists(body.id())
                    && reached(snapshot, body.id()) > 0
                    && snapshot.vitality(body.id())
                            .filter(v -> v != Vitality.ALIVE)
                            .isEmpty()) {
                living.add(body.id());
            }
        }
        return living;
    }

    private static long tiesOf(String body, List<String> living, Set<Set<String>> ties) {
        return living.stream()
                .filter(other -> !other.equals(body) && ties.contains(Set.of(body, other)))
                .count();
    }

    private static long reached(Snapshot snapshot, String body) {
        return snapshot.states().stream().filter(snapshot.reach(body)::contains).count();
    }

    private static Fraction share(long part, long whole) {
        return Fraction.of(part, whole);
    }

    @Property(tries = 40)
    void theMarginIsTheLeastChangeThatMatters(@ForAll("questions") Question question) {
        int steps = 4;
        DivisionOfLaborPolicy policy = ReferencePolicies.networked();
        Survey survey =
                Survey.of(question.world().on(question.issue().date().orElse(DAY)), policy, List.of(question.issue()));
        Verdict now = verdict(question, policy);
        Optional<Fraction> least = Optional.empty();
        for (Map.Entry<String, Fraction> parameter :
                policy.parameters().values().entrySet()) {
            for (int step = -steps; step <= steps; step++) {
                Fraction change = Fraction.of(Math.abs(step), steps);
                Fraction value = step < 0
                        ? parameter.getValue().minus(change)
                        : parameter.getValue().plus(change);
                if (inRange(parameter.getValue()) && inRange(value) && other(question, policy, parameter, value, now)) {
                    least = Optional.of(least.map(change::min).orElse(change));
                }
            }
        }
        assertThat(survey.verdictMargin(steps).value()).isEqualTo(least);
    }

    private static boolean inRange(Fraction value) {
        return value.atLeast(Fraction.ZERO) && Fraction.ONE.atLeast(value);
    }

    private static boolean other(
            Question question,
            DivisionOfLaborPolicy policy,
            Map.Entry<String, Fraction> parameter,
            Fraction value,
            Verdict now) {
        DivisionOfLaborPolicy changed = policy.toBuilder()
                .ownParameters(policy.ownParameters().with(parameter.getKey(), value))
                .build();
        return verdict(question, changed) != now;
    }

    private static Verdict verdict(Question question, DivisionOfLaborPolicy policy) {
        return Router.of(question.world(), policy).route(question.issue()).verdict();
    }
}
