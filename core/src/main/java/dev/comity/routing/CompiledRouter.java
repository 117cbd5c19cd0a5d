package dev.comity.routing;

import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The compiled form of an architecture under a policy, made on first use, with the state of issues being routed, kept to
 * be used again. Safe for any thread, without locks: a thread takes the state out of its slot, or makes a new one.
 */
final class CompiledRouter {
    private static final int SLOTS = 64;

    private final Architecture world;
    private final PreparedPolicy policy;
    private final AtomicReference<@Nullable CompiledWorld> compiled = new AtomicReference<>();
    private final AtomicReference<@Nullable CompiledRouter> exited = new AtomicReference<>();
    private final AtomicReferenceArray<@Nullable CompiledIssue> kept = new AtomicReferenceArray<>(SLOTS);

    CompiledRouter(Architecture world, PreparedPolicy policy) {
        this.world = world;
        this.policy = policy;
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
            known = new CompiledWorld(world, policy.compiled());
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

    /** {@return the same where all who have given notice are gone} */
    CompiledRouter exited() {
        CompiledRouter known = exited.get();
        if (known == null) {
            known = new CompiledRouter(Exits.done(world), policy);
            exited.compareAndSet(null, known);
        }
        return exited.get();
    }

    /** {@return the verdict on an issue; null if the compiled form does not cover it} */
    @Nullable
    Verdict verdict(Issue issue) {
        CompiledIssue state = take();
        Verdict verdict = route(state, issue) ? state.verdict() : null;
        giveBack(state);
        return verdict;
    }
}
