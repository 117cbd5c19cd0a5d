package dev.comity.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.io.MapNode;
import dev.comity.io.Node;
import dev.comity.io.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas take every document that the project has, and refuse every flawed one whose flaw is one of form. */
class SchemasTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    /** Flaws of form: a schema could tell them without knowing what the document speaks of. */
    private static final ImmutableSet<FindingCode> FORM = ImmutableSet.of(
            FindingCode.UNKNOWN_KEY,
            FindingCode.MISSING_KEY,
            FindingCode.WRONG_SHAPE,
            FindingCode.UNKNOWN_FORMAT,
            FindingCode.BAD_VALUE,
            FindingCode.UNKNOWN_WORD,
            FindingCode.OUT_OF_RANGE,
            FindingCode.UNKNOWN_EFFECT,
            FindingCode.UNKNOWN_VALUE);

    /** Flawed documents that a schema takes though the finding is of such a code, with the reason. */
    private static final ImmutableMap<String, String> TAKEN = ImmutableMap.of(
            "broken-reforms/references.yaml", "reforms refer to each other by ids that no schema knows");

    /** After a deliberate change, run with {@code -Dgolden.write=true}, and read the difference. */
    @ParameterizedTest
    @ValueSource(strings = {"actors", "weights", "routing"})
    void schemasReadAsExpected(String kind) throws IOException {
        Path file = GOLDEN.resolve("schemas").resolve(kind + ".json");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, Schemas.of(kind));
        }
        assertThat(Schemas.of(kind)).isEqualTo(Files.readString(file));
    }

    @Test
    void everyFormatHasASchema() {
        assertThat(Schemas.kinds())
                .hasSize(15)
                .allSatisfy(kind -> assertThat(Validator.faults(kind, MapNode.copyOf(ImmutableMap.of())))
                        .isNotEmpty());
    }

    @Test
    void aKindThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Schemas.of("treaty"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("`treaty` is no kind of document; known are actors, architecture, case");
    }

    @TestFactory
    List<DynamicTest> documentsOfTheProjectAreTaken() throws IOException {
        List<Path> files = new ArrayList<>(Validator.documents("src/main/atlas"));
        for (Path file : Validator.documents("../examples")) {
            // Other files lie there, too: what services answer, for example.
            if (Files.readString(file).startsWith("format: comity-")) {
                files.add(file);
            }
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> taken(file)))
                .toList();
    }

    private static void taken(Path file) throws IOException {
        Node tree = Validator.parse(file).get(0).node().orElseThrow();
        String kind = Validator.kind(tree).orElseThrow();
        assertThat(Validator.faults(kind, tree)).isEmpty();
    }

    @Test
    void theDocumentsOfTheProjectAreOfMostKinds() throws IOException {
        TreeSet<String> kinds = new TreeSet<>();
        for (Path file : Validator.documents("src/main/atlas")) {
            Validator.kind(Validator.parse(file).get(0).node().orElseThrow()).ifPresent(kinds::add);
        }
        assertThat(kinds)
                .contains("actors", "architecture", "case", "institution", "policy", "reforms", "scenario", "weights");
    }

    private static List<Path> flawed() throws IOException {
        return Validator.documents(GOLDEN.toString()).stream()
                .filter(file -> file.getParent().getFileName().toString().startsWith("broken-"))
                .filter(file -> !file.toString().contains("broken-syntax"))
                .toList();
    }

    @TestFactory
    List<DynamicTest> flawedDocumentsAreRefused() throws IOException {
        return flawed().stream()
                .map(file -> DynamicTest.dynamicTest(GOLDEN.relativize(file).toString(), () -> refused(file)))
                .toList();
    }

    /** Which flawed documents schemas take, and why: what their readers say is nothing that a schema could know. */
    @Test
    void whatNoSchemaTells() throws IOException {
        StringBuilder taken = new StringBuilder();
        int trees = 0;
        int refused = 0;
        for (Path file : flawed()) {
            Parsed parsed = Validator.parse(file).get(0);
            if (parsed.node().isEmpty() || parsed.findings().hasErrors()) {
                continue;
            }
            trees++;
            String kind = kind(file, parsed.node().get());
            if (Validator.faults(kind, parsed.node().get()).isEmpty()) {
                taken.append(GOLDEN.relativize(file))
                        .append(": ")
                        .append(codes(kind, file))
                        .append('\n');
            } else {
                refused++;
            }
        }
        String told = "of " + trees + " flawed documents, schemas refuse " + refused + "; they take\n" + taken;
        Path golden = GOLDEN.resolve("schemas").resolve("taken.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, told);
        }
        assertThat(told).isEqualTo(Files.readString(golden));
    }

    private static String codes(String kind, Path file) throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        String name = file.getFileName().toString();
        for (Finding finding : Validator.read(kind, name, Files.readString(file), any -> Optional.empty())
                .all()) {
            codes.add(finding.code().toString());
        }
        return codes.isEmpty() ? "the reader takes it, too, where it stands alone" : String.join(", ", codes);
    }

    private static void refused(Path file) throws IOException {
        Parsed parsed = Validator.parse(file).get(0);
        if (parsed.node().isEmpty() || parsed.findings().hasErrors()) {
            return; // it is not even a tree
        }
        String name = file.getFileName().toString();
        String kind = kind(file, parsed.node().get());
        List<Finding> form = Validator.read(kind, name, Files.readString(file), any -> Optional.empty()).all().stream()
                .filter(finding -> FORM.contains(finding.code()))
                .toList();
        String path = GOLDEN.relativize(file).toString();
        boolean refused = !Validator.faults(kind, parsed.node().get()).isEmpty();
        if (TAKEN.containsKey(path)) {
            assertThat(refused).as(TAKEN.get(path)).isFalse();
        } else if (!form.isEmpty()) {
            assertThat(refused).as("%s, for %s", path, form).isTrue();
        }
    }

    /** A document whose format is wrong or missing is asked what its folder is for. */
    private static String kind(Path file, Node tree) {
        String folder = file.getParent().getFileName().toString().substring("broken-".length());
        String meant = folder.equals("world") ? "architecture" : folder.equals("issue") ? "case" : folder;
        Optional<String> said = tree instanceof MapNode ? Validator.kind(tree) : Optional.empty();
        boolean ofWorld = folder.equals("world");
        return ofWorld ? said.orElse(meant) : meant;
    }
}
