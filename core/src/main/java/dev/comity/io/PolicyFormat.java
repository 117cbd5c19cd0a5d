package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Parameters;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.finding.Place;
import dev.comity.model.DateRange;
import dev.comity.model.Fraction;
import dev.comity.policy.Direction;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import dev.comity.policy.Stop;
import dev.comity.policy.Tier;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads and writes policies; what the policy's own check finds is put at the line of the rule that it concerns. */
final class PolicyFormat {
    private final In in;
    private final Function<String, Optional<DivisionOfLaborPolicy>> used;
    private final Map<String, In> conditions = new HashMap<>();
    private final Map<String, In> rules = new HashMap<>();

    private PolicyFormat(In in, Function<String, Optional<DivisionOfLaborPolicy>> used) {
        this.in = in;
        this.used = used;
    }

    static Optional<DivisionOfLaborPolicy> read(In in, Function<String, Optional<DivisionOfLaborPolicy>> used) {
        return new PolicyFormat(in, used).read();
    }

    private Optional<DivisionOfLaborPolicy> read() {
        in.text("format");
        String id = in.text("id");
        DivisionOfLaborPolicy.Builder policy = DivisionOfLaborPolicy.builder()
                .id(id)
                .title(in.optionalText("title").orElse(id))
                .uses(uses())
                .without(in.texts("without"))
                .ownRules(rules())
                .ownFacts(facts())
                .ownParameters(parameters())
                .ownDirection(in.optionalWord("levels", Direction.class))
                .ownStop(in.optionalWord("stop", Stop.class));
        in.finish();
        DivisionOfLaborPolicy read = policy.build();
        addCheck(read);
        return Optional.of(read);
    }

    private ImmutableList<DivisionOfLaborPolicy> uses() {
        ImmutableList.Builder<DivisionOfLaborPolicy> policies = ImmutableList.builder();
        for (String id : in.texts("uses")) {
            Optional<DivisionOfLaborPolicy> policy = used.apply(id);
            if (policy.isEmpty()) {
                in.fail(
                        "uses",
                        FindingCode.UNKNOWN_POLICY,
                        Texts.shown(id) + " is no policy that was given",
                        "give it, or correct the name");
            }
            policy.ifPresent(policies::add);
        }
        return policies.build();
    }

    private Parameters parameters() {
        Optional<In> map = in.optionalMap("parameters");
        TreeMap<String, Fraction> values = new TreeMap<>();
        if (map.isPresent()) {
            for (String name : map.get().keys()) {
                map.get().optionalValue(name, "a number", Keys.NUMBER).ifPresent(value -> values.put(name, value));
            }
            map.get().finish();
        }
        return new Parameters(com.google.common.collect.ImmutableSortedMap.copyOf(values));
    }

    private Map<String, Fact> facts() {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (In entry : in.maps("facts")) {
            String id = entry.text("id");
            Keys.need(entry, "values");
            String[] values = entry.texts("values").toArray(new String[0]);
            Fact data = Fact.data(id, entry.optionalText("meaning").orElse(""), values);
            String phrase = entry.optionalText("phrase").orElse(id);
            Optional<String> otherwise = entry.optionalText("otherwise");
            Fact fact = new Fact(
                    id,
                    data.values(),
                    data.type(),
                    otherwise.isEmpty(),
                    data.stage(),
                    phrase,
                    data.meaning(),
                    otherwise,
                    Optional.empty());
            boolean named = id.startsWith("issue.") || id.startsWith("forum.");
            if (!named) {
                entry.fail(
                        "id",
                        FindingCode.BAD_VALUE,
                        Texts.shown(id) + " does not say what it is about",
                        "begin with `issue.` or `forum.`");
            } else if (dev.comity.condition.Vocabulary.standard().fact(id).isPresent() || facts.put(id, fact) != null) {
                entry.fail(
                        "id",
                        FindingCode.DUPLICATE_ID,
                        "there is already a fact " + Texts.shown(id),
                        "choose another name");
            }
            entry.finish();
        }
        return facts;
    }

    private Map<String, Rule> rules() {
        Map<String, Rule> read = new LinkedHashMap<>();
        for (In entry : in.maps("rules")) {
            Rule rule = rule(entry);
            if (read.put(rule.id(), rule) != null) {
                entry.fail(
                        "id",
                        FindingCode.DUPLICATE_ID,
                        "there is already a rule " + Texts.shown(rule.id()),
                        "choose another id");
            }
        }
        return read;
    }

    private Rule rule(In entry) {
        String id = entry.text("id");
        Optional<In> when = entry.optionalMap("when");
        Condition condition = when.map(ConditionFormat::read).orElse(Condition.always());
        when.ifPresent(map -> conditions.put(id, map));
        rules.put(id, entry);
        Keys.need(entry, "then");
        Rule rule = Rule.builder()
                .id(id)
                .title(entry.optionalText("title").orElse(id))
                .tier(entry.word("tier", Tier.class))
                .when(condition)
                .then(EffectFormat.readAll(entry, "then"))
                .overrides(entry.texts("overrides"))
                .inForce(entry.optionalRange("in-force").orElse(DateRange.always()))
                .source(entry.optionalText("source").orElse(""))
                .verified(entry.optionalText("verified").orElse("no"))
                .build();
        entry.finish();
        return rule;
    }

    /** Adds what the policy's check finds in its own rules; used policies were checked when they were read. */
    private void addCheck(DivisionOfLaborPolicy policy) {
        Findings findings;
        try {
            findings = policy.check();
        } catch (IllegalArgumentException clash) {
            in.fail("facts", FindingCode.DUPLICATE_ID, clash.getMessage(), "choose another name");
            return;
        }
        for (Finding finding : findings) {
            place(finding.place().path())
                    .ifPresent(place -> in.findings()
                            .add(new Finding(
                                    finding.severity(), finding.code(), place, finding.message(), finding.remedy())));
        }
    }

    private Optional<Place> place(String path) {
        if (!path.startsWith("rules.")) {
            return Optional.of(in.place(path));
        }
        String rest = path.substring("rules.".length());
        int dot = rest.indexOf('.');
        String rule = rest.substring(0, dot);
        String key = rest.substring(dot + 1);
        if (!rules.containsKey(rule)) {
            return Optional.empty();
        }
        if (key.startsWith("when.") && conditions.containsKey(rule)) {
            String fact = key.substring("when.".length());
            return Optional.of(
                    conditions.get(rule).has(fact)
                            ? conditions.get(rule).place(fact)
                            : rules.get(rule).place("when"));
        }
        return Optional.of(rules.get(rule).place(key));
    }

    static MapNode write(DivisionOfLaborPolicy policy) {
        Out out = Out.map().put("format", Formats.POLICY).put("id", policy.id());
        Keys.putUnless(out, "title", policy.title(), policy.id());
        out.texts("uses", policy.uses().stream().map(DivisionOfLaborPolicy::id).toList())
                .texts("without", policy.without());
        policy.ownDirection().ifPresent(direction -> out.word("levels", direction));
        policy.ownStop().ifPresent(stop -> out.word("stop", stop));
        if (!policy.ownParameters().values().isEmpty()) {
            Out numbers = Out.map();
            policy.ownParameters().values().forEach((name, value) -> Keys.put(numbers, name, value));
            out.put("parameters", numbers);
        }
        out.maps(
                "facts",
                policy.ownFacts().values().stream().map(PolicyFormat::write).toList());
        out.maps(
                "rules",
                policy.ownRules().values().stream().map(PolicyFormat::write).toList());
        return out.build();
    }

    private static Out write(Fact fact) {
        if (fact.reader().isPresent()) {
            throw new IllegalArgumentException(
                    "`" + fact.id() + "` is computed in Java and has no document; write its policy without it");
        }
        Out out = Out.map().put("id", fact.id()).texts("values", fact.values());
        Keys.putUnless(out, "meaning", fact.meaning(), "");
        Keys.putUnless(out, "phrase", fact.phrase(), fact.id());
        return out.put("otherwise", fact.otherwise());
    }

    private static Out write(Rule rule) {
        Out out = Out.map().put("id", rule.id());
        Keys.putUnless(out, "title", rule.title(), rule.id());
        out.word("tier", rule.tier());
        if (!rule.when().equals(Condition.always())) {
            out.put("when", ConditionFormat.write(rule.when()));
        }
        EffectFormat.put(out, "then", rule.then());
        out.texts("overrides", rule.overrides());
        if (!rule.inForce().equals(DateRange.always())) {
            out.put("in-force", rule.inForce().toString());
        }
        Keys.putUnless(out, "source", rule.source(), "");
        Keys.putUnless(out, "verified", rule.verified(), "no");
        return out;
    }
}
