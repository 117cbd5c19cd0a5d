package dev.comity.schema;

import static dev.comity.schema.Shapes.any;
import static dev.comity.schema.Shapes.day;
import static dev.comity.schema.Shapes.domain;
import static dev.comity.schema.Shapes.list;
import static dev.comity.schema.Shapes.many;
import static dev.comity.schema.Shapes.mapOf;
import static dev.comity.schema.Shapes.number;
import static dev.comity.schema.Shapes.oneOf;
import static dev.comity.schema.Shapes.point;
import static dev.comity.schema.Shapes.positive;
import static dev.comity.schema.Shapes.range;
import static dev.comity.schema.Shapes.ref;
import static dev.comity.schema.Shapes.share;
import static dev.comity.schema.Shapes.some;
import static dev.comity.schema.Shapes.text;
import static dev.comity.schema.Shapes.whole;
import static dev.comity.schema.Shapes.wholeFrom;
import static dev.comity.schema.Shapes.word;
import static dev.comity.schema.Shapes.yesNo;

import com.google.common.collect.ImmutableMap;
import dev.comity.io.MapNode;
import dev.comity.io.Node;
import dev.comity.model.Accession;
import dev.comity.model.ActorKind;
import dev.comity.model.BarredSubject;
import dev.comity.model.Competence;
import dev.comity.model.Confidence;
import dev.comity.model.Degree;
import dev.comity.model.Delegation;
import dev.comity.model.EventKind;
import dev.comity.model.InstitutionKind;
import dev.comity.model.JurisdictionClause;
import dev.comity.model.LinkType;
import dev.comity.model.Means;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Obligation;
import dev.comity.model.Role;
import dev.comity.model.RulePrecision;
import dev.comity.model.Scope;
import dev.comity.schema.Shapes.Keys;

/** The schemas of worlds: actors, institutions, links, events, and decision rules. */
final class WorldShapes {
    private static final Node TEXTS = Shapes.texts();
    private static final int MOST = 1_000;

    private WorldShapes() {}

    static ImmutableMap<String, MapNode> definitions() {
        return ImmutableMap.<String, MapNode>builder()
                .put("function", word(dev.comity.model.GovernanceFunction.class))
                .put("actor", actor())
                .put("institution", institution().build())
                .put("membership", membership())
                .put("mandate", mandate())
                .put("decision", decision(Keys.of()))
                .put("dated-decision", decision(dated()))
                .put("link", Keys.of().need("from", text()).and(link()).build())
                .put("link-from-here", link().build())
                .put("event", event())
                .put("regions", regions())
                .buildOrThrow();
    }

    static Keys provenance() {
        return Keys.of().may(text(), "source", "note").may("confidence", word(Confidence.class));
    }

    private static Keys known() {
        return Keys.of().may(point(), "known", "end-known");
    }

    private static Keys validity() {
        return known().may("in-force", range());
    }

    private static Keys dated() {
        return validity().and(provenance());
    }

    private static Node entries(Keys keys) {
        return many(keys.and(dated()).build());
    }

    private static MapNode actor() {
        return Keys.of()
                .need("id", text())
                .may(text(), "name", "country", "region", "subregion")
                .may("kind", word(ActorKind.class))
                .may("existence", range())
                .may("successors", TEXTS)
                .and(provenance())
                .build();
    }

    static Keys institution() {
        return Keys.of()
                .need("id", text())
                .need("scope", word(Scope.class))
                .may(text(), "name", "region")
                .may("kind", word(InstitutionKind.class))
                .may("existence", range())
                .and(known())
                .may(TEXTS, "sources", "successor-of")
                .may("means", word(Means.class))
                .may("last-activity", point())
                .and(belonging())
                .and(powers())
                .and(clauses())
                .may("links", many(ref("link-from-here")));
    }

    private static Keys belonging() {
        Node parent = Keys.of().need("institution", text()).and(dated()).build();
        return Keys.of()
                .may("organ-of", many(any(text(), parent)))
                .may("members-of", entries(Keys.of().need("institution", text()).may("except", TEXTS)))
                .may("roles", entries(Keys.of().need("role", word(Role.class))))
                .may("members", many(ref("membership")))
                .may("voters", entries(Keys.of().need("actors", TEXTS)));
    }

    private static Keys powers() {
        Node domains = many(domain());
        return Keys.of()
                .may("decisions", many(ref("dated-decision")))
                .may(
                        "subset-clauses",
                        entries(Keys.of().need("domains", domains).need("minimum", wholeFrom(1))))
                .may("opt-outs", entries(Keys.of().need("actors", TEXTS).need("domains", domains)))
                .may("mandates", many(ref("mandate")))
                .may(
                        "meetings",
                        Keys.of()
                                .may("interval", wholeFrom(1))
                                .may("dates", many(point()))
                                .and(provenance())
                                .build())
                .may("vacancies", entries(Keys.of().may("office", text())))
                .may(
                        "jurisdiction",
                        entries(Keys.of()
                                .need("kind", word(JurisdictionClause.Kind.class))
                                .need("domains", domains)
                                .may("tribunal", text())));
    }

    private static Keys clauses() {
        Node barredDomain = Keys.of().need("domain", domain()).build();
        Iterable<String> subjects = Shapes.words(BarredSubject.Subject.class).stream()
                .filter(subject -> !subject.equals("domain"))
                .toList();
        return Keys.of()
                .may("barred-subjects", entries(Keys.of().need("subject", any(oneOf(subjects), barredDomain))))
                .may("accession", entries(Keys.of().need("value", word(Accession.class))))
                .may("attributes", entries(Keys.of().need(text(), "name", "value")))
                .may("delinked-share", entries(Keys.of().need("share", share())))
                .may("authority", entries(Keys.of().need(word(Degree.class), "delegation", "pooling")))
                .may(
                        "claims",
                        many(Keys.of()
                                .need(text(), "text", "value")
                                .and(provenance())
                                .build()));
    }

    private static MapNode membership() {
        return Keys.of()
                .need("actors", some(text()))
                .may("status", word(MembershipStatus.class))
                .may(text(), "instrument", "contested")
                .and(dated())
                .build();
    }

    private static MapNode mandate() {
        return Keys.of()
                .need("domains", some(domain()))
                .need("functions", some(ref("function")))
                .may("competence", word(Competence.class))
                .may("obligation", word(Obligation.class))
                .may("precision", word(RulePrecision.class))
                .may("delegation", word(Delegation.class))
                .may("basis", text())
                .may("decision", ref("decision"))
                .may(yesNo(), "needs-decision", "open")
                .may("latency", wholeFrom(0))
                .may("signed", point())
                .may(TEXTS, "territory", "area")
                .and(dated())
                .build();
    }

    /** {@return a decision rule: its name, and beside it its numbers and the given keys} */
    private static MapNode decision(Keys more) {
        Keys neutral = Keys.of().may("abstention", oneOf("neutral"));
        Keys against = Keys.of().may("abstention", oneOf("counts-against"));
        Keys either = Keys.of().may("abstention", oneOf("neutral", "counts-against"));
        return any(
                rule(either, more, "unanimity", "simple-majority"),
                rule(neutral, more, "consensus-minus-one", "negative-consensus", "none"),
                rule(Keys.of().and(neutral).may("objectors", whole(1, MOST)), more, "consensus"),
                rule(Keys.of().and(either).need("quota", share()).may("exceeded", yesNo()), more, "supermajority"),
                rule(
                        Keys.of()
                                .and(against)
                                .need("quota", share())
                                .may("weights", mapOf(positive()))
                                .may("other-weight", positive()),
                        more,
                        "weighted"),
                rule(
                        Keys.of()
                                .and(against)
                                .need(share(), "members", "population")
                                .may("blocking-minority", whole(0, MOST)),
                        more,
                        "qualified-majority"),
                rule(
                        Keys.of().and(neutral).need("votes", whole(0, MOST)).may("veto", TEXTS),
                        more,
                        "security-council"));
    }

    private static MapNode rule(Keys numbers, Keys more, String... names) {
        return Keys.of().need("rule", oneOf(names)).and(numbers).and(more).build();
    }

    private static Keys link() {
        return Keys.of()
                .need("to", text())
                .need("type", word(LinkType.class))
                .may("meetings", many(point()))
                .may("intensity", whole(0, 3))
                .may("instrument", text())
                .and(dated());
    }

    private static MapNode event() {
        return Keys.of()
                .need("id", text())
                .need("kind", word(EventKind.class))
                .need("date", point())
                .may(text(), "title", "draft")
                .may(TEXTS, "institutions", "actors")
                .may("emergency-session", point())
                .and(provenance())
                .build();
    }

    private static MapNode regions() {
        return Keys.of()
                .need("id", text())
                .may("source", text())
                .may(mapOf(TEXTS), "regions", "subregions")
                .build();
    }

    static Keys actors() {
        return Keys.of().need("actors", many(ref("actor")));
    }

    static Keys weights() {
        Node entry = Keys.of()
                .need("actor", text())
                .may(number(), "population", "gdp-ppp", "emissions")
                .may(point(), "population-year", "gdp-year", "emissions-year")
                .and(provenance())
                .build();
        return Keys.of().may(text(), "source", "note").need("entries", many(entry));
    }

    static Keys architecture() {
        return Keys.of()
                .may("name", text())
                .may("latest", any(day(), oneOf("none")))
                .may("region-scheme", ref("regions"))
                .may("actors", many(ref("actor")))
                .may("institutions", many(ref("institution")))
                .may("links", many(ref("link")))
                .may("events", many(ref("event")))
                .may("measures", mapOf(mapOf(number())));
    }

    static Keys changes() {
        return Keys.of().may(text(), "title", "source", "note").need("changes", list(ref("change"), 0));
    }
}
