package dev.comity.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.comity.finding.Findings;
import dev.comity.io.Documents;
import dev.comity.io.Limits;
import dev.comity.io.MapNode;
import dev.comity.io.Node;
import dev.comity.io.Nodes;
import dev.comity.io.Parsed;
import dev.comity.io.ScalarNode;
import dev.comity.policy.DivisionOfLaborPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Holds documents against schemas, with a validator that knows nothing of our readers. */
public final class Validator {
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private Validator() {}

    /** Says so if the schema of a kind refuses a text that the library wrote. */
    public static void assertTaken(String kind, String text) {
        Node tree = Nodes.parseYaml("written.yaml", text, Limits.standard()).orThrow();
        assertThat(faults(kind, tree)).as(text).isEmpty();
    }

    /** {@return what the schema of a kind says against a tree, which is written as JSON for it} */
    static List<String> faults(String kind, Node tree) {
        return schema(kind).validate(tree.toString(), InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static JsonSchema schema(String kind) {
        return SCHEMAS.computeIfAbsent(
                kind, any -> JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Schemas.of(kind)));
    }

    /** {@return the trees of a file} */
    static ImmutableList<Parsed> parse(Path file) throws IOException {
        return Nodes.parse(file.getFileName().toString(), Files.readString(file), Limits.standard());
    }

    /** {@return the kind that a tree says to be} */
    static Optional<String> kind(Node tree) {
        Optional<Node> format = tree instanceof MapNode map ? map.get("format") : Optional.empty();
        return format.filter(ScalarNode.class::isInstance)
                .map(node -> ((ScalarNode) node).text())
                .filter(text -> text.startsWith("comity-") && text.endsWith("/1"))
                .map(text -> text.substring("comity-".length(), text.length() - 2))
                .filter(Schemas.kinds()::contains);
    }

    /** {@return the documents below a directory} */
    static List<Path> documents(String directory) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
            return files.filter(file -> file.toString().matches(".*[.](yaml|json)"))
                    .filter(file -> !file.toString().contains("target"))
                    .sorted()
                    .toList();
        }
    }

    /** {@return what the reader of a kind says against a text} */
    static Findings read(
            String kind, String name, String text, Function<String, Optional<DivisionOfLaborPolicy>> used) {
        return switch (kind) {
            case "institution" -> Documents.institution(name, text).findings();
            case "actors" -> Documents.actors(name, text).findings();
            case "architecture", "weights" -> Documents.architecture(name, text).findings();
            case "changes" -> Documents.changes(name, text).findings();
            case "policy" -> Documents.policy(name, text, used).findings();
            case "issue", "case" -> Documents.cases(name, text).findings();
            case "routing" -> Documents.routing(name, text).findings();
            case "scenario" -> Documents.scenario(name, text).findings();
            case "reforms" -> Documents.reforms(name, text).findings();
            case "portfolio" -> Documents.portfolio(name, text).findings();
            case "shocks" -> Documents.shocks(name, text).findings();
            case "sampling" -> Documents.sampling(name, text).findings();
            case "stress" -> Documents.stress(name, text).findings();
            default -> throw new AssertionError("no reader of the kind " + kind);
        };
    }
}
