package dev.comity.schema;

import static dev.comity.schema.Shapes.day;
import static dev.comity.schema.Shapes.list;
import static dev.comity.schema.Shapes.many;
import static dev.comity.schema.Shapes.mapOf;
import static dev.comity.schema.Shapes.number;
import static dev.comity.schema.Shapes.oneKey;
import static dev.comity.schema.Shapes.positive;
import static dev.comity.schema.Shapes.ref;
import static dev.comity.schema.Shapes.share;
import static dev.comity.schema.Shapes.some;
import static dev.comity.schema.Shapes.text;
import static dev.comity.schema.Shapes.wholeFrom;
import static dev.comity.schema.Shapes.wholeNumber;
import static dev.comity.schema.Shapes.word;

import com.google.common.collect.ImmutableMap;
import dev.comity.io.MapNode;
import dev.comity.io.Node;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Stance;
import dev.comity.scenario.Facet;
import dev.comity.schema.Shapes.Keys;
import dev.comity.survey.Axis;

/** The schemas of what-ifs: changes, scenarios, reforms, portfolios, and shocks by chance. */
final class ScenarioShapes {
    private static final Node TEXTS = Shapes.texts();
    private static final ImmutableMap<String, MapNode> CHANGES = changes();

    private ScenarioShapes() {}

    static ImmutableMap<String, MapNode> definitions() {
        return ImmutableMap.<String, MapNode>builder()
                .put("change", oneKey(CHANGES))
                .put("step", step())
                .put("portfolio", portfolio().build())
                .put("shock", shock())
                .put("scenario", Schemas.with("comity-scenario/1", scenario()))
                .buildOrThrow();
    }

    private static Keys ofBody() {
        return Keys.of().need("institution", text());
    }

    private static Keys onDay() {
        return ofBody().need("date", day());
    }

    private static ImmutableMap<String, MapNode> changes() {
        MapNode dated = onDay().build();
        MapNode member = onDay().need("actor", text()).build();
        return ImmutableMap.<String, MapNode>builder()
                .put("found", ref("institution"))
                .put("end", dated)
                .put("join", member)
                .put("suspend", member)
                .put(
                        "status",
                        onDay().need("actor", text())
                                .need("status", word(MembershipStatus.class))
                                .build())
                .put(
                        "withdraw",
                        ofBody().need("actor", text())
                                .need("effect", day())
                                .may("notice", day())
                                .build())
                .put("add-mandate", ofBody().need("mandate", ref("mandate")).build())
                .put(
                        "cut-mandate",
                        onDay().need("domain", Shapes.domain())
                                .need("function", ref("function"))
                                .build())
                .put("set-decision", onDay().need("decision", ref("decision")).build())
                .put("meet", dated)
                .put("stop-meetings", dated)
                .put("fill-post", dated)
                .put("seat", onDay().need("actors", some(text())).build())
                .put("merge", onDay().need("into", text()).build())
                .put("link", ref("link"))
                .put("event", ref("event"))
                .put("attribute", onDay().need(text(), "name", "value").build())
                .put("swap-regions", ref("regions"))
                .buildOrThrow();
    }

    /** Every change is a step; so are positions and means. */
    private static MapNode step() {
        Keys actors = Keys.of().need("actors", some(text())).need("date", day()).may("function", ref("function"));
        Keys means = onDay().may("function", ref("function"));
        return oneKey(ImmutableMap.<String, MapNode>builder()
                .putAll(CHANGES)
                .put(
                        "stand",
                        Keys.of()
                                .and(actors)
                                .need("stance", word(Stance.class))
                                .need("forum", text())
                                .build())
                .put("muster", Keys.of().and(actors).need("mandate", text()).build())
                .put("scale", Keys.of().and(means).need("factor", positive()).build())
                .put("provide", Keys.of().and(means).need("ratio", positive()).build())
                .buildOrThrow());
    }

    static Keys scenario() {
        Node outcome = Keys.of()
                .need("issue", text())
                .need(ref("expectation"), "before", "after")
                .build();
        return Keys.of()
                .need("id", text())
                .may(text(), "title", "source", "notes")
                .need("steps", list(ref("step"), 0))
                .may("issues", many(ref("issue")))
                .may("expect", many(outcome));
    }

    static Keys reforms() {
        Node reform = Keys.of()
                .need("id", text())
                .may(text(), "title", "source", "notes")
                .need("cost", positive())
                .may(TEXTS, "requires", "excludes")
                .need("steps", list(ref("step"), 0))
                .build();
        return Keys.of().need(text(), "name", "unit").need("reforms", list(reform, 0));
    }

    static Keys portfolio() {
        Node weighed =
                Keys.of().may("weight", positive()).need("issue", ref("issue")).build();
        return Keys.of().need("name", text()).may("issues", many(weighed));
    }

    static Keys shocks() {
        return Keys.of().need("shocks", list(ref("shock"), 0));
    }

    private static MapNode shock() {
        Keys chance = Keys.of().need("probability", share());
        return oneKey(ImmutableMap.<String, MapNode>builder()
                .put(
                        "chance",
                        Keys.of()
                                .and(chance)
                                .need("steps", list(ref("step"), 1))
                                .build())
                .put(
                        "withdrawals",
                        Keys.of()
                                .and(chance)
                                .may(TEXTS, "actors", "institutions")
                                .may("measure", text())
                                .build())
                .put(
                        "blockages",
                        Keys.of().and(chance).may("institutions", TEXTS).build())
                .put(
                        "losses",
                        Keys.of()
                                .and(chance)
                                .need("institutions", some(text()))
                                .may("function", ref("function"))
                                .need("factor", positive())
                                .build())
                .put("positions", positions())
                .put("spatial", spatial())
                .put("all", shocks().build())
                .buildOrThrow());
    }

    private static MapNode positions() {
        Node shares = Keys.of().may(share(), "oppose", "abstain").build();
        return Keys.of()
                .may("forums", TEXTS)
                .may("shares", mapOf(shares))
                .may("others", shares)
                .may("blocs", mapOf(some(text())))
                .may("cohesion", share())
                .build();
    }

    private static MapNode spatial() {
        return Keys.of()
                .may("forums", TEXTS)
                .need("points", mapOf(number()))
                .may("center", number())
                .may(positive(), "spread", "discrimination", "indifference")
                .build();
    }

    static Keys sampling() {
        Node made = Keys.of()
                .need("domains", some(Shapes.domain()))
                .need("functions", some(ref("function")))
                .may("across", share())
                .build();
        return Keys.of()
                .need("id", text())
                .need(wholeNumber(), "samples", "seed")
                .need("days", some(day()))
                .may("keep", wholeFrom(0))
                .and(shocks())
                .need(
                        "issues",
                        oneKey(ImmutableMap.of("whole", ref("portfolio"), "one", ref("portfolio"), "made", made)));
    }

    static Keys stress() {
        Node facet = Keys.of()
                .need("of", word(Facet.Quantity.class))
                .may("axis", word(Axis.class))
                .may("key", text())
                .need("counts", Shapes.mapOfShares(wholeNumber()))
                .build();
        Node gap = Keys.of()
                .need("issue", text())
                .need("domain", Shapes.domain())
                .need("function", ref("function"))
                .build();
        Node worst = Keys.of()
                .need("index", wholeNumber())
                .need("day", day())
                .need("opened", share())
                .may("gaps", many(gap))
                .need("scenario", ref("scenario"))
                .build();
        return Keys.of()
                .need(text(), "sampling", "digest", "policy")
                .need(wholeNumber(), "seed", "samples")
                .may(
                        "done",
                        many(Shapes.matching("[0-9]+[.][.][0-9]+", "string").build()))
                .need(wholeFrom(0), "left-out", "keep")
                .may("facets", many(facet))
                .may("worst", many(worst));
    }
}
