package dev.comity.examples.configured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.examples.Golden;
import dev.comity.policy.DivisionOfLaborPolicy;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Settings choose the parts; a part is made once, and a test replaces one of them. */
class DeskTest {
    @Test
    void settingsChooseThePolicy() throws Exception {
        Golden.check("configured.txt", Desk::run);
    }

    @Test
    void theRouterIsMadeOnceAndAPartCanBeReplaced() {
        Configuration replaced = new Configuration(new Properties()) {
            @Override
            protected DivisionOfLaborPolicy policy() {
                return ReferencePolicies.regionalist();
            }
        };

        assertThat(replaced.router()).isSameAs(replaced.router());
        assertThat(replaced.desk().answer("darfur-2007")).endsWith("financing AU");
    }

    @Test
    void whatIsNotKnownYetIsLeftOut() {
        Properties settings = new Properties();
        settings.setProperty("known-at", "2007-07-30");

        assertThat(new Configuration(settings).router().world().events())
                .isNotEmpty()
                .hasSizeLessThan(Atlas.world().events().size());
    }

    @Test
    void aWrongSettingIsRefusedWithARemedy() {
        Properties settings = new Properties();
        settings.setProperty("policy", "nobody");

        assertThatThrownBy(() -> new Configuration(settings).router())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the setting policy is `nobody`; write networked, universalist or regionalist");
    }
}
