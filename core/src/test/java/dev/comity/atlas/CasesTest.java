package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Case;
import dev.comity.routing.Router;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of the atlas is routed as it expects, under the policy that it names. */
class CasesTest {
    @TestFactory
    Stream<DynamicTest> casesAreRoutedAsExpected() {
        return Atlas.cases().stream()
                .map(known -> DynamicTest.dynamicTest(known.issue().id(), () -> check(known)));
    }

    private static void check(Case known) {
        Router router = Router.of(Atlas.world(), policy(known.expectation().policy()));

        assertThat(router.check(known)).as("findings of %s", known.issue().id()).isEmpty();
    }

    private static DivisionOfLaborPolicy policy(String id) {
        return switch (id) {
            case "networked" -> ReferencePolicies.networked();
            case "universalist" -> ReferencePolicies.universalist();
            case "regionalist" -> ReferencePolicies.regionalist();
            default -> throw new AssertionError("no reference policy `" + id + "`");
        };
    }
}
