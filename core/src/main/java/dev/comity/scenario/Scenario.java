package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.finding.Place;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Circumstances;
import dev.comity.model.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;

/**
 * A what-if: steps away from a world, in order, and what is expected to come of them. An empty one changes nothing. What
 * comes of one is told by {@link Comparison}.
 *
 * <p>Build with {@link #builder()}; varargs add, Iterables replace. Equality is by all attributes. Immutable, safe for
 * any thread.
 *
 * <pre>{@code
 * Scenario exit = Scenario.of("exit", Change.withdraw("USA", "WHO", LocalDate.of(2020, 1, 1)));
 * exit.applyTo(world).on(LocalDate.of(2020, 6, 1)).status("USA", "WHO");   // Optional[FORMER]
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Scenario implements Comparable<Scenario> permits ImmutableScenario {
    Scenario() {}

    /** {@return the identifier} */
    public abstract String id();

    /** {@return a line about it} */
    @Value.Default
    public String title() {
        return id();
    }

    /** {@return who asked the question, or where its facts come from; may be empty} */
    @Value.Default
    public String source() {
        return "";
    }

    /** {@return what a reader should know; may be empty} */
    @Value.Default
    public String notes() {
        return "";
    }

    /** {@return what is otherwise, in the order in which it happens} */
    public abstract ImmutableList<Step> steps();

    /** {@return issues on which it shows} */
    public abstract ImmutableList<Issue> issues();

    /** {@return what is expected of these or other issues} */
    public abstract ImmutableList<Outcome> outcomes();

    /**
     * {@return the world with all steps}
     *
     * @param world the world as it is
     * @throws IllegalArgumentException if a step speaks of an institution that is not there
     */
    public final Architecture applyTo(Architecture world) {
        Architecture changed = world;
        for (Step step : steps()) {
            changed = step.applyTo(changed);
        }
        return changed;
    }

    /**
     * {@return an issue as it stands in the scenario}
     *
     * @param issue the issue as it stands in the world as it is
     * @param world the architecture whose latest day counts where the issue has no date
     * @throws IllegalArgumentException if neither has one
     */
    public final Issue applyTo(Issue issue, Architecture world) {
        LocalDate date = issue.date()
                .or(world::latest)
                .orElseThrow(() -> new IllegalArgumentException("`" + issue.id() + "` has no date"));
        Circumstances circumstances = issue.circumstances();
        for (Step step : steps()) {
            circumstances = step.applyTo(circumstances, date);
        }
        return circumstances.equals(issue.circumstances())
                ? issue
                : issue.toBuilder().circumstances(circumstances).build();
    }

    /**
     * {@return this scenario, then another, as one under this one's name; only the steps are joined}
     *
     * @param other what happens then
     */
    public final Scenario then(Scenario other) {
        return toBuilder()
                .steps(ImmutableList.<Step>builder()
                        .addAll(steps())
                        .addAll(other.steps())
                        .build())
                .build();
    }

    /**
     * {@return what is wrong with the steps in a world: unknown actors and institutions, overlapping memberships, and so on}
     *
     * @param world the world as it is
     */
    public final Findings check(Architecture world) {
        List<Finding> findings = new ArrayList<>();
        Architecture changed = world;
        for (int i = 0; i < steps().size(); i++) {
            Place place = Place.of(id(), "steps." + i);
            try {
                changed = steps().get(i).applyTo(changed);
            } catch (IllegalArgumentException e) {
                String remedy = "name one of the world, or found it first";
                String message = "a step can't be taken, " + e.getMessage();
                findings.add(Finding.of(FindingCode.UNKNOWN_INSTITUTION, place, message, remedy));
            }
            findings.addAll(Strangers.in(steps().get(i), changed, place));
        }
        List<Finding> after = new ArrayList<>(changed.check().all());
        after.removeAll(world.check().all());
        after.removeIf(
                finding -> findings.stream().anyMatch(known -> known.message().equals(finding.message())));
        findings.addAll(after);
        return Findings.copyOf(findings);
    }

    /** {@return whether nothing is otherwise} */
    public final boolean isEmpty() {
        return steps().isEmpty();
    }

    @Override
    public final int compareTo(Scenario other) {
        return id().compareTo(other.id());
    }

    /** {@return the id and the title} */
    @Override
    public final String toString() {
        return id().equals(title()) ? id() : id() + " (" + title() + ")";
    }

    /** {@return a builder that begins with these attributes} */
    public final Builder toBuilder() {
        Builder builder = builder();
        builder.from(this);
        return builder;
    }

    /**
     * {@return a scenario of some changes of the architecture}
     *
     * @param id the identifier
     * @param changes changes of the architecture, in the order in which they happen
     */
    public static Scenario of(String id, Change... changes) {
        Builder builder = builder().id(id);
        for (Change change : changes) {
            builder.steps(new Step.Alter(change));
        }
        return builder.build();
    }

    /**
     * {@return a scenario of some steps}
     *
     * @param id the identifier
     * @param steps what is otherwise, in the order in which it happens
     */
    public static Scenario of(String id, Step... steps) {
        return builder().id(id).steps(steps).build();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds scenarios. {@code id} is required. */
    public static final class Builder extends ImmutableScenario.Builder {
        Builder() {}
    }
}
