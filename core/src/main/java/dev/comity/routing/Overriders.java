package dev.comity.routing;

import dev.comity.policy.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which preferences fall to others: to the first that overrides them and is not overridden itself. What is found is kept, for a
 * chain of rules would else be followed again from each of its links. No rule overrides itself through others: a policy with
 * such a cycle is refused before.
 */
final class Overriders {
    private final Map<String, Rule> rules;
    private final Set<String> live;
    private final Map<String, Optional<Rule>> known = new HashMap<>();

    /**
     * @param rules all rules of the policy
     * @param live the ids of those preferences that meet the pool, in the order in which they are asked
     */
    Overriders(Map<String, Rule> rules, Set<String> live) {
        this.rules = rules;
        this.live = live;
    }

    /** {@return the rule to which a preference falls} */
    Optional<Rule> of(String id) {
        Optional<Rule> before = known.get(id);
        if (before != null) {
            return before;
        }
        Optional<Rule> found = Optional.empty();
        for (String other : live) {
            if (rules.get(other).overrides().contains(id) && of(other).isEmpty()) {
                found = Optional.of(rules.get(other));
                break;
            }
        }
        known.put(id, found);
        return found;
    }
}
