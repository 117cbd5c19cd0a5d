package dev.comity.routing;

import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Stage;
import dev.comity.model.Fraction;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Tier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A policy whose rules are bits, each after all that override it, and whose conditions are sets of bits for each reading. */
final class CompiledPolicy {
    /** Facts that the allocation reads itself. */
    private static final Set<String> READ = Set.of(
            "public-good.aggregation",
            "forum.chapter-viii",
            "forum.parties",
            "forum.capacity",
            "forum.speed",
            "forum.leads-other");

    private static final Set<String> FOUND_OUT = Set.of(
            "forum.blocked",
            "forum.subset",
            "forum.sufficient",
            "forum.best-capacity",
            "world.council",
            "world.wto",
            "pool.candidates",
            "pool.waters-body",
            "pool.sufficient",
            "pool.rec",
            "pool.chapter-viii",
            "pool.intermediaries",
            "pool.multilateral");

    final PreparedPolicy prepared;
    private final List<PreparedPolicy.Prepared> ordered;
    final Rule[] rules;
    final int words;
    final CompiledFact[] facts;
    /** For each rule the facts of the unit, and of forums, that it tests and that are not known beforehand. */
    final CompiledFact[][] unitFactsOf;

    final CompiledFact[][] forumFactsOf;
    /** Rules with any such facts of the unit, and of forums. */
    final long[] reading;

    final long[] readingForum;
    /** Facts of the unit and of forums, by number. */
    final int[] unitFacts;

    final int[] forumFacts;
    /** Facts that hang on the issue alone. */
    final CompiledFact[] issueFacts;
    /** Facts that stages find out, on which rules hang that the reference has to ask. */
    final CompiledFact[] handedOver;

    private final Map<String, CompiledFact> byId = new TreeMap<>();

    /** Rules by the stage in which they are asked, without those that are asked once for the issue. */
    final long[][] asked = new long[Stage.values().length][];

    final long[] ofIssue;
    final long[] perForum;
    /** Rules with a condition that mixes facts in other ways than by "and". */
    final long[] mixed;
    /** Rules that others override, preferences by preferences left out; with those that do. */
    final long[] overridden;

    final long[][] overriders;
    /** All that each rule overrides, preferences too. */
    final long[][] overrides;

    final CompiledEffects effects;
    /** Whether facts of users are computed, which may look at anything. */
    final boolean hasReaders;
    /** Whether conditions may ask for one unit who leads others; beyond that it counts where candidates are equal. */
    final boolean readsOtherLeads;

    /** Facts about operations that other units lead, as a set. */
    final long[] operationFacts;

    CompiledPolicy(PreparedPolicy prepared) {
        this.prepared = prepared;
        this.ordered = Overriding.order(prepared.rules);
        this.rules = ordered.stream().map(PreparedPolicy.Prepared::rule).toArray(Rule[]::new);
        this.words = Math.max(1, BitSets.words(rules.length));
        this.mixed = new long[words];
        collect();
        this.facts = byId.values().toArray(CompiledFact[]::new);
        this.unitFacts = numbers(fact -> !fact.fact.aboutForum());
        this.forumFacts = numbers(fact -> fact.fact.aboutForum());
        this.issueFacts =
                Arrays.stream(facts).filter(fact -> fact.asked.isOfIssue()).toArray(CompiledFact[]::new);
        this.unitFactsOf = testedBy(CompiledPolicy::isReadForUnit);
        this.forumFactsOf = testedBy(fact -> fact.fact.aboutForum() && !Form.isFixed(fact.fact));
        this.reading = those(unitFactsOf);
        this.readingForum = those(forumFactsOf);
        this.ofIssue = those(PreparedPolicy.Prepared::ofIssue);
        this.perForum = those(PreparedPolicy.Prepared::perForum);
        for (Stage stage : Stage.values()) {
            asked[stage.ordinal()] = those(rule -> rule.stage() == stage && !rule.ofIssue());
        }
        this.overrides = new long[rules.length][];
        this.overriders = new long[rules.length][];
        this.overridden = new long[words];
        findOverriders();
        this.effects = new CompiledEffects(this);
        this.handedOver = Arrays.stream(facts)
                .filter(fact -> FOUND_OUT.contains(fact.id) && isAskedLater(fact.tests))
                .toArray(CompiledFact[]::new);
        this.hasReaders =
                Arrays.stream(facts).anyMatch(fact -> fact.fact.reader().isPresent());
        this.readsOtherLeads = hasReaders || !BitSets.isEmpty(fact("forum.leads-other").tests);
        this.operationFacts = new long[Math.max(1, BitSets.words(facts.length))];
        for (CompiledFact fact : facts) {
            if (fact.asked == CompiledFact.Asked.OPERATION || fact.asked == CompiledFact.Asked.OPERATION_AUTHORISED) {
                BitSets.add(operationFacts, fact.number);
            }
        }
    }

    private void findOverriders() {
        long[] nobody = new long[words];
        for (int i = 0; i < rules.length; i++) {
            overrides[i] = new long[words];
            long[] defeating = new long[words];
            for (int j = 0; j < rules.length; j++) {
                if (rules[i].overrides().contains(rules[j].id())) {
                    BitSets.add(overrides[i], j);
                }
                boolean preferences = Instance.prefers(rules[i]) && Instance.prefers(rules[j]);
                if (rules[j].overrides().contains(rules[i].id()) && !preferences) {
                    BitSets.add(defeating, j);
                    BitSets.add(overridden, i);
                }
            }
            overriders[i] = BitSets.has(overridden, i) ? defeating : nobody;
        }
    }

    private static boolean isReadForUnit(CompiledFact fact) {
        boolean known = fact.asked.isOfIssue() || CandidateList.TELLING.contains(fact.id);
        return !fact.fact.aboutForum() && !known;
    }

    private long[] those(CompiledFact[][] factsOf) {
        long[] found = new long[words];
        for (int i = 0; i < rules.length; i++) {
            if (factsOf[i].length > 0) {
                BitSets.add(found, i);
            }
        }
        return found;
    }

    private boolean isAskedLater(long[] rules) {
        return BitSets.meets(rules, mixed)
                || BitSets.meets(rules, ofIssue)
                || BitSets.meets(rules, asked[Stage.RESULT.ordinal()]);
    }

    private void collect() {
        Set<String> tested = new TreeSet<>(READ);
        for (Rule rule : rules) {
            rule.when().forEachTest((fact, listed) -> tested.add(fact));
        }
        for (String id : tested) {
            Fact fact = prepared.vocabulary.fact(id).orElseThrow();
            byId.put(id, new CompiledFact(fact, byId.size(), words, prepared.parameters));
        }
        for (int i = 0; i < rules.length; i++) {
            split(i, rules[i].when());
            tests(i, rules[i].when());
        }
        byId.values().forEach(CompiledFact::complete);
    }

    /** Gives each part of a conjunction that speaks of one fact to that fact. */
    private void split(int rule, Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> split(rule, part));
            return;
        }
        Set<String> tested = new TreeSet<>();
        condition.forEachTest((fact, listed) -> tested.add(fact));
        if (tested.size() == 1) {
            byId.get(tested.iterator().next()).add(rule, condition);
        } else {
            BitSets.add(mixed, rule);
        }
    }

    private void tests(int rule, Condition condition) {
        condition.forEachTest((id, listed) -> {
            CompiledFact fact = byId.get(id);
            BitSets.add(fact.tests, rule);
            BitSets.add(listed.contains(Reading.UNKNOWN_WORD) ? fact.listsUnknown : fact.needsKnown, rule);
        });
    }

    private int[] numbers(Predicate<CompiledFact> wanted) {
        return Arrays.stream(facts).filter(wanted).mapToInt(fact -> fact.number).toArray();
    }

    private CompiledFact[][] testedBy(Predicate<CompiledFact> wanted) {
        CompiledFact[][] tested = new CompiledFact[rules.length][];
        for (int i = 0; i < rules.length; i++) {
            int rule = i;
            tested[i] = Arrays.stream(facts)
                    .filter(fact -> wanted.test(fact) && BitSets.has(fact.tests, rule))
                    .toArray(CompiledFact[]::new);
        }
        return tested;
    }

    private long[] those(Predicate<PreparedPolicy.Prepared> wanted) {
        long[] found = new long[words];
        for (int i = 0; i < rules.length; i++) {
            if (wanted.test(ordered.get(i))) {
                BitSets.add(found, i);
            }
        }
        return found;
    }

    /** {@return the rules in force on a day} */
    long[] inForce(LocalDate date) {
        return those(rule -> rule.rule().inForce().contains(date));
    }

    /** {@return the rules with an effect of a kind} */
    long[] having(Predicate<Effect> kind) {
        return those(rule -> rule.rule().then().stream().anyMatch(kind));
    }

    /** {@return the rules of a tier} */
    long[] of(Tier tier) {
        return those(rule -> rule.rule().tier() == tier);
    }

    CompiledFact fact(String id) {
        return byId.get(id);
    }

    Fraction parameter(String name) {
        return prepared.parameters.get(name);
    }

    /** The order of rules. */
    private static final class Overriding {
        /** The rules, each after all that override it; a policy without errors has no cycle. */
        static List<PreparedPolicy.Prepared> order(List<PreparedPolicy.Prepared> rules) {
            Set<PreparedPolicy.Prepared> order = new LinkedHashSet<>();
            Set<String> visited = new TreeSet<>();
            rules.forEach(rule -> visit(rule, rules, visited, order));
            return List.copyOf(order);
        }

        private static void visit(
                PreparedPolicy.Prepared rule,
                List<PreparedPolicy.Prepared> rules,
                Set<String> visited,
                Set<PreparedPolicy.Prepared> order) {
            if (!visited.add(rule.rule().id())) {
                return;
            }
            for (PreparedPolicy.Prepared other : rules) {
                if (other.rule().overrides().contains(rule.rule().id())) {
                    visit(other, rules, visited, order);
                }
            }
            order.add(rule);
        }
    }
}
