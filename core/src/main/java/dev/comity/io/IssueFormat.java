package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Vocabulary;
import dev.comity.finding.FindingCode;
import dev.comity.model.Aggregation;
import dev.comity.model.Coerciveness;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GoodRange;
import dev.comity.model.GoodType;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Obligation;
import dev.comity.model.PublicGood;
import dev.comity.model.Spillover;
import dev.comity.model.Weighting;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads issues. Every value but the id may stand alone, or as {@code {value, source, confidence, note}}. */
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

    private static final String VALUE = SourcedValues.VALUE;

    private final In in;
    private final SourcedValues values;
    private Optional<LocalDate> date = Optional.empty();

    private IssueFormat(In in) {
        this.in = in;
        this.values = new SourcedValues(in);
    }

    /** {@return the issue; empty, with findings, if what it needs is missing} The caller finishes the mapping. */
    static Optional<Issue> read(In in) {
        return new IssueFormat(in).read();
    }

    private Optional<Issue> read() {
        in.optionalText("format");
        String id = in.text("id");
        ImmutableSortedSet<Domain> domains = Keys.domains(values.need("domain"), VALUE);
        ImmutableSortedSet<GovernanceFunction> functions =
                ImmutableSortedSet.copyOf(values.need("functions").words(VALUE, GovernanceFunction.class));
        Issue.Builder issue = Issue.builder().id(id).domains(domains).functions(functions);
        head(issue, id);
        whom(issue, functions);
        nature(issue);
        issue.circumstances(new CircumstancesFormat(values).read()).facts(facts());
        issue.provenance(values.finish());
        boolean whole = !id.isEmpty() && !domains.isEmpty() && !functions.isEmpty();
        return whole ? Optional.of(issue.build()) : Optional.empty();
    }

    private void head(Issue.Builder issue, String id) {
        date = values.of("date").optionalDate(VALUE);
        issue.title(values.of("title").optionalText(VALUE).orElse(id))
                .notes(values.of("notes").optionalText(VALUE).orElse(""))
                .source(values.of("source").optionalText(VALUE).orElse(""))
                .date(date)
                .knownAt(values.of("known-at").optionalDate(VALUE));
    }

    private void whom(Issue.Builder issue, ImmutableSortedSet<GovernanceFunction> functions) {
        Keys.needList(in, "affects");
        issue.principal(principal(functions))
                .affects(values.of("affects").texts(VALUE))
                .location(values.of("location").texts(VALUE))
                .parties(values.of("parties").texts(VALUE))
                .required(values.of("required").texts(VALUE))
                .events(values.of("events").texts(VALUE))
                .weights(weights());
    }

    private ImmutableSortedSet<GovernanceFunction> principal(ImmutableSortedSet<GovernanceFunction> functions) {
        ImmutableSortedSet<GovernanceFunction> principal =
                ImmutableSortedSet.copyOf(values.of("principal").words(VALUE, GovernanceFunction.class));
        if (functions.containsAll(principal)) {
            return principal;
        }
        if (!functions.isEmpty()) {
            Node stated = values.of("principal").node(VALUE).orElseThrow();
            for (Node node : stated instanceof ListNode list ? list.items() : ImmutableList.of(stated)) {
                notAmong(functions, node);
            }
        }
        return ImmutableSortedSet.of();
    }

    private void notAmong(ImmutableSortedSet<GovernanceFunction> functions, Node node) {
        boolean among = !(node instanceof ScalarNode word)
                || functions.stream().anyMatch(function -> Texts.isWord(word.text(), function));
        if (!among) {
            String word = Texts.shown(((ScalarNode) node).text());
            in.findings()
                    .add(
                            FindingCode.INCONSISTENT,
                            node.place(),
                            "the principal function " + word + " is not among the functions",
                            "add it to `functions`");
        }
    }

    private void nature(Issue.Builder issue) {
        issue.spillover(values.of("spillover").optionalWord(VALUE, Spillover.class))
                .publicGood(publicGood())
                .heterogeneity(values.of("heterogeneity").optionalValue(VALUE, "a share", Keys.SHARE))
                .uncertainty(values.of("uncertainty").optionalValue(VALUE, "a share", Keys.SHARE))
                .urgency(urgency())
                .coerciveness(values.of("coerciveness").optionalWord(VALUE, Coerciveness.class))
                .requires(values.of("requires").optionalWord(VALUE, Obligation.class));
    }

    /** A number of days, or {@code {by: DATE}}. */
    private Optional<Integer> urgency() {
        In value = values.of("urgency");
        if (!(value.node(VALUE).orElse(null) instanceof MapNode)) {
            return value.optionalInteger(VALUE, 0, Integer.MAX_VALUE);
        }
        In map = value.map(VALUE);
        LocalDate by = map.date("by");
        map.finish();
        if (date.isPresent() && !by.isBefore(date.get())) {
            return Optional.of((int) ChronoUnit.DAYS.between(date.get(), by));
        }
        if (map.has("by") && (date.isPresent() || !in.has("date"))) {
            map.fail(
                    "by",
                    FindingCode.INCONSISTENT,
                    date.isPresent()
                            ? "action is needed before the issue is decided"
                            : "without a `date` nobody can tell how many days are left",
                    date.isPresent() ? "write a later day" : "add `date`, or write a number of days");
        }
        return Optional.empty();
    }

    /** {@code equal}, a measure, or {@code {by: MEASURE}} or {@code {given: {ACTOR: WEIGHT}}}. */
    private Weighting weights() {
        In value = values.of("weights");
        if (!(value.node(VALUE).orElse(null) instanceof MapNode)) {
            Optional<String> measure = value.optionalText(VALUE);
            return measure.isEmpty() || measure.get().equals("equal") ? Weighting.equal() : Weighting.by(measure.get());
        }
        In map = value.map(VALUE);
        Optional<String> measure = map.optionalText("by");
        Weighting weights = measure.isPresent() ? Weighting.by(measure.get()) : given(map.map("given"));
        map.finish();
        return weights;
    }

    private static Weighting given(In map) {
        ImmutableMap.Builder<String, Fraction> weights = ImmutableMap.builder();
        for (String actor : map.keys()) {
            weights.put(actor, map.value(actor, "a weight", Keys.POSITIVE, Fraction.ZERO));
        }
        map.finish();
        return new Weighting.Given(weights.buildOrThrow());
    }

    private PublicGood publicGood() {
        Optional<In> map = values.of("public-good").optionalMap(VALUE);
        if (map.isEmpty()) {
            return PublicGood.none();
        }
        In good = map.get();
        PublicGood read = new PublicGood(
                good.optionalWord("range", GoodRange.class),
                good.optionalWord("type", GoodType.class),
                good.optionalWord("aggregation", Aggregation.class),
                Keys.ids(good, "critical"),
                good.optionalValue("threshold", "a number", Keys.POSITIVE));
        good.finish();
        return read;
    }

    private ImmutableMap<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String key : PLAIN_FACTS) {
            Optional<String> word = values.of(key).optionalText(VALUE);
            if (word.isPresent()) {
                facts.put(key, checked(key, yesNo(word.get()), values.of(key)));
            }
        }
        Optional<In> more = values.of("facts").optionalMap(VALUE);
        if (more.isPresent()) {
            for (String key : more.get().keys()) {
                registered(more.get(), key, facts);
            }
            more.get().finish();
        }
        return ImmutableMap.copyOf(facts);
    }

    private void registered(In map, String key, Map<String, String> facts) {
        In value = values.of("facts", map, key);
        Optional<String> word = value.optionalText(VALUE);
        if (word.isPresent() && facts.put(key, checked(key, word.get(), value)) != null) {
            map.fail(
                    key, FindingCode.DUPLICATE_KEY, "the fact " + Texts.shown(key) + " is given twice", "give it once");
        }
    }

    /** {@return the word}; what a standard fact can't read is a finding. */
    private static String checked(String name, String word, In value) {
        if (!isWordFor(name, word)) {
            value.fail(
                    VALUE,
                    FindingCode.UNKNOWN_WORD,
                    Texts.shown(word) + " is not a word for " + Texts.shown(name),
                    Suggest.remedy(word, standardFact(name).orElseThrow().values(), "known are "));
        }
        return word;
    }

    /** {@return whether a fact may be given as a word: any may that is not among the standard ones} */
    static boolean isWordFor(String name, String word) {
        Optional<Fact> fact = standardFact(name);
        if (fact.isEmpty() || fact.get().type() != Fact.Type.WORD) {
            return true;
        }
        boolean unknown = word.equals(Reading.UNKNOWN_WORD) && fact.get().mayBeUnknown();
        return unknown || fact.get().values().contains(word);
    }

    private static Optional<Fact> standardFact(String name) {
        return Vocabulary.standard().fact("issue." + name);
    }

    /** JSON says true and false where documents say yes and no. */
    static String yesNo(String word) {
        return word.equals("true") ? "yes" : word.equals("false") ? "no" : word;
    }
}
