package dev.comity.schema;

import static dev.comity.schema.Shapes.any;
import static dev.comity.schema.Shapes.list;
import static dev.comity.schema.Shapes.many;
import static dev.comity.schema.Shapes.mapOf;
import static dev.comity.schema.Shapes.nothing;
import static dev.comity.schema.Shapes.number;
import static dev.comity.schema.Shapes.oneOf;
import static dev.comity.schema.Shapes.range;
import static dev.comity.schema.Shapes.ref;
import static dev.comity.schema.Shapes.some;
import static dev.comity.schema.Shapes.text;
import static dev.comity.schema.Shapes.word;
import static dev.comity.schema.Shapes.yesNo;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Relation;
import dev.comity.condition.Stage;
import dev.comity.condition.Vocabulary;
import dev.comity.io.MapNode;
import dev.comity.io.Node;
import dev.comity.io.Out;
import dev.comity.io.ScalarNode;
import dev.comity.model.Level;
import dev.comity.model.Role;
import dev.comity.policy.Direction;
import dev.comity.policy.DutyKind;
import dev.comity.policy.Effect;
import dev.comity.policy.Requirement;
import dev.comity.policy.Stop;
import dev.comity.policy.Tier;
import dev.comity.policy.WarningKind;
import dev.comity.schema.Shapes.Keys;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The schemas of policies: rules with their conditions and effects, facts and parameters. */
final class PolicyShapes {
    private static final Node TEXTS = Shapes.texts();
    private static final String[] BARE = {
        "drop-vote",
        "exclude",
        "bar-lead",
        "insufficient",
        "subset",
        "permit",
        "direct",
        "ascend",
        "ascend-if-better",
        "hold",
        "joint",
        "coalition"
    };

    private PolicyShapes() {}

    static ImmutableMap<String, MapNode> definitions() {
        ImmutableMap.Builder<String, MapNode> words = ImmutableMap.builder();
        Vocabulary.standard().facts().values().stream()
                .filter(fact -> !fact.values().isEmpty())
                .forEach(fact -> words.put("word-of-" + fact.id(), words(fact)));
        return words.put("condition", condition())
                .put("rule", rule())
                .put("effects", effects())
                .put("target", target())
                .put("party", party())
                .put("fact", fact())
                .buildOrThrow();
    }

    static Keys policy() {
        return Keys.of()
                .need("id", text())
                .may("title", text())
                .may(TEXTS, "uses", "without")
                .may("levels", word(Direction.class))
                .may("stop", word(Stop.class))
                .may("parameters", mapOf(number()))
                .may("facts", many(ref("fact")))
                .may("rules", list(ref("rule"), 0));
    }

    private static MapNode rule() {
        return Keys.of()
                .need("id", text())
                .need("tier", word(Tier.class))
                .need("then", ref("effects"))
                .may("when", ref("condition"))
                .may(text(), "title", "source", "verified")
                .may("overrides", TEXTS)
                .may("in-force", range())
                .build();
    }

    private static MapNode fact() {
        return Keys.of()
                .need("id", Shapes.matching("(issue|forum)[.].*", "string").build())
                .may("type", word(Fact.Type.class))
                .may("values", TEXTS)
                .may("unknown", yesNo())
                .may("stage", word(Stage.class))
                .may(text(), "phrase", "meaning", "otherwise")
                .build();
    }

    /** Standard facts have their own words; others, of which a policy may speak, are only known by where they stand. */
    private static MapNode condition() {
        ImmutableMap.Builder<String, Node> facts = ImmutableMap.builder();
        Node nested = list(ref("condition"), 0);
        facts.put("all", nested).put("any", nested).put("not", ref("condition"));
        for (Fact fact : Vocabulary.standard().facts().values()) {
            facts.put(fact.id(), described(fact));
        }
        return Shapes.typed("object")
                .put("properties", MapNode.copyOf(facts.buildOrThrow()))
                .put("patternProperties", Out.map().put("^(issue|forum)[.]", test(many(text()))))
                .put("additionalProperties", ScalarNode.bare("false"))
                .build();
    }

    private static MapNode described(Fact fact) {
        Node plain = switch (fact.type()) {
            case WORD, TAGS -> many(wordOf(fact));
            case DOMAIN -> many(Shapes.domain());
            case NUMBER -> comparison();
        };
        return Out.map()
                .put("description", fact.phrase() + ": " + fact.meaning())
                .put("anyOf", test(plain).get("anyOf").orElseThrow())
                .build();
    }

    private static MapNode test(Node plain) {
        return any(plain, Keys.of().need("not", plain).build());
    }

    /** {@return a word of a fact, or unknown; where that can't be the reader warns, and takes it} */
    static MapNode wordOf(Fact fact) {
        return ref("word-of-" + fact.id());
    }

    private static MapNode words(Fact fact) {
        return oneOf(ImmutableList.<String>builder()
                .addAll(fact.values())
                .add(Reading.UNKNOWN_WORD)
                .build());
    }

    /** A sign and a number or parameter; a number alone; or whether it is unknown. */
    private static MapNode comparison() {
        String signs = Arrays.stream(Relation.values()).map(Relation::sign).collect(Collectors.joining("|"));
        Node compared = Shapes.matching("(" + signs + ") *[^ ].*|[0-9.].*", "string", "number")
                .build();
        return many(any(compared, oneOf(Reading.UNKNOWN_WORD)));
    }

    private static MapNode effects() {
        Keys named = Keys.of().may(nothing(), BARE);
        named.may("require", word(Requirement.class))
                .may(ref("target"), "reserve", "include", "prefer", "co-lead", "support")
                .may("gap", text())
                .may("rank", word(Effect.Rank.Key.class))
                .may(
                        "duty",
                        Keys.of()
                                .need("kind", word(DutyKind.class))
                                .need(ref("party"), "from", "to")
                                .may("deadline", text())
                                .build())
                .may(word(WarningKind.class), "warn", "warn-always");
        return many(any(oneOf(BARE), named.build()));
    }

    private static MapNode target() {
        return any(
                oneOf("forum"),
                Keys.of().need("role", word(Role.class)).build(),
                Keys.of().need("level", some(word(Level.class))).build());
    }

    private static MapNode party() {
        return any(
                oneOf("forum", "leads", "outsiders"),
                Keys.of().need("role", word(Role.class)).build(),
                Keys.of().need("level", word(Level.class)).build(),
                Keys.of().need("named", text()).build());
    }
}
