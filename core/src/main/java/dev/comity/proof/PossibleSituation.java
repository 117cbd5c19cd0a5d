package dev.comity.proof;

import com.google.common.collect.ImmutableSortedMap;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.condition.Situation;
import dev.comity.model.Fraction;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One issue, one function and one candidate, told by facts alone. Conditions can be tested in it; whether a world can
 * bring it about is another question. Immutable, safe for any thread.
 *
 * <pre>{@code
 * PossibleSituation force = new PossibleSituation(
 *         ImmutableSortedMap.of("issue.coerciveness", Reading.of("force")), Parameters.standard());
 * Condition.oneOf("issue.coerciveness", "force").test(force);   // TRUE
 * Condition.oneOf("forum.blocked", "yes").test(force);          // UNKNOWN
 * }</pre>
 *
 * @param readings what each fact reads, by id; a fact that is not there is unknown
 * @param parameters the numbers of the policy
 * @param day a day on which it is asked; empty if any day will do
 */
public record PossibleSituation(
        ImmutableSortedMap<String, Reading> readings, Parameters parameters, Optional<LocalDate> day)
        implements Situation {
    /**
     * A situation on any day.
     *
     * @param readings what each fact reads, by id; a fact that is not there is unknown
     * @param parameters the numbers of the policy
     */
    public PossibleSituation(ImmutableSortedMap<String, Reading> readings, Parameters parameters) {
        this(readings, parameters, Optional.empty());
    }

    @Override
    public Reading reading(String fact) {
        return readings.getOrDefault(fact, Reading.UNKNOWN);
    }

    @Override
    public Fraction parameter(String name) {
        return parameters.get(name);
    }

    /** {@return the facts, one a line} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(day.map(date -> "day: " + date).orElse(""));
        readings.forEach((fact, reading) -> text.append(text.length() == 0 ? "" : "\n")
                .append(fact)
                .append(": ")
                .append(reading));
        return text.toString();
    }
}
