package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Aggregation;
import dev.comity.model.Architecture;
import dev.comity.model.Competence;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Mandate;
import dev.comity.model.Membership;
import dev.comity.model.PublicGood;
import dev.comity.model.RegionScheme;
import dev.comity.model.Scope;
import dev.comity.testing.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/**
 * The compiled form among so many candidates that sets of them need several words, with lists of few between, one
 * issue after the other in one decision, so that nothing of one may be left for the next.
 */
@Tag("thorough")
class CrowdedProperties {
    private static final int STATES = 40;
    private static final String[] DOMAINS = {"trade", "health"};
    private static final List<GovernanceFunction> FUNCTIONS = List.of(
            GovernanceFunction.NORM_SETTING,
            GovernanceFunction.EMERGENCY_DECLARATION,
            GovernanceFunction.FINANCING,
            GovernanceFunction.MONITORING);

    @Property(tries = 100)
    void nothingIsLeftOfOneIssueForTheNext(@ForAll Random random) {
        Router router = Trial.eager(world(random), Trial.any(random));
        Decision decision = router.decision();
        for (int i = 0; i < 12; i++) {
            Issue issue = issue(random);
            router.decide(issue, decision);
            assertThat(CompiledProperties.said(decision))
                    .as(issue.toString())
                    .isEqualTo(CompiledProperties.said(router.route(issue, List.of())));
        }
    }

    private static Architecture world(Random random) {
        ImmutableMap.Builder<String, String> regions = ImmutableMap.builder();
        String[] states = new String[STATES];
        for (int i = 0; i < STATES; i++) {
            states[i] = String.format("S%02d", i);
            regions.put(states[i], "region-" + i * 3 / STATES);
        }
        int crowd = 50 + random.nextInt(100);
        Institution[] institutions = new Institution[crowd];
        for (int i = 0; i < crowd; i++) {
            boolean few = random.nextInt(20) == 0;
            institutions[i] = institution(random, i, states, few ? "health" : "trade");
        }
        return Architecture.builder()
                .name("crowded")
                .addStates(states)
                .regionScheme(new RegionScheme("three", "made up", regions.buildOrThrow(), ImmutableMap.of()))
                .add(institutions)
                .latest(Worlds.TODAY)
                .build();
    }

    private static Institution institution(Random random, int number, String[] states, String domain) {
        Institution.Builder institution = Institution.builder()
                .id(String.format("I%03d", number))
                .scope(Scope.values()[random.nextInt(Scope.values().length)]);
        int share = 1 + random.nextInt(10);
        List<Membership> memberships = new ArrayList<>();
        for (String state : states) {
            if (random.nextInt(10) < share) {
                memberships.add(Membership.builder().actor(state).build());
            }
        }
        return institution
                .memberships(memberships)
                .mandates(List.of(Mandate.builder()
                        .domains(Domain.of(domain))
                        .functions(FUNCTIONS.toArray(GovernanceFunction[]::new))
                        .competence(Competence.values()[random.nextInt(Competence.values().length)])
                        .build()))
                .build();
    }

    private static Issue issue(Random random) {
        TreeSet<String> affected = new TreeSet<>();
        for (int i = 1 + random.nextInt(STATES); i > 0; i--) {
            affected.add(String.format("S%02d", random.nextInt(STATES)));
        }
        Aggregation aggregation = Aggregation.values()[random.nextInt(Aggregation.values().length)];
        boolean told = aggregation == Aggregation.THRESHOLD && random.nextBoolean();
        PublicGood good = new PublicGood(
                Optional.empty(),
                Optional.empty(),
                Optional.of(aggregation),
                ImmutableSortedSet.of(),
                told ? Optional.of(Fraction.of(1 + random.nextInt(40), 1 + random.nextInt(3))) : Optional.empty());
        return Issue.builder()
                .id("issue")
                .date(Worlds.TODAY)
                .domain(Domain.of(DOMAINS[random.nextInt(DOMAINS.length)]))
                .functions(FUNCTIONS.get(random.nextInt(FUNCTIONS.size())))
                .affects(affected.toArray(String[]::new))
                .publicGood(good)
                .build();
    }
}
