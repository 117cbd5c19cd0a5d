package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.FindingCode;
import dev.comity.model.Aggregation;
import dev.comity.model.Coerciveness;
import dev.comity.model.Confidence;
import dev.comity.model.Fraction;
import dev.comity.model.GoodRange;
import dev.comity.model.GoodType;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Obligation;
import dev.comity.model.Provenance;
import dev.comity.model.PublicGood;
import dev.comity.model.Spillover;
import dev.comity.model.Weighting;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads issues. Each value may stand alone, or as {@code {value, source, confidence}}. */
final class IssueFormat {
    /** Facts of an issue that are simply given under a key of their own. */
    static final ImmutableList<String> PLAIN_FACTS = ImmutableList.of(
            "threat-to-peace",
            "chapter",
            "claim",
            "waters",
            "unconstitutional-change",
            "external-coercion",
            "exclusively-regional",
            "stricter-zone");

    private final In in;
    private final Map<String, Provenance> provenance = new LinkedHashMap<>();

    private IssueFormat(In in) {
        this.in = in;
    }

    /** {@return the issue; empty, with findings, if what it needs is missing} The caller finishes the mapping. */
    static Optional<Issue> read(In in) {
        return new IssueFormat(in).read();
    }

    private Optional<Issue> read() {
        in.optionalText("format");
        String id = in.text("id");
        Keys.need(in, "domain");
        Keys.need(in, "functions");
        Keys.need(in, "affects");
        var domains = ImmutableSortedSet.copyOf(value("domain").values("value", "a domain", Keys.DOMAIN));
        var functions = ImmutableSortedSet.copyOf(value("functions").words("value", GovernanceFunction.class));
        Optional<LocalDate> date = Keys.day(value("date"), "value");
        Issue.Builder issue =
                Issue.builder().id(id).domains(domains).functions(functions).date(date);
        texts(issue, id);
        whom(issue, functions);
        nature(issue, date);
        issue.circumstances(new CircumstancesFormat(this::value).read(in)).facts(facts());
        boolean whole = !id.isEmpty() && !domains.isEmpty() && !functions.isEmpty() && in.has("affects");
        return whole
                ? Optional.of(issue.provenance(ImmutableMap.copyOf(provenance)).build())
                : Optional.empty();
    }

    private void texts(Issue.Builder issue, String id) {
        issue.title(in.optionalText("title").orElse(id))
                .notes(in.optionalText("notes").orElse(""))
                .source(in.optionalText("source").orElse(""))
                .knownAt(Keys.day(in, "known-at"));
    }

    private void whom(Issue.Builder issue, ImmutableSortedSet<GovernanceFunction> functions) {
        var principal = ImmutableSortedSet.copyOf(value("principal").words("value", GovernanceFunction.class));
        if (!functions.containsAll(principal)) {
            in.fail(
                    "principal",
                    FindingCode.INCONSISTENT,
                    "a principal function is not among the functions",
                    "add it to `functions`");
            principal = ImmutableSortedSet.of();
        }
        issue.principal(principal)
                .affects(value("affects").texts("value"))
                .location(value("location").texts("value"))
                .parties(value("parties").texts("value"))
                .required(value("required").texts("value"))
                .weights(weights());
    }

    private void nature(Issue.Builder issue, Optional<LocalDate> date) {
        issue.spillover(value("spillover").optionalWord("value", Spillover.class))
                .publicGood(publicGood())
                .heterogeneity(share("heterogeneity"))
                .uncertainty(share("uncertainty"))
                .urgency(urgency(date))
                .coerciveness(value("coerciveness").optionalWord("value", Coerciveness.class))
                .requires(value("requires").optionalWord("value", Obligation.class));
    }

    /** {@return a mapping in which the value of a key stands under {@code value}} Notes where it comes from. */
    private In value(String key) {
        Optional<In> sourced = in.sourced(key);
        if (sourced.isEmpty()) {
            return In.of(Out.map().build(), in.findings());
        }
        In value = sourced.get();
        Optional<String> source = value.optionalText("source");
        Confidence confidence =
                value.optionalWord("confidence", Confidence.class).orElse(Confidence.HIGH);
        if (source.isPresent() || confidence != Confidence.HIGH) {
            provenance.put(key, new Provenance(source.orElse(""), confidence, ""));
        }
        return value;
    }

    private Optional<Fraction> share(String key) {
        return value(key).optionalValue("value", "a share", Keys.SHARE);
    }

    private Optional<Integer> urgency(Optional<LocalDate> date) {
        if (!(in.node("urgency").orElse(null) instanceof MapNode map)
                || map.get("by").isEmpty()) {
            return value("urgency").optionalInteger("value", 0, Integer.MAX_VALUE);
        }
        In by = in.map("urgency");
        Optional<LocalDate> deadline = by.optionalDate("by");
        by.finish();
        if (deadline.isEmpty() || date.isEmpty() || deadline.get().isBefore(date.get())) {
            in.fail(
                    "urgency",
                    FindingCode.INCONSISTENT,
                    "the day by which action is needed does not follow a `date`",
                    "give `date`, and a later day");
            return Optional.empty();
        }
        return Optional.of((int) ChronoUnit.DAYS.between(date.get(), deadline.get()));
    }

    private Weighting weights() {
        Node node = in.node("weights").orElse(null);
        if (node instanceof MapNode map && map.get("given").isPresent()) {
            In weights = in.map("weights");
            In given = weights.map("given");
            ImmutableMap.Builder<String, Fraction> values = ImmutableMap.builder();
            for (String actor : given.keys()) {
                given.optionalValue(actor, "a number", Keys.NUMBER).ifPresent(value -> values.put(actor, value));
            }
            given.finish();
            weights.finish();
            return new Weighting.Given(values.buildOrThrow());
        }
        Optional<String> measure = value("weights").optionalText("value");
        return measure.isEmpty() || measure.get().equals("equal") ? Weighting.equal() : Weighting.by(measure.get());
    }

    private PublicGood publicGood() {
        Optional<In> map = in.optionalMap("public-good");
        if (map.isEmpty()) {
            return PublicGood.none();
        }
        In good = map.get();
        PublicGood read = new PublicGood(
                good.optionalWord("range", GoodRange.class),
                good.optionalWord("type", GoodType.class),
                good.optionalWord("aggregation", Aggregation.class),
                Keys.ids(good, "critical"),
                good.optionalValue("threshold", "a number", Keys.NUMBER));
        good.finish();
        return read;
    }

    private ImmutableMap<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String key : PLAIN_FACTS) {
            value(key).optionalText("value").ifPresent(word -> facts.put(key, yesNo(word)));
        }
        Optional<In> more = in.optionalMap("facts");
        if (more.isPresent()) {
            for (String key : more.get().keys()) {
                String value = more.get().text(key);
                if (facts.put(key, value) != null) {
                    more.get().fail(key, FindingCode.DUPLICATE_KEY, "the fact is given twice", "give it once");
                }
            }
            more.get().finish();
        }
        return ImmutableMap.copyOf(facts);
    }

    /** JSON says true and false where documents say yes and no. */
    static String yesNo(String word) {
        return word.equals("true") ? "yes" : word.equals("false") ? "no" : word;
    }
}
