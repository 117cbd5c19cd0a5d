package dev.comity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.ReferencePolicies;
import dev.comity.io.Limits;
import dev.comity.io.ListNode;
import dev.comity.io.MapNode;
import dev.comity.io.Nodes;
import dev.comity.io.ScalarNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The file for citation managers keeps to Citation File Format 1.2.0, and to what the project says of itself. */
class CitationTest {
    private static final Path ROOT = Path.of("..");

    private static MapNode file() throws IOException {
        String text = Files.readString(ROOT.resolve("docs").resolve("CITATION.cff"));
        return (MapNode)
                Nodes.parseYaml("CITATION.cff", text, Limits.standard()).orThrow();
    }

    private static String text(MapNode map, String key) {
        return ((ScalarNode) map.get(key).orElseThrow()).text();
    }

    /** The keys that the format needs, and none that it does not know; authors are entities, of which it needs the name. */
    @Test
    void keepsToTheFormat() throws IOException {
        MapNode file = file();

        assertThat(text(file, "cff-version")).isEqualTo("1.2.0");
        assertThat(file.entries().keySet())
                .contains("cff-version", "message", "title", "authors")
                .isSubsetOf(
                        "cff-version",
                        "message",
                        "title",
                        "authors",
                        "type",
                        "abstract",
                        "version",
                        "license",
                        "keywords");
        assertThat(text(file, "type")).isIn("software", "dataset");
        assertThat(((ListNode) file.get("authors").orElseThrow()).items())
                .isNotEmpty()
                .allSatisfy(author ->
                        assertThat(((MapNode) author).entries().keySet()).containsExactly("name"));
    }

    @Test
    void saysWhatTheProjectSays() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        Matcher version = Pattern.compile("<artifactId>comity</artifactId>\\s*<version>(.*?)</version>")
                .matcher(pom);
        assertThat(version.find()).isTrue();

        assertThat(text(file(), "version")).isEqualTo(version.group(1));
        assertThat(pom).contains("<name>" + text(file(), "license") + "</name>");
        assertThat(Citation.line())
                .contains(", version " + version.group(1) + " ")
                .contains(text(file(), "license"))
                .startsWith(text(
                        (MapNode) ((ListNode) file().get("authors").orElseThrow())
                                .items()
                                .get(0),
                        "name"));
    }

    @Test
    void pagesSayHowToCite() {
        assertThat(Report.of(ReferencePolicies.law()).html()).contains(Citation.line());
    }
}
