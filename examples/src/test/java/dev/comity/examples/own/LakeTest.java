package dev.comity.examples.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.ReferencePolicies;
import dev.comity.io.Documents;
import dev.comity.model.Architecture;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.routing.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Foreign identifiers, an own domain and an own fact: from Java only, from files only, and both alike. */
class LakeTest {
    private static final Path FILES = Path.of("own");

    @Test
    void fromJavaOnlyTheLaboratoryDecides() {
        Routing routing = Router.of(Lake.world(), Lake.policy()).route(Lake.bloom());

        assertThat(routing.leads(GovernanceFunction.MONITORING)).containsExactly("assembly");
        assertThat(routing.leads(GovernanceFunction.CRISIS_RESPONSE)).containsExactly("south-league");
        assertThat(routing.verdict()).isEqualTo(Verdict.HYBRID);
        assertThat(routing.rules()).contains("LAKE-1");
    }

    @Test
    void withoutTheOwnRuleTheLeagueDoesBoth() {
        Routing routing = Router.of(Lake.world(), ReferencePolicies.networked()).route(Lake.bloom());

        assertThat(routing.leads(GovernanceFunction.MONITORING)).containsExactly("south-league");
        assertThat(routing.verdict()).isEqualTo(Verdict.REGIONAL);
    }

    @Test
    void fromFilesOnlyTheSameComesOut() throws IOException {
        Architecture world = Documents.architecture(FILES).get();
        DivisionOfLaborPolicy policy = policy();
        Issue bloom = Documents.issue("bloom.yaml", text("bloom.yaml")).get();

        assertThat(Router.of(world, policy).route(bloom))
                .isEqualTo(Router.of(Lake.world(), Lake.policy()).route(Lake.bloom()));
    }

    @Test
    void filesAndJavaMakeEqualValuesAndEqualText() throws IOException {
        assertThat(Documents.architecture(FILES).get()).isEqualTo(Lake.world());
        assertThat(policy()).isEqualTo(Lake.policy());
        assertThat(Documents.write(Lake.world())).isEqualTo(text("world.yaml"));
        assertThat(Documents.write(Lake.policy())).isEqualTo(text("policy.yaml"));
        assertThat(Documents.write(Lake.bloom())).isEqualTo(text("bloom.yaml"));
    }

    private static DivisionOfLaborPolicy policy() throws IOException {
        return Documents.policy(
                        "policy.yaml",
                        text("policy.yaml"),
                        id -> Optional.of(ReferencePolicies.networked())
                                .filter(policy -> policy.id().equals(id)))
                .get();
    }

    private static String text(String file) throws IOException {
        return Files.readString(FILES.resolve(file));
    }
}
