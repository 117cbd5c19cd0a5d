package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams of issues are routed in their order, in parallel, in little memory, and fail and end as they should. */
@Timeout(60)
class InOrderTest {
    private static final Router ROUTER = Router.of(Atlas.world(), ReferencePolicies.networked());

    private static Issue issue(int number) {
        return issue(number, "world");
    }

    private static Issue issue(int number, String affected) {
        GovernanceFunction[] functions = GovernanceFunction.values();
        return Issue.builder()
                .id("issue-" + number)
                .date(LocalDate.of(2020, 1, 1))
                .domain(Domain.HEALTH)
                .functions(functions[number % functions.length])
                .affects(affected)
                .build();
    }

    private static Stream<Issue> issues(int count, IntFunction<Issue> each) {
        return IntStream.range(0, count).mapToObj(each);
    }

    @Test
    void whatIsRoutedTogetherIsWhatIsRoutedAlone() {
        List<Issue> cases = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Atlas.cases().forEach(one -> cases.add(one.issue()));
        }
        assertThat(ROUTER.routeAll(cases.stream()).toList())
                .isEqualTo(cases.stream().map(ROUTER::route).toList());
    }

    /** Two are worked on at once: each waits for the other. */
    @Test
    void batchesAreWorkedOnInParallel() {
        CyclicBarrier both = new CyclicBarrier(2);
        List<Integer> numbers = IntStream.range(0, 20).boxed().toList();
        Stream<Integer> made = ROUTER.decideBatches(numbers.stream(), (number, decision) -> {
            await(both);
            return number;
        });
        assertThat(made.toList()).isEqualTo(numbers);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("nobody else worked meanwhile", e);
        }
    }

    /** No two that work at once have the same decision, and few are made. */
    @Test
    void eachHasADecisionOfItsOwn() {
        List<Decision> used = new ArrayList<>();
        ROUTER.decideAll(IntStream.range(0, 5_000).boxed(), (number, decision) -> {
                    synchronized (decision) {
                        ROUTER.decide(issue(number), decision);
                        return decision;
                    }
                })
                .forEach(used::add);
        assertThat(used).hasSize(5_000);
        assertThat(used.stream().distinct().count())
                .isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors() + 1L);
    }

    @Test
    void onlyALittleIsReadAhead() {
        AtomicInteger given = new AtomicInteger();
        Iterator<Routing> routings = ROUTER.routeAll(
                        issues(Integer.MAX_VALUE, number -> issue(given.getAndIncrement())))
                .iterator();
        for (int i = 0; i < 1_000; i++) {
            assertThat(routings.next().issue()).isEqualTo("issue-" + i);
        }
        int ahead = 128 * (4 * Runtime.getRuntime().availableProcessors() + 4);
        assertThat(given.get()).isLessThanOrEqualTo(1_000 + 128 + ahead);
    }

    @Test
    void anIssueWithAnErrorThrowsInItsTurn() {
        Iterator<Routing> routings = ROUTER.routeAll(
                        issues(1_000, number -> issue(number, number == 700 ? "XYZ" : "world")))
                .iterator();
        for (int i = 0; i < 5 * 128; i++) {
            assertThat(routings.next().issue()).isEqualTo("issue-" + i);
        }
        assertThatThrownBy(routings::next)
                .isInstanceOf(InvalidDescriptionException.class)
                .hasMessageContaining("XYZ");
    }

    @Test
    void whatTheStreamThrowsComesAfterAllBefore() {
        IllegalStateException broken = new IllegalStateException("the source ran dry");
        Stream<Issue> issues = issues(1_000, number -> {
            if (number == 700) {
                throw broken;
            }
            return issue(number);
        });
        Iterator<Routing> routings = ROUTER.routeAll(issues).iterator();
        for (int i = 0; i < 700; i++) {
            assertThat(routings.next().issue()).isEqualTo("issue-" + i);
        }
        assertThatThrownBy(routings::hasNext).isSameAs(broken);
        assertThatThrownBy(routings::next).isSameAs(broken);
    }

    @Test
    void closingClosesTheStreamAndGivesUpTheRest() {
        AtomicBoolean closed = new AtomicBoolean();
        AtomicInteger worked = new AtomicInteger();
        Stream<Integer> numbers = Stream.iterate(0, number -> number + 1).onClose(() -> closed.set(true));
        try (Stream<Integer> made = ROUTER.decideAll(numbers, (number, decision) -> worked.incrementAndGet())) {
            assertThat(made.iterator().next()).isPositive();
        }
        assertThat(closed).isTrue();
        assertThat(worked.get())
                .isLessThanOrEqualTo(128 * (4 * Runtime.getRuntime().availableProcessors() + 5));
    }

    @Test
    void nothingGivesNothing() {
        assertThat(ROUTER.routeAll(Stream.of())).isEmpty();
    }

    /** Who takes results keeps being interrupted, and gets them all the same. */
    @Test
    void anInterruptIsKept() {
        Thread.currentThread().interrupt();
        try {
            assertThat(ROUTER.routeAll(issues(2_000, InOrderTest::issue)).count())
                    .isEqualTo(2_000);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
