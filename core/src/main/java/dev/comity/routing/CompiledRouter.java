package dev.comity.routing;

import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The compiled form of an architecture under a policy, made when it pays, with the state of issues being routed, kept to
 * be used again. Safe for any thread, without locks: a thread takes the state out of its slot, or makes a new one.
 */
final class CompiledRouter {
    private static final int SLOTS = 64;
    /** To compile costs as much as some dozen routings by the reference: so many on one day in turn, or in all, pay it. */
    private static final int ON_ONE_DAY = 25;

    private static final int IN_ALL = 250;
    /** How often an epoch is asked for before it is compiled. */
    private static final int OFTEN = 3;

    private final Architecture world;
    private final PreparedPolicy policy;
    private final int often;
    private final AtomicReference<@Nullable CompiledWorld> compiled = new AtomicReference<>();
    private final AtomicReference<@Nullable CompiledRouter> exited = new AtomicReference<>();
    private final AtomicReferenceArray<@Nullable CompiledIssue> kept = new AtomicReferenceArray<>(SLOTS);

    // Threads may overwrite each other's counts, which only delays compiling.
    private volatile boolean wanted;
    private volatile int asked;
    private volatile int askedOfDay;
    private volatile @Nullable LocalDate day;

    CompiledRouter(Architecture world, PreparedPolicy policy) {
        this(world, policy, OFTEN);
    }

    private CompiledRouter(Architecture world, PreparedPolicy policy, int often) {
        this.world = world;
        this.policy = policy;
        this.often = often;
    }

    /** {@return one that compiles whatever it is asked for at once} */
    static CompiledRouter eager(Architecture world, PreparedPolicy policy) {
        CompiledRouter eager = new CompiledRouter(world, policy, 1);
        eager.want();
        return eager;
    }

    /** Says that many issues are to come. */
    void want() {
        wanted = true;
    }

    /** {@return whether so many issues have come that compiling pays; this one counts} */
    boolean pays(Issue issue) {
        return wanted || count(issue.date().orElse(null));
    }

    private boolean count(@Nullable LocalDate date) {
        askedOfDay = Objects.equals(date, day) ? askedOfDay + 1 : 1;
        day = date;
        asked++;
        wanted = asked >= IN_ALL || askedOfDay >= ON_ONE_DAY;
        return wanted;
    }

    /** {@return the state for one issue; to be given back} */
    CompiledIssue take() {
        CompiledIssue state = kept.getAndSet(slot(), null);
        return state == null ? new CompiledIssue(compiled()) : state;
    }

    void giveBack(CompiledIssue state) {
        kept.set(slot(), state);
    }

    private static int slot() {
        return (int) (Thread.currentThread().getId() % SLOTS);
    }

    private CompiledWorld compiled() {
        CompiledWorld known = compiled.get();
        if (known == null) {
            known = new CompiledWorld(world, policy.compiled(), often);
            compiled.compareAndSet(null, known);
        }
        return compiled.get();
    }

    /** {@return whether the issue was routed up to its leads; if not, the reference has to route it} */
    static boolean route(CompiledIssue state, Issue issue) {
        try {
            return state.route(issue);
        } catch (ArithmeticException tooLarge) {
            return false;
        }
    }

    /** {@return whether an issue that has been written was routed up to its leads; if not, the reference has to route it} */
    static boolean route(CompiledIssue state, IssueForm written) {
        try {
            return state.route(written);
        } catch (ArithmeticException tooLarge) {
            return false;
        }
    }

    /** {@return an issue as bits; null if the compiled form does not cover it} */
    static @Nullable IssueForm written(CompiledIssue state, Issue issue) {
        try {
            IssueForm form = new IssueForm(state.world);
            return state.write(issue, form, true) ? form : null;
        } catch (ArithmeticException tooLarge) {
            return null;
        }
    }

    /** {@return the same where all who have given notice are gone} */
    CompiledRouter exited() {
        CompiledRouter known = exited.get();
        if (known == null) {
            known = new CompiledRouter(Exits.done(world), policy, often);
            known.wanted = often == 1;
            exited.compareAndSet(null, known);
        }
        return exited.get();
    }

    /** {@return the verdict on an issue; null if the reference has to say it} */
    @Nullable
    Verdict verdict(Issue issue) {
        if (!pays(issue)) {
            return null;
        }
        CompiledIssue state = take();
        Verdict verdict = route(state, issue) ? state.verdict() : null;
        giveBack(state);
        return verdict;
    }
}
