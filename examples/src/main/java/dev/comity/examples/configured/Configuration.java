package dev.comity.examples.configured;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Architecture;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Router;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What there is, and how it hangs together. In Spring the class would bear {@code @Configuration} and its methods
 * {@code @Bean}, and nothing else would change: routers and all they hold are immutable, so that one serves every thread.
 */
public class Configuration {
    private final Properties properties;
    private @Nullable Router router;

    /**
     * Takes the settings.
     *
     * @param properties {@code policy}: networked, universalist or regionalist; {@code known-at}: a day, after which nothing
     *     is known
     */
    public Configuration(Properties properties) {
        this.properties = properties;
    }

    /** {@return the world, as far as it was known on the day set} */
    protected Architecture world() {
        return setting("known-at")
                .map(LocalDate::parse)
                .map(Atlas.world()::knownAt)
                .orElseGet(Atlas::world);
    }

    /**
     * {@return the policy set}
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    protected DivisionOfLaborPolicy policy() {
        String name = setting("policy").orElse("networked");
        return switch (name) {
            case "networked" -> ReferencePolicies.networked();
            case "universalist" -> ReferencePolicies.universalist();
            case "regionalist" -> ReferencePolicies.regionalist();
            default ->
                throw new IllegalArgumentException(
                        "the setting policy is `" + name + "`; write networked, universalist or regionalist");
        };
    }

    /** {@return the router; the same one each time} */
    public final synchronized Router router() {
        Router made = router == null ? Router.of(world(), policy()) : router;
        router = made;
        return made;
    }

    /** {@return what the application is for} */
    public final Desk desk() {
        return new Desk(router());
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(properties.getProperty(name));
    }
}
