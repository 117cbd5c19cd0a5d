package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.io.Documents;
import dev.comity.model.Issue;
import dev.comity.routing.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents shown to readers can be read, and a line of output after an issue is what the router says of it. */
class SnippetsTest {
    private static final Pattern BLOCK =
            Pattern.compile("```yaml\\n(.*?)```(?:(?:(?!```).)*?```text\\n(.*?)\\n```)?", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/tour.md", "docs/policies.md"})
    void documentsReadAndSayWhatIsShown(String file) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("..", file)));
        int found = 0;
        while (block.find()) {
            found++;
            if (block.group(1).startsWith("format: comity-policy")) {
                assertThat(Documents.policy(file, block.group(1), id -> Optional.of(ReferencePolicies.networked()))
                                .findings()
                                .all())
                        .isEmpty();
                continue;
            }
            Issue issue = Documents.issues(file, block.group(1)).get().get(0);
            String summary = Router.of(Atlas.world(), ReferencePolicies.networked())
                    .route(issue)
                    .summary();
            if (block.group(2) != null) {
                assertThat(summary).isEqualTo(block.group(2));
            }
        }
        assertThat(found).isPositive();
    }
}
