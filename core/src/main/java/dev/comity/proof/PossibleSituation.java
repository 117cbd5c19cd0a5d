package dev.comity.proof;

import com.google.common.collect.ImmutableSortedMap;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.condition.Situation;
import dev.comity.model.Fraction;

/**
 * One issue, one function and one candidate, told by facts alone. Conditions can be tested in it; whether a world can
 * bring it about is another question. Immutable, safe for any thread.
 *
 * @param readings what each fact reads, by id; a fact that is not there is unknown
 * @param parameters the numbers of the policy
 */
public record PossibleSituation(ImmutableSortedMap<String, Reading> readings, Parameters parameters)
        implements Situation {
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
        StringBuilder text = new StringBuilder();
        readings.forEach((fact, reading) -> text.append(text.length() == 0 ? "" : "\n")
                .append(fact)
                .append(": ")
                .append(reading));
        return text.toString();
    }
}
