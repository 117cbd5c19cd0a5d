package dev.comity.schema;

import static dev.comity.schema.Shapes.any;
import static dev.comity.schema.Shapes.day;
import static dev.comity.schema.Shapes.many;
import static dev.comity.schema.Shapes.mapOf;
import static dev.comity.schema.Shapes.nothing;
import static dev.comity.schema.Shapes.oneOf;
import static dev.comity.schema.Shapes.point;
import static dev.comity.schema.Shapes.positive;
import static dev.comity.schema.Shapes.ref;
import static dev.comity.schema.Shapes.share;
import static dev.comity.schema.Shapes.some;
import static dev.comity.schema.Shapes.text;
import static dev.comity.schema.Shapes.wholeFrom;
import static dev.comity.schema.Shapes.wholeNumber;
import static dev.comity.schema.Shapes.word;
import static dev.comity.schema.Shapes.yesNo;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.condition.Vocabulary;
import dev.comity.io.MapNode;
import dev.comity.io.Node;
import dev.comity.io.Out;
import dev.comity.model.Aggregation;
import dev.comity.model.Coerciveness;
import dev.comity.model.ConsentStance;
import dev.comity.model.GoodRange;
import dev.comity.model.GoodType;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Obligation;
import dev.comity.model.Spillover;
import dev.comity.model.Stance;
import dev.comity.policy.DutyKind;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Status;
import dev.comity.routing.Verdict;
import dev.comity.schema.Shapes.Keys;

/** The schemas of issues and cases. */
final class IssueShapes {
    private static final Node TEXTS = Shapes.texts();
    private static final ImmutableList<String> FACTS = ImmutableList.of(
            "threat-to-peace",
            "chapter",
            "claim",
            "waters",
            "unconstitutional-change",
            "external-coercion",
            "exclusively-regional",
            "stricter-zone");

    private IssueShapes() {}

    static ImmutableMap<String, MapNode> definitions() {
        return ImmutableMap.of(
                "issue", issue().may("format", oneOf("comity-issue/1")).build(),
                "case", someCase(),
                "expectation", expectation().build());
    }

    /** {@return an issue or case, a list of them, or a mapping with such a list} */
    static Out document() {
        Node items = many(ref("case"));
        Node listed = any(listed("issues", items), listed("cases", items));
        Node hasList = any(having("issues"), having("cases"));
        Out single = Out.map().put("if", hasList).put("then", listed).put("else", ref("case"));
        return Out.map()
                .put("if", Shapes.typed("array").build())
                .put("then", Out.map().put("items", ref("case")))
                .put("else", single);
    }

    private static Node listed(String key, Node items) {
        return Keys.of()
                .may("format", oneOf("comity-issue/1", "comity-case/1"))
                .need(key, items)
                .build();
    }

    private static MapNode having(String key) {
        return Shapes.typed("object").texts("required", ImmutableList.of(key)).build();
    }

    /** What stands as a case needs something that is expected. */
    private static MapNode someCase() {
        MapNode keys = issue().may("format", oneOf("comity-issue/1", "comity-case/1"))
                .may("expect", expectation().may("rows", many(wholeNumber())).build())
                .build();
        Out format = Out.map().put("format", Out.map().put("const", "comity-case/1"));
        Out isCase = Out.map().put("properties", format.build()).texts("required", ImmutableList.of("format"));
        Out out = Out.map();
        keys.entries().forEach(out::put);
        return out.put("if", isCase).put("then", having("expect")).build();
    }

    /** A value alone, or with what is said of where it comes from; nobody may know it, and say so. */
    private static MapNode sourced(Node value) {
        return any(
                value,
                Keys.of()
                        .need("value", any(value, nothing()))
                        .and(WorldShapes.provenance())
                        .build());
    }

    private static MapNode sourcedNeeded(Node value) {
        return any(
                value,
                Keys.of().need("value", value).and(WorldShapes.provenance()).build());
    }

    private static Keys issue() {
        Keys keys = Keys.of()
                .need("id", text())
                .need("domain", sourcedNeeded(some(Shapes.domain())))
                .need("functions", sourcedNeeded(some(ref("function"))))
                .need("affects", sourced(TEXTS))
                .may(sourced(text()), "title", "notes", "source")
                .may(sourced(day()), "date", "known-at")
                .may("principal", sourced(many(ref("function"))))
                .may(sourced(TEXTS), "location", "parties", "required", "events")
                .may(sourced(TEXTS), "presence", "rival-blocs", "willing", "able", "charter-conflict");
        for (String fact : FACTS) {
            keys.may(
                    fact,
                    sourced(PolicyShapes.wordOf(
                            Vocabulary.standard().fact("issue." + fact).orElseThrow())));
        }
        return keys.may("facts", sourced(mapOf(sourced(text()))))
                .and(nature())
                .and(views())
                .and(history());
    }

    private static Keys nature() {
        Node good = Keys.of()
                .may("range", word(GoodRange.class))
                .may("type", word(GoodType.class))
                .may("aggregation", word(Aggregation.class))
                .may("critical", TEXTS)
                .may("threshold", positive())
                .build();
        Node weights = any(
                text(),
                Keys.of().need("by", text()).build(),
                Keys.of().need("given", mapOf(positive())).build());
        return Keys.of()
                .may("spillover", sourced(word(Spillover.class)))
                .may("public-good", sourced(good))
                .may(sourced(share()), "heterogeneity", "uncertainty")
                .may(
                        "urgency",
                        sourced(any(wholeFrom(0), Keys.of().need("by", day()).build())))
                .may("coerciveness", sourced(word(Coerciveness.class)))
                .may("requires", sourced(word(Obligation.class)))
                .may("weights", sourced(weights))
                .may("coalition-open", sourced(yesNo()));
    }

    private static Keys views() {
        ImmutableList<String> stances = ImmutableList.<String>builder()
                .addAll(Shapes.words(ConsentStance.class))
                .add("unknown")
                .build();
        Node consent = oneOf(stances);
        Keys position = Keys.of()
                .need("actor", text())
                .need("stance", word(Stance.class))
                .may("forum", text())
                .may("function", ref("function"))
                .may("date", point());
        Keys accepts = Keys.of()
                .need("actor", text())
                .need("forum", some(text()))
                .need("stance", consent)
                .may("date", point());
        Keys given =
                Keys.of().may(text(), "actor", "to").need("stance", consent).may("date", point());
        return Keys.of()
                .may("positions", sourced(any(mapOf(word(Stance.class)), many(position.build()))))
                .may("consent", sourced(any(consent, many(given.build()))))
                .may("accepts", sourced(many(accepts.build())))
                .may("vetoes", sourced(many(veto())))
                .may("authorisations", sourced(many(authorisation())))
                .may("armed-attack", sourced(attack()))
                .may("capacity", sourced(capacity()));
    }

    private static MapNode veto() {
        return Keys.of()
                .need("by", TEXTS)
                .need("date", day())
                .may("draft", text())
                .may("emergency-session", yesNo())
                .build();
    }

    private static MapNode authorisation() {
        return Keys.of()
                .need(text(), "body", "to")
                .may("instrument", text())
                .may(point(), "date", "until", "known", "end-known")
                .may("for", many(ref("function")))
                .build();
    }

    private static MapNode attack() {
        return Keys.of()
                .need("on", text())
                .may("by", text())
                .may(yesNo(), "requested-help", "council-acted")
                .build();
    }

    private static MapNode capacity() {
        Node entry = Keys.of()
                .need("institution", text())
                .may("function", ref("function"))
                .need("ratio", positive())
                .build();
        return any(mapOf(any(positive(), byFunction(positive()))), many(entry));
    }

    private static Keys history() {
        Keys tribunal = Keys.of().need("tribunal", text()).need("by", TEXTS).may("instrument", text());
        Keys request =
                Keys.of().need(text(), "by", "to").may("for", ref("function")).may("date", point());
        Keys tried = Keys.of().need("forum", text()).may("date", point()).may("outcome", text());
        Keys rule = Keys.of()
                .need(text(), "instrument", "forum")
                .may("rule", text())
                .may("since", point())
                .may(yesNo(), "complied-with", "technology-changed");
        Keys ruling = Keys.of().need(text(), "tribunal", "measure", "outcome").may("date", point());
        return Keys.of()
                .may("accepts-tribunal", sourced(many(tribunal.build())))
                .may("requests", sourced(many(request.build())))
                .may("tried", sourced(many(any(text(), tried.build()))))
                .may(
                        "alignments",
                        sourced(many(Keys.of().need(text(), "forum", "with").build())))
                .may(
                        "operation",
                        sourced(Keys.of()
                                .need("led-by", text())
                                .may("authorised", yesNo())
                                .build()))
                .may(
                        "request",
                        sourced(Keys.of().need(positive(), "amount", "maximum").build()))
                .may("rules-in-place", sourced(many(rule.build())))
                .may("rulings", sourced(many(ruling.build())));
    }

    private static MapNode byFunction(Node shape) {
        return Keys.of()
                .may(shape, Shapes.words(GovernanceFunction.class).toArray(new String[0]))
                .build();
    }

    private static Keys expectation() {
        return Keys.of()
                .may("policy", text())
                .may(word(Verdict.class), "verdict", "verdict-if-granted")
                .may("complete", yesNo())
                .may(byFunction(TEXTS), "leads", "supporting", "not-leading")
                .may("statuses", byFunction(word(Status.class)))
                .may("duties", many(word(DutyKind.class)))
                .may(many(word(WarningKind.class)), "warnings", "no-warnings")
                .may(TEXTS, "rules", "not-rules");
    }
}
