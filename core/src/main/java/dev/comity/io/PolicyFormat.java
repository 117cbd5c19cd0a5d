package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Fact;
import dev.comity.condition.Parameters;
import dev.comity.condition.Vocabulary;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import dev.comity.finding.Severity;
import dev.comity.model.Fraction;
import dev.comity.policy.Direction;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import dev.comity.policy.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads and writes policies; what the policy's own check finds is put where what it concerns stands. */
final class PolicyFormat {
    /** What can't be told while a policy that is used is missing. */
    private static final Set<FindingCode> NEED_ALL =
            Set.of(FindingCode.MISSING_OVERRIDE, FindingCode.UNKNOWN_FACT, FindingCode.UNKNOWN_PARAMETER);

    private final In in;
    private final Function<String, Optional<DivisionOfLaborPolicy>> used;
    private final PolicyPlaces places = new PolicyPlaces();
    private final List<Place> usePlaces = new ArrayList<>();
    private boolean incomplete;
    private boolean clashes;

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
        ImmutableList<DivisionOfLaborPolicy> uses = uses();
        Vocabulary vocabulary = vocabulary(uses);
        Map<String, Fact> facts = FactFormat.readAll(in, vocabulary);
        for (Fact fact : facts.values()) {
            vocabulary = vocabulary.with(fact);
        }
        DivisionOfLaborPolicy policy = DivisionOfLaborPolicy.builder()
                .id(id)
                .title(in.optionalText("title").orElse(id))
                .uses(uses)
                .without(without())
                .ownRules(RuleFormat.readAll(in, vocabulary, places))
                .ownFacts(facts)
                .ownParameters(parameters())
                .ownDirection(in.optionalWord("levels", Direction.class))
                .ownStop(in.optionalWord("stop", Stop.class))
                .build();
        in.finish();
        addCheck(policy);
        return Optional.of(policy);
    }

    private ImmutableList<DivisionOfLaborPolicy> uses() {
        ImmutableList.Builder<DivisionOfLaborPolicy> policies = ImmutableList.builder();
        for (Node node : in.nodes("uses")) {
            Optional<String> id = new Convert(in.findings()).text(node, "the id of a policy");
            Optional<DivisionOfLaborPolicy> policy = id.isPresent() ? used.apply(id.get()) : Optional.empty();
            if (policy.isPresent()) {
                policies.add(policy.get());
                usePlaces.add(node.place());
            } else {
                incomplete = true;
            }
            if (id.isPresent() && policy.isEmpty()) {
                in.findings()
                        .add(
                                FindingCode.UNKNOWN_POLICY,
                                node.place(),
                                Texts.shown(id.get()) + " is no policy that was given",
                                "give it, or correct the name");
            }
        }
        return policies.build();
    }

    /** {@return the facts that are known without this policy's own}; used policies that don't go together are a finding. */
    private Vocabulary vocabulary(ImmutableList<DivisionOfLaborPolicy> uses) {
        try {
            return DivisionOfLaborPolicy.builder().id("").uses(uses).build().vocabulary();
        } catch (IllegalArgumentException clash) {
            clashes = true;
            in.fail(
                    "uses",
                    FindingCode.INCONSISTENT,
                    "the policies that are used don't go together: " + clash.getMessage(),
                    "rename one of the facts");
            return Vocabulary.standard();
        }
    }

    private ImmutableSortedSet<String> without() {
        places.mark("without", in.place("without"));
        for (Node node : in.nodes("without")) {
            if (node instanceof ScalarNode scalar) {
                places.mark("without", "removes `" + scalar.text() + "`", scalar.place());
            }
        }
        return Keys.ids(in, "without");
    }

    private Parameters parameters() {
        Optional<In> map = in.optionalMap("parameters");
        ImmutableSortedMap.Builder<String, Fraction> values = ImmutableSortedMap.naturalOrder();
        if (map.isPresent()) {
            for (String name : map.get().keys()) {
                places.mark("parameters." + name, map.get().place(name));
                values.put(name, map.get().value(name, "a number", Keys.NUMBER, Fraction.ZERO));
            }
            map.get().finish();
        }
        return new Parameters(values.buildOrThrow());
    }

    /** Adds what the policy's check finds, unless it only follows from what was already found. */
    private void addCheck(DivisionOfLaborPolicy policy) {
        if (clashes) {
            return;
        }
        boolean flawed = in.findings().hasErrors();
        for (Finding finding : policy.check()) {
            boolean follows = (incomplete && NEED_ALL.contains(finding.code()))
                    || (flawed && finding.code() == FindingCode.REDUNDANT_OVERRIDE);
            Optional<Place> place = places.find(finding);
            if (!follows && place.isPresent()) {
                add(finding, place.get(), finding.message());
            } else if (!follows && finding.severity() == Severity.ERROR) {
                add(finding, user(policy, finding), about(policy, finding));
            }
        }
    }

    private void add(Finding finding, Place place, String message) {
        in.findings().add(new Finding(finding.severity(), finding.code(), place, message, finding.remedy()));
    }

    /** {@return where the policy is named from which the flawed rule comes} */
    private Place user(DivisionOfLaborPolicy policy, Finding finding) {
        for (int i = 0; i < policy.uses().size(); i++) {
            for (Finding own : policy.uses().get(i).check()) {
                if (own.place().path().equals(finding.place().path())
                        && own.message().equals(finding.message())) {
                    return usePlaces.get(i);
                }
            }
        }
        return in.place("uses");
    }

    /** {@return what is wrong with a rule that comes from a policy that is used} */
    private static String about(DivisionOfLaborPolicy policy, Finding finding) {
        for (Rule rule : policy.rules().values()) {
            if (finding.place().path().startsWith(PolicyPlaces.path(rule.id(), ""))) {
                return "in the rule " + Texts.shown(rule.id()) + " of a policy that is used: " + finding.message();
            }
        }
        return finding.message();
    }

    static MapNode write(DivisionOfLaborPolicy policy) {
        Out out = Out.map().put("format", Formats.POLICY).put("id", policy.id());
        Keys.putUnless(out, "title", policy.title(), policy.id());
        out.texts("uses", policy.uses().stream().map(DivisionOfLaborPolicy::id).toList())
                .texts("without", policy.without());
        policy.ownDirection().ifPresent(direction -> out.word("levels", direction));
        policy.ownStop().ifPresent(stop -> out.word("stop", stop));
        if (!policy.ownParameters().values().isEmpty()) {
            out.put("parameters", DecisionFormat.numbers(policy.ownParameters().values()));
        }
        out.maps(
                "facts",
                policy.ownFacts().values().stream().map(FactFormat::write).toList());
        out.maps(
                "rules",
                policy.ownRules().values().stream().map(RuleFormat::write).toList());
        return out.build();
    }
}
