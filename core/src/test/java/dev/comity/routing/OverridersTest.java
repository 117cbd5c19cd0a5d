package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Level;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OverridersTest {
    private static final int RULES = 90;

    private static String id(int number) {
        return String.format("r%02d", number);
    }

    /** Each overrides the next two: so every third stands, and its two neighbours fall to it. */
    @Test
    @Timeout(10)
    void everyLinkOfALongChainIsFollowedOnce() {
        TreeMap<String, Rule> rules = new TreeMap<>();
        for (int i = 0; i < RULES; i++) {
            rules.put(
                    id(i),
                    Rule.builder()
                            .id(id(i))
                            .tier(Tier.DIVISION_OF_LABOUR)
                            .overrides(id(i + 1), id(i + 2))
                            .then(Effect.prefer(Target.levels(Level.REGIONAL)))
                            .build());
        }
        Overriders overriders = new Overriders(rules, rules.keySet());
        for (int i = RULES - 1; i >= 0; i--) {
            String winner = id(i / 3 * 3);
            assertThat(overriders.of(id(i)).map(Rule::id).orElse("none")).isEqualTo(i % 3 == 0 ? "none" : winner);
        }
    }
}
