package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Circumstances;
import dev.comity.model.Coerciveness;
import dev.comity.model.ConsentStance;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Spillover;
import dev.comity.testing.IssueArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On the embedded world: the compiled form gives what the reference gives, on any day and from any number of threads. */
class CompiledAtlasTest {
    private static final int ROUNDS = Integer.getInteger("comity.questions", 1);
    private static final int THREADS = 16;
    /** Days of the embedded world, from its earliest institutions on. */
    private static final LocalDate FIRST = LocalDate.of(1946, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2026, 11, 1);

    @Test
    void everyCaseIsRoutedAsTheReferenceRoutesIt() {
        for (var policy : Trial.POLICIES) {
            Router router = Trial.eager(Atlas.world(), policy);
            Atlas.cases().forEach(known -> CompiledProperties.compare(router, known.issue()));
        }
    }

    @Test
    void everyCaseIsRoutedAsTheReferenceRoutesItOnOtherDays() {
        Router router = Trial.eager(Atlas.world(), ReferencePolicies.networked());
        Random random = new Random(1945);
        for (int i = 0; i < 30 * ROUNDS; i++) {
            LocalDate day = day(random);
            for (int j = 0; j < 6; j++) {
                Issue known = any(random);
                CompiledProperties.compare(router, known.toBuilder().date(day).build());
            }
        }
    }

    /** A member that refuses a body keeps its own affairs from it, even where no dispute names parties. */
    @Test
    void whatIsStatedAloneCounts() {
        Router router = Trial.eager(Atlas.world(), ReferencePolicies.networked());
        Issue silent = Issue.builder()
                .id("own-affairs")
                .date(LocalDate.of(2021, 4, 24))
                .affects("MMR")
                .spillover(Spillover.NATIONAL)
                .domain(Domain.PEACE_SECURITY)
                .functions(GovernanceFunction.MEDIATION)
                .build();
        Issue refusing = silent.toBuilder()
                .circumstances(Circumstances.builder()
                        .acceptances(new Circumstances.Acceptance("MMR", "ASEAN", ConsentStance.NONE, Optional.empty()))
                        .build())
                .build();
        CompiledProperties.compare(router, silent);
        CompiledProperties.compare(router, refusing);
        assertThat(router.route(refusing).allocations())
                .isNotEqualTo(router.route(silent).allocations());
    }

    /** That the African Union would lead the force, once a condition is met, is known in the second pass only; then R12 holds. */
    @Test
    void whoWouldLeadAnOperationIsAskedAgain() {
        Router router = Trial.eager(Atlas.world(), ReferencePolicies.networked());
        Issue mission = Atlas.cases().stream()
                .map(known -> known.issue())
                .filter(issue -> issue.id().equals("somalia-2025"))
                .findFirst()
                .orElseThrow();
        Issue forced = mission.toBuilder()
                .coerciveness(Coerciveness.FORCE)
                .circumstances(Circumstances.builder()
                        .from(mission.circumstances())
                        .authorisations(List.of())
                        .consents(List.of(new Circumstances.Consent(
                                Optional.empty(), Optional.empty(), ConsentStance.DISPUTED, Optional.empty())))
                        .operation(new Circumstances.Operation("NATO", Optional.of(true)))
                        .build())
                .build();
        CompiledProperties.compare(router, forced);
        Allocation financing =
                router.route(forced).allocations().values().asList().get(1);
        assertThat(financing.leadIds()).containsExactly("AU", "UN");
    }

    /** An epoch is compiled on one of its days and serves all of them. */
    @Test
    void theDaysAroundAChangeAreRoutedAsTheReferenceRoutesThem() {
        Router router = Trial.eager(Atlas.world(), ReferencePolicies.networked());
        Random random = new Random(1815);
        List<LocalDate> changes = Atlas.world().changePoints().asList();
        for (int i = 0; i < 10 * ROUNDS; i++) {
            LocalDate change = changes.get(random.nextInt(changes.size()));
            Issue known = any(random);
            for (int days : new int[] {40, -1, 0, 1, 20}) {
                CompiledProperties.compare(
                        router, known.toBuilder().date(change.plusDays(days)).build());
            }
        }
    }

    @Test
    @Tag("thorough")
    void randomIssuesAreRoutedAsTheReferenceRoutesThem() {
        Random random = new Random(1648);
        RandomGenerator<Issue> issues = IssueArbitraries.issues(Atlas.world()).generator(1000);
        for (var policy : Trial.POLICIES) {
            Router router = Trial.eager(Atlas.world(), policy);
            for (int i = 0; i < 40 * ROUNDS; i++) {
                Issue issue = issues.next(random).value();
                CompiledProperties.compare(
                        router, issue.toBuilder().date(any(random).date()).build());
            }
        }
    }

    /** More days than epochs are kept, so that they are given up and compiled again while others use them. */
    @Test
    void sixteenThreadsFindWhatOneFinds() throws Exception {
        Router router = Trial.eager(Atlas.world(), ReferencePolicies.networked());
        Random random = new Random(1919);
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            LocalDate day = day(random);
            for (int j = 0; j < 2; j++) {
                Issue issue = any(random).toBuilder().date(day).build();
                if (!issue.check(Atlas.world()).hasErrors()) {
                    issues.add(issue);
                }
            }
        }
        Map<Issue, Routing> alone = new HashMap<>();
        issues.forEach(issue -> alone.put(issue, router.route(issue)));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random own = new Random(i);
                running.add(threads.submit(() -> routeAll(router, issues, alone, own)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void routeAll(Router router, List<Issue> issues, Map<Issue, Routing> alone, Random random) {
        Decision decision = router.decision();
        for (int i = 0; i < 60 * ROUNDS; i++) {
            Issue issue = issues.get(random.nextInt(issues.size()));
            if (i % 3 == 0) {
                assertThat(router.route(issue)).isEqualTo(alone.get(issue));
            } else {
                router.decide(issue, decision);
                assertThat(CompiledProperties.said(decision)).isEqualTo(CompiledProperties.said(alone.get(issue)));
            }
        }
    }

    private static Issue any(Random random) {
        return Atlas.cases().asList().get(random.nextInt(Atlas.cases().size())).issue();
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay())));
    }
}
