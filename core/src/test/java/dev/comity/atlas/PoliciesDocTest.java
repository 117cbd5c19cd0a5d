package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.condition.Fact;
import dev.comity.condition.Parameters;
import dev.comity.condition.Vocabulary;
import dev.comity.io.Documents;
import dev.comity.model.Level;
import dev.comity.model.Role;
import dev.comity.model.Words;
import dev.comity.policy.Direction;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.DutyKind;
import dev.comity.policy.Effect;
import dev.comity.policy.Party;
import dev.comity.policy.Requirement;
import dev.comity.policy.Rule;
import dev.comity.policy.Stop;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import dev.comity.policy.WarningKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The vocabulary in {@code docs/policies.md} is that of the code; written anew with {@code -Dgolden.write=true}. */
class PoliciesDocTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "policies.md");
    private static final String MARK = "<!-- generated -->\n";

    private static final List<Effect> EFFECTS = List.of(
            new Effect.DropVote(),
            new Effect.Exclude(),
            new Effect.BarLead(),
            new Effect.Require(Requirement.AUTHORISATION),
            new Effect.Insufficient(),
            new Effect.Subset(),
            new Effect.Permit(),
            new Effect.Reserve(Target.role(Role.SECURITY_COUNCIL)),
            new Effect.Include(Target.forum()),
            new Effect.Gap("no body; establish one"),
            new Effect.Prefer(Target.levels(Level.SUBREGIONAL, Level.REGIONAL)),
            new Effect.Direct(),
            new Effect.Ascend(),
            new Effect.AscendIfBetter(),
            new Effect.Hold(),
            new Effect.Joint(),
            new Effect.AdmitCoalition(),
            new Effect.Rank(Effect.Rank.Key.SPEED),
            new Effect.CoLead(Target.forum()),
            new Effect.Support(Target.levels(Level.MULTILATERAL)),
            new Effect.Owe(DutyKind.REPORT, Party.forum(), Party.role(Role.SECURITY_COUNCIL), "in 30 days"),
            new Effect.Warn(WarningKind.FALLBACK, false),
            new Effect.Warn(WarningKind.ZOMBIE, true));

    @Test
    void vocabularyIsThatOfTheCode() throws IOException {
        String text = Files.readString(DOCUMENT);
        String expected = text.substring(0, text.indexOf(MARK) + MARK.length()) + facts() + effects() + words();
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
        StringBuilder table = new StringBuilder(
                "\n## Effects\n\nThe list is closed. A target is `forum` (the candidate for"
                        + " which the rule fired), `{role: …}` or `{level: …}`.\n\n|in a file|stage|what happens|\n|-|-|-|\n");
        for (Effect effect : EFFECTS) {
            table.append("|`")
                    .append(inFile(effect))
                    .append("`|")
                    .append(Words.of(effect.stage()))
                    .append("|")
                    .append(effect.describe("the forum"))
                    .append(effect.negative() ? " (negative)" : "")
                    .append("|\n");
        }
        return table.toString();
    }

    /** An effect as it stands in a policy file. */
    private static String inFile(Effect effect) {
        Rule rule = Rule.builder().id("R").tier(Tier.ELIGIBILITY).then(effect).build();
        String file = Documents.write(
                DivisionOfLaborPolicy.builder().id("p").add(rule).build());
        String then = file.substring(file.indexOf("then:") + "then:".length()).strip();
        if (then.contains("\n")) {
            return then.replaceFirst("\n\\s+", " {").replaceAll("\n\\s+", ", ") + "}";
        }
        if (then.startsWith("{")) {
            return then.substring(1, then.indexOf('}'));
        }
        return then.contains(": {") ? then : then.replace("}", "");
    }

    @Test
    void everyEffectIsShown() {
        Set<Class<?>> shown = new HashSet<>();
        EFFECTS.forEach(effect -> shown.add(effect.getClass()));
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(kinds(Effect.class).collect(Collectors.toSet()));
    }

    /** What a sealed interface permits, itself or through another. */
    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isInterface()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(PoliciesDocTest::kinds)
                : Stream.of(type);
    }

    private static String words() {
        return "\n## Words\n\n|where|words|\n|-|-|\n"
                + row("`tier`", Tier.values())
                + row("`{level: …}`", Level.values())
                + row("`{role: …}`", Role.values())
                + row("`require`", Requirement.values())
                + row("`rank`", Effect.Rank.Key.values())
                + row("`duty: {kind: …}`", DutyKind.values())
                + row("`warn`, `warn-always`", WarningKind.values())
                + row("`levels` of a policy", Direction.values())
                + row("`stop` of a policy", Stop.values())
                + parameters();
    }

    private static String row(String where, Enum<?>... words) {
        return "|" + where + "|" + Stream.of(words).map(Words::of).collect(Collectors.joining(", ")) + "|\n";
    }

    private static String parameters() {
        StringBuilder table =
                new StringBuilder("\n## Parameters\n\nJudgements, never law.\n\n|parameter|usually|\n|-|-|\n");
        Parameters.standard()
                .values()
                .forEach((name, value) -> table.append("|`")
                        .append(name)
                        .append("`|")
                        .append(value)
                        .append("|\n"));
        return table.toString();
    }
}
