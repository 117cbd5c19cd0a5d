package dev.comity.condition;

import dev.comity.model.Fraction;

/**
 * What conditions are evaluated in: an issue, a function and, where there is one, a candidate forum.
 *
 * <pre>{@code
 * Situation asked = new Situation() {
 *     public Reading reading(String fact) {
 *         return fact.equals("issue.coerciveness") ? Reading.of("force") : new Reading.Unknown();
 *     }
 *     public Fraction parameter(String name) {
 *         return Parameters.standard().get(name);
 *     }
 * };
 * Condition.oneOf("issue.coerciveness", "sanctions", "force").test(asked);   // TRUE
 * Condition.oneOf("forum.role", "security-council").test(asked);             // UNKNOWN
 * }</pre>
 */
public interface Situation {
    /**
     * {@return what a fact reads}
     *
     * @param fact the id of the fact
     */
    Reading reading(String fact);

    /**
     * {@return a parameter of the policy}
     *
     * @param name the name of the parameter
     * @throws IllegalArgumentException if the policy does not set it
     */
    Fraction parameter(String name);
}
