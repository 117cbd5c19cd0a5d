package dev.comity.condition;

import dev.comity.model.Fraction;

/** What conditions are evaluated in: an issue, a function and, where there is one, a candidate forum. */
public interface Situation {
    /** {@return what a fact reads} */
    Reading reading(String fact);

    /**
     * {@return a parameter of the policy}
     *
     * @throws IllegalArgumentException if the policy does not set it
     */
    Fraction parameter(String name);
}
