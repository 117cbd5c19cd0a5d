package dev.comity.routing;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Words;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * What was decided about an issue: a plain value that holds no architecture. It is advice under a stated policy, not a
 * legal ruling. Equality is by all attributes. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Routing haze = router.route(issue("haze-2013"));
 * haze.leads(GovernanceFunction.MONITORING);   // [ASEAN]
 * haze.complete();                             // true
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Routing permits ImmutableRouting {
    private static final int SUMMARY = 120;

    Routing() {}

    /** {@return the id of the issue} */
    public abstract String issue();

    /** {@return the decision date} */
    public abstract LocalDate date();

    /** {@return the knowledge date; empty if nothing was left out} */
    public abstract Optional<LocalDate> knownAt();

    /** {@return the id of the policy} */
    public abstract String policy();

    /** {@return the digest of the policy} */
    public abstract String policyDigest();

    /** {@return what became of each unit, in the order of routing} */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<Unit, Allocation> allocations();

    /** {@return at which level the principal functions are allocated} */
    public abstract Verdict verdict();

    /** {@return the verdict if every condition were granted} */
    public abstract Verdict verdictIfGranted();

    /** {@return the classes of leads over all functions; never {@link Verdict#HYBRID} or {@link Verdict#NONE}} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<Verdict> levels();

    /** {@return whether every unit is allocated without condition} */
    public abstract boolean complete();

    /** {@return what is owed} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<Duty> duties();

    /** {@return what a reader should know} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<Warning> warnings();

    /** {@return the rules that fired undefeated in any unit} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> rules();

    /**
     * {@return what became of a function; of an issue with several domains, in the first}
     *
     * @param function a function of governance
     * @throws IllegalArgumentException if the issue does not need the function
     */
    public final Allocation allocation(GovernanceFunction function) {
        for (Allocation allocation : allocations().values()) {
            if (allocation.unit().function() == function) {
                return allocation;
            }
        }
        throw new IllegalArgumentException("the issue does not need `" + Words.of(function) + "`");
    }

    /**
     * {@return the leads of a function in all domains; empty where there is a gap}
     *
     * @param function a function of governance
     */
    public final ImmutableSortedSet<String> leads(GovernanceFunction function) {
        TreeSet<String> leads = new TreeSet<>();
        for (Allocation allocation : allocations().values()) {
            if (allocation.unit().function() == function) {
                leads.addAll(allocation.leadIds());
            }
        }
        return ImmutableSortedSet.copyOf(leads);
    }

    /** {@return a line of at most 120 characters} */
    public final String summary() {
        StringBuilder text = new StringBuilder(issue() + ": " + verdict());
        if (verdict() != verdictIfGranted()) {
            text.append(" (").append(verdictIfGranted()).append(" if granted)");
        }
        for (Allocation allocation : allocations().values()) {
            String who = allocation.status() == Status.GAP ? "gap" : String.join("+", allocation.leadIds());
            text.append("; ")
                    .append(Words.of(allocation.unit().function()))
                    .append(' ')
                    .append(who);
            text.append(allocation.status() == Status.CONDITIONAL ? "?" : "");
        }
        return text.length() <= SUMMARY ? text.toString() : text.substring(0, SUMMARY - 1) + "…";
    }

    /** {@return the summary, the allocations, duties and warnings, one a line} */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder(issue() + " on " + date() + " under " + policy() + ": " + verdict());
        text.append(verdict() == verdictIfGranted() ? "" : " (" + verdictIfGranted() + " if granted)");
        text.append(complete() ? ", complete" : ", not complete");
        allocations().values().forEach(allocation -> text.append("\n  ").append(allocation));
        duties().forEach(duty -> text.append("\n  duty ").append(duty));
        warnings().forEach(warning -> text.append("\n  warning ").append(warning));
        return text.toString();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds routings; the router does. */
    public static final class Builder extends ImmutableRouting.Builder {
        Builder() {}
    }
}
