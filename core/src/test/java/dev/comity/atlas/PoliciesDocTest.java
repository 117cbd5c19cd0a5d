package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.condition.Fact;
import dev.comity.condition.Vocabulary;
import dev.comity.policy.Effect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The vocabulary in {@code docs/policies.md} is that of the code; written anew with {@code -Dgolden.write=true}. */
class PoliciesDocTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "policies.md");
    private static final String MARK = "<!-- generated -->\n";

    @Test
    void vocabularyIsThatOfTheCode() throws IOException {
        String text = Files.readString(DOCUMENT);
        String expected = text.substring(0, text.indexOf(MARK) + MARK.length()) + facts() + effects();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
    }

    private static String facts() {
        StringBuilder table =
                new StringBuilder("\n## Facts\n\n|fact|values|unknown?|known from|meaning|\n|-|-|-|-|-|\n");
        for (Fact fact : Vocabulary.standard().facts().values()) {
            String values = fact.values().isEmpty()
                    ? fact.type().toString().toLowerCase(Locale.ROOT)
                    : String.join(", ", fact.values());
            table.append("|`")
                    .append(fact.id())
                    .append("`|")
                    .append(values)
                    .append("|")
                    .append(fact.mayBeUnknown() ? "yes" : "no")
                    .append("|")
                    .append(fact.stage().toString().toLowerCase(Locale.ROOT))
                    .append("|")
                    .append(fact.meaning().replace("|", "/"))
                    .append("|\n");
        }
        return table.toString();
    }

    private static String effects() {
        StringBuilder list =
                new StringBuilder("\n## Effects\n\nThe list is closed. Kinds, by the names of the Java API:\n\n");
        for (Class<?> effect : Effect.class.getPermittedSubclasses()) {
            list.append("- `").append(effect.getSimpleName()).append("`\n");
        }
        return list.toString();
    }
}
