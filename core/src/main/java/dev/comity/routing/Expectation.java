package dev.comity.routing;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.GovernanceFunction;
import dev.comity.policy.DutyKind;
import dev.comity.policy.WarningKind;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What somebody who knows the matter expects of a routing. Only what is stated is compared. Equality is by all
 * attributes. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Expectation expected = Expectation.builder().verdict(Verdict.MULTILATERAL).build();
 * Case doubtful = new Case(issue("haze-2013"), expected, ImmutableSortedSet.of());
 * router.check(doubtful).all().get(0).message();   // expected MULTILATERAL, found REGIONAL
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Expectation permits ImmutableExpectation {
    Expectation() {}

    /** {@return the policy under which it is expected; empty: the networked one} */
    @Value.Default
    public String policy() {
        return "networked";
    }

    /** {@return the verdict} */
    public abstract Optional<Verdict> verdict();

    /** {@return the verdict if all conditions are granted} */
    public abstract Optional<Verdict> verdictIfGranted();

    /** {@return whether every function is allocated} */
    public abstract Optional<Boolean> complete();

    /** {@return exactly the leads of some functions} */
    public abstract ImmutableMap<GovernanceFunction, ImmutableSortedSet<String>> leads();

    /** {@return some supporters of some functions} */
    public abstract ImmutableMap<GovernanceFunction, ImmutableSortedSet<String>> supporting();

    /** {@return bodies that must not lead some functions} */
    public abstract ImmutableMap<GovernanceFunction, ImmutableSortedSet<String>> notLeading();

    /** {@return the status of some functions} */
    public abstract ImmutableMap<GovernanceFunction, Status> statuses();

    /** {@return duties that must be among those found} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<DutyKind> duties();

    /** {@return warnings that must be among those found} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<WarningKind> warnings();

    /** {@return warnings that must not be found} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<WarningKind> noWarnings();

    /** {@return rules that must have fired undefeated} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> rules();

    /** {@return rules that must not have fired} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> notRules();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds expectations. Nothing is required. */
    public static final class Builder extends ImmutableExpectation.Builder {
        Builder() {}
    }
}
