package dev.comity.examples.cli;

import dev.comity.condition.Condition;
import dev.comity.condition.Vocabulary;
import dev.comity.io.Documents;
import dev.comity.model.DateRange;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.Budget;
import dev.comity.proof.Outcomes;
import dev.comity.proof.Space;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** The options that say over which situations a proof speaks, and how long it may take. */
final class Asking {
    private static final long NANOS = 1_000_000_000L;

    @CommandLine.Option(
            names = "--within",
            paramLabel = "CONDITION",
            description = "Only situations in which this holds, written as in a policy: '{function: enforcement}'.")
    private List<String> within = List.of();

    @CommandLine.Option(names = "--on", paramLabel = "DATE", description = "Only this day.")
    private Optional<LocalDate> on = Optional.empty();

    @CommandLine.Option(
            names = "--during",
            paramLabel = "RANGE",
            description = "Only these days, the last one excluded: 1990-01-01/2000-01-01.")
    private Optional<String> during = Optional.empty();

    @CommandLine.Option(
            names = "--seconds",
            paramLabel = "NUMBER",
            defaultValue = "600",
            description = "Give up after so long; what is not decided then is told (as if not given: 600).")
    private long seconds = 600;

    private long deadline = Long.MAX_VALUE;

    /** {@return the time and work that is left} The clock starts when this is first asked for. */
    Budget budget() {
        if (deadline == Long.MAX_VALUE) {
            deadline = System.nanoTime() + seconds * NANOS;
        }
        return Budget.standard().whileTrue(() -> System.nanoTime() < deadline);
    }

    /** {@return whether a part of the situations is asked about} */
    boolean isNarrowed() {
        return !within.isEmpty() || on.isPresent() || during.isPresent();
    }

    /** {@return the space of one or two policies, narrowed as asked} */
    Space space(DivisionOfLaborPolicy... policies) {
        Space space = Space.of(policies);
        for (String text : within) {
            space = space.within(condition("--within", text, policies[0], policies[0].vocabulary()));
        }
        return range().map(space::during).orElse(space);
    }

    private Optional<DateRange> range() {
        if (on.isPresent() && during.isPresent()) {
            throw new Inputs.Refused(2, "--on and --during exclude each other");
        }
        try {
            return on.map(day -> DateRange.of(day, day.plusDays(1))).or(() -> during.map(DateRange::parse));
        } catch (IllegalArgumentException e) {
            throw new Inputs.Refused(2, "--during: " + e.getMessage());
        }
    }

    /** {@return the conditions of an option that may speak of facts and outcomes} */
    static List<Condition> claims(String option, List<String> texts, DivisionOfLaborPolicy policy) {
        Vocabulary vocabulary = Outcomes.vocabulary(policy);
        List<Condition> claims = new ArrayList<>();
        texts.forEach(text -> claims.add(condition(option, text, policy, vocabulary)));
        return claims;
    }

    /** A condition that can't be read is wrong usage. */
    private static Condition condition(
            String option, String text, DivisionOfLaborPolicy policy, Vocabulary vocabulary) {
        var read = Documents.condition(option, text, policy, vocabulary);
        if (read.findings().hasErrors() || read.value().isEmpty()) {
            throw new Inputs.Refused(2, read.findings().toString());
        }
        return read.get();
    }
}
