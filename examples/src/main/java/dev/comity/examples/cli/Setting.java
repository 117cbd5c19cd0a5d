package dev.comity.examples.cli;

import dev.comity.model.Architecture;
import dev.comity.routing.Router;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;

/** The options that say in which world and under which policy. */
final class Setting {
    @CommandLine.Option(
            names = "--policy",
            paramLabel = "NAME|FILE",
            description = "networked (as if not given), universalist, regionalist, law, or a file.")
    private Optional<String> policy = Optional.empty();

    @CommandLine.Option(
            names = "--world",
            paramLabel = "FILE|DIR",
            description = "A document or a directory of documents, instead of the embedded world.")
    private Optional<Path> world = Optional.empty();

    Architecture world() {
        return Inputs.world(world);
    }

    Router router() {
        return router("networked");
    }

    /** {@return a router under the policy chosen, else under the named one} */
    Router router(String otherwise) {
        return Inputs.router(world(), Inputs.policy(policy.orElse(otherwise)));
    }
}
