package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.testing.PolicyArbitraries;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written reads back as an equal policy, whatever is wrong with it, and writing that again gives the same text. */
class PolicyDocumentsProperties {
    @Property(tries = 2000)
    void policiesComeBackFromYaml(@ForAll("policies") DivisionOfLaborPolicy policy) {
        String text = Documents.write(policy);
        DivisionOfLaborPolicy read = read("policy.yaml", text, policy);
        assertThat(read).as(text).isEqualTo(policy);
        assertThat(Documents.write(read)).isEqualTo(text);
    }

    @Property(tries = 2000)
    void policiesComeBackFromJson(@ForAll("policies") DivisionOfLaborPolicy policy) {
        String text = Documents.writeJson(policy);
        DivisionOfLaborPolicy read = read("policy.json", text, policy);
        assertThat(read).as(text).isEqualTo(policy);
        assertThat(Documents.writeJson(read)).isEqualTo(text);
    }

    private static DivisionOfLaborPolicy read(String source, String text, DivisionOfLaborPolicy written) {
        Function<String, Optional<DivisionOfLaborPolicy>> used = id ->
                written.uses().stream().filter(policy -> policy.id().equals(id)).findFirst();
        return Documents.policy(source, text, used).value().orElseThrow();
    }

    @Provide
    Arbitrary<DivisionOfLaborPolicy> policies() {
        return PolicyArbitraries.policies();
    }
}
