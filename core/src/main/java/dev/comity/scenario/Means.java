package dev.comity.scenario;

import dev.comity.model.Architecture;
import dev.comity.model.Circumstances;
import dev.comity.model.Circumstances.Capacity;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes recorded capacities. */
final class Means {
    private Means() {}

    /** A record for all functions that is scaled for one only stays for the others, beside a new one for that one. */
    static Circumstances scale(Circumstances circumstances, Step.Scale step) {
        List<Capacity> scaled = new ArrayList<>();
        Optional<Capacity> general = Optional.empty();
        boolean own = false;
        for (Capacity capacity : circumstances.capacities()) {
            boolean his = capacity.institution().equals(step.institution());
            boolean meant = his && (step.function().isEmpty() || step.function().equals(capacity.function()));
            if (his && capacity.function().isEmpty()) {
                general = Optional.of(capacity);
            }
            own |= his && capacity.function().isPresent() && capacity.function().equals(step.function());
            scaled.add(meant ? with(capacity, capacity.function(), times(capacity.ratio(), step.factor())) : capacity);
        }
        if (general.isPresent() && step.function().isPresent() && !own) {
            scaled.add(with(general.get(), step.function(), times(general.get().ratio(), step.factor())));
        }
        return circumstances.toBuilder().capacities(scaled).build();
    }

    static Circumstances provide(Circumstances circumstances, Step.Provide step) {
        List<Capacity> kept = new ArrayList<>();
        for (Capacity capacity : circumstances.capacities()) {
            boolean replaced = capacity.institution().equals(step.institution())
                    && (step.function().isEmpty() || step.function().equals(capacity.function()));
            if (!replaced) {
                kept.add(capacity);
            }
        }
        kept.add(new Capacity(step.institution(), step.function(), step.ratio()));
        return circumstances.toBuilder().capacities(kept).build();
    }

    /** {@return whether an issue that the step concerns records no means that it could scale} */
    static boolean missing(Issue issue, Architecture world, Step.Scale step) {
        boolean late = issue.date()
                .or(world::latest)
                .filter(date -> date.isBefore(step.from()))
                .isPresent();
        boolean concerned = step.function().map(issue.functions()::contains).orElse(true);
        return !late
                && concerned
                && issue.circumstances().capacities().stream().noneMatch(capacity -> recorded(capacity, step));
    }

    private static boolean recorded(Capacity capacity, Step.Scale step) {
        boolean about = step.function().isEmpty()
                || capacity.function().isEmpty()
                || capacity.function().equals(step.function());
        return about && capacity.institution().equals(step.institution());
    }

    private static Capacity with(Capacity capacity, Optional<GovernanceFunction> function, Fraction ratio) {
        return new Capacity(capacity.institution(), function, ratio);
    }

    private static Fraction times(Fraction one, Fraction other) {
        return new Fraction(
                one.numerator().multiply(other.numerator()), one.denominator().multiply(other.denominator()));
    }
}
