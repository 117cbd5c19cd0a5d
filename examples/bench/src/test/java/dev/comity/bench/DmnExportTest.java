package dev.comity.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Truth;
import dev.comity.io.Documents;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.proof.DecisionInput;
import dev.comity.proof.DecisionTable;
import dev.comity.proof.PossibleSituation;
import dev.comity.report.Dmn;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Drools runs an exported policy, and finds the same outcome by the same rule as the rules themselves do. */
class DmnExportTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final int SITUATIONS = 10_000;
    private static final List<String> DOMAINS =
            List.of("trade", "health", "peace-security", "trade/services", "environment", "digital", "nuclear");

    /** Numbers, domains that lie in each other, and a rule that is defeated by one that is defeated. */
    private static final DivisionOfLaborPolicy INVENTED =
            Documents.policy("invented.yaml", """
                    format: comity-policy/1
                    id: invented
                    parameters: {enough: 0.75}
                    rules:
                      - {id: few, tier: charter, when: {forum.coverage: "< 0.2"}, then: exclude}
                      - {id: most, tier: charter, when: {forum.coverage: ">= enough"}, then: permit, overrides: [trade]}
                      - {id: trade, tier: charter, when: {issue.domain: trade}, then: bar-lead}
                      - {id: services, tier: charter, when: {issue.domain: trade/services, forum.authorised: {not: "yes"}},
                         then: permit, overrides: [most]}
                      - {id: consent, tier: charter, when: {issue.host-consent: [none, unknown]}, then: {require: consent}}
                    """, id -> Optional.empty()).get();

    private static final Map<String, DivisionOfLaborPolicy> POLICIES =
            Map.of("networked", ReferencePolicies.networked(), "invented", INVENTED);

    private static DMNRuntime runtime(DecisionTable table) {
        Resource model = ResourceFactory.newReaderResource(new StringReader(Dmn.of(table)));
        model.setSourcePath("policy.dmn");
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .setOption(new RuntimeTypeCheckOption(true))
                .buildConfiguration()
                .fromResources(List.of(model))
                .getOrElseThrow(IllegalStateException::new);
        assertThat(runtime.getModels().get(0).getMessages()).isEmpty();
        return runtime;
    }

    private static DMNResult ask(DMNRuntime runtime, Map<String, Object> inputs) {
        DMNModel model = runtime.getModels().get(0);
        DMNContext context = runtime.newContext();
        inputs.forEach(context::set);
        return runtime.evaluateAll(model, context);
    }

    private static Map<String, Object> inputs(DecisionTable table, PossibleSituation situation) {
        Map<String, Object> inputs = new TreeMap<>();
        for (DecisionInput input : table.inputs()) {
            inputs.put(input.name(), input.value(situation).orElse(null));
        }
        return inputs;
    }

    @ParameterizedTest
    @CsvSource({"networked, FIRST", "networked, UNIQUE", "invented, FIRST", "invented, UNIQUE"})
    void droolsFindsTheSameOutcomeByTheSameRule(String name, DecisionTable.Hits hits) {
        DivisionOfLaborPolicy policy = POLICIES.get(name);
        DecisionTable table = DecisionTable.of(policy, DAY, hits);
        DMNRuntime runtime = runtime(table);
        Random random = new Random(1);
        Map<String, Integer> seen = new TreeMap<>();
        PossibleSituation free = anything(policy, random);
        for (int i = 0; i < SITUATIONS; i++) {
            PossibleSituation situation =
                    random.nextInt(4) == 0 ? anything(policy, random) : near(free, policy, random);
            Map<String, String> said = said(policy, situation);
            DMNResult result = ask(runtime, inputs(table, situation));
            assertThat(result.getMessages()).isEmpty();
            assertThat(result.getDecisionResultByName("standing").getResult()).isEqualTo(said);
            seen.merge(said.get("standing"), 1, Integer::sum);
            free = said.get("standing").equals("free") ? situation : free;
        }
        assertThat(seen).hasSize(4);
        assertThat(seen.values()).as(seen.toString()).allMatch(times -> times >= 20);
    }

    @Test
    void whatIsNoValueOfAFactIsRefusedByItsType() {
        DecisionTable table = DecisionTable.of(ReferencePolicies.networked(), DAY, DecisionTable.Hits.FIRST);
        DMNRuntime runtime = runtime(table);
        Map<String, Object> right = inputs(table, anything(ReferencePolicies.networked(), new Random(2)));
        assertThat(ask(runtime, right).hasErrors()).isFalse();
        for (DecisionInput input : table.inputs()) {
            Map<String, Object> wrong = new TreeMap<>(right);
            wrong.put(input.name(), input.kind() == DecisionInput.Kind.FLAG ? "maybe" : "rubbish");
            assertThat(ask(runtime, wrong).hasErrors()).as(input.name()).isTrue();
        }
    }

    /** The outcome by going through all rules, one by one. */
    private static Map<String, String> said(DivisionOfLaborPolicy policy, PossibleSituation situation) {
        for (Map.Entry<String, Class<? extends Effect>> kind : List.<Map.Entry<String, Class<? extends Effect>>>of(
                Map.entry("excluded", Effect.Exclude.class),
                Map.entry("barred", Effect.BarLead.class),
                Map.entry("conditional", Effect.Require.class))) {
            Optional<String> rule = policy.rules().values().stream()
                    .filter(one -> one.then().stream().anyMatch(kind.getValue()::isInstance))
                    .filter(one -> stands(policy, one, situation))
                    .map(Rule::id)
                    .min(String::compareTo);
            if (rule.isPresent()) {
                return Map.of("standing", kind.getKey(), "rule", rule.get());
            }
        }
        return Map.of("standing", "free", "rule", "");
    }

    private static boolean stands(DivisionOfLaborPolicy policy, Rule rule, PossibleSituation situation) {
        return rule.inForce().contains(DAY)
                && rule.when().test(situation) == Truth.TRUE
                && policy.rules().values().stream()
                        .filter(other ->
                                other.overrides().contains(rule.id()) && (rule.perForum() || !other.perForum()))
                        .noneMatch(other -> stands(policy, other, situation));
    }

    private static PossibleSituation anything(DivisionOfLaborPolicy policy, Random random) {
        TreeMap<String, Reading> readings = new TreeMap<>();
        policy.vocabulary().facts().forEach((id, fact) -> readings.put(id, reading(fact, random)));
        return new PossibleSituation(ImmutableSortedMap.copyOf(readings), policy.parameters());
    }

    /** {@return a situation in which a few facts are otherwise} Of situations at random few leave anybody free to lead. */
    private static PossibleSituation near(PossibleSituation from, DivisionOfLaborPolicy policy, Random random) {
        TreeMap<String, Reading> readings = new TreeMap<>(from.readings());
        List<Fact> facts = policy.vocabulary().facts().values().asList();
        for (int i = random.nextInt(12); i >= 0; i--) {
            Fact fact = facts.get(random.nextInt(facts.size()));
            readings.put(fact.id(), reading(fact, random));
        }
        return new PossibleSituation(ImmutableSortedMap.copyOf(readings), policy.parameters());
    }

    private static Reading reading(Fact fact, Random random) {
        if (fact.mayBeUnknown() && random.nextInt(4) == 0) {
            return Reading.UNKNOWN;
        }
        return switch (fact.type()) {
            case WORD ->
                Reading.of(fact.values().get(random.nextInt(fact.values().size())));
            case DOMAIN ->
                Reading.of(
                        Domain.of(DOMAINS.get(random.nextInt(DOMAINS.size()))).withAncestors());
            case NUMBER -> Reading.of(Fraction.of(random.nextInt(11), 10));
            case TAGS ->
                Reading.of(fact.values().stream()
                        .filter(any -> random.nextInt(4) == 0)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)));
        };
    }
}
