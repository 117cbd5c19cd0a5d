package dev.comity.examples.spark;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.io.Documents;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The world and the policy that a command is told. */
class Setting {
    @Option(
            names = "--world",
            paramLabel = "PATH",
            description = "A file or directory; as if not given, the embedded world.")
    private Optional<Path> world = Optional.empty();

    @Option(
            names = "--policy",
            paramLabel = "NAME|FILE",
            defaultValue = "networked",
            description = "networked (as if not given), universalist, regionalist, or a document.")
    private String policy = "networked";

    final Router router() {
        return Router.of(
                world.isEmpty()
                        ? Atlas.world()
                        : Documents.architecture(world.get()).get(),
                reference(policy)
                        .orElseGet(() -> Documents.policy(policy, text(policy), Setting::reference)
                                .get()));
    }

    private static Optional<DivisionOfLaborPolicy> reference(String id) {
        return Optional.ofNullable(
                switch (id) {
                    case "law" -> ReferencePolicies.law();
                    case "networked" -> ReferencePolicies.networked();
                    case "universalist" -> ReferencePolicies.universalist();
                    case "regionalist" -> ReferencePolicies.regionalist();
                    default -> null;
                });
    }

    static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
