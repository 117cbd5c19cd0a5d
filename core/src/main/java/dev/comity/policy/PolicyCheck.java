package dev.comity.policy;

import static dev.comity.finding.FindingCode.CYCLE;
import static dev.comity.finding.FindingCode.MISPLACED_STAGE;
import static dev.comity.finding.FindingCode.MISSING_OVERRIDE;
import static dev.comity.finding.FindingCode.NEVER_UNKNOWN;
import static dev.comity.finding.FindingCode.REDUNDANT_OVERRIDE;
import static dev.comity.finding.FindingCode.UNKNOWN_FACT;
import static dev.comity.finding.FindingCode.UNKNOWN_PARAMETER;
import static dev.comity.finding.FindingCode.UNKNOWN_VALUE;

import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Stage;
import dev.comity.condition.Threshold;
import dev.comity.condition.Vocabulary;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.finding.Place;
import dev.comity.model.Domain;
import dev.comity.model.Suggest;
import dev.comity.model.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks for what is wrong with a policy. */
final class PolicyCheck {
    private final DivisionOfLaborPolicy policy;
    private final Vocabulary vocabulary;
    private final List<Finding> findings = new ArrayList<>();

    private PolicyCheck(DivisionOfLaborPolicy policy, Vocabulary vocabulary) {
        this.policy = policy;
        this.vocabulary = vocabulary;
    }

    static Findings check(DivisionOfLaborPolicy policy, Vocabulary vocabulary) {
        PolicyCheck check = new PolicyCheck(policy, vocabulary);
        policy.rules().values().forEach(check::rule);
        check.removed();
        check.findings.addAll(ParameterCheck.check(policy));
        return Findings.copyOf(check.findings);
    }

    /** {@return what is wrong with a condition, as if it were that of a rule} */
    static Findings check(DivisionOfLaborPolicy policy, Vocabulary vocabulary, String rule, Condition condition) {
        PolicyCheck check = new PolicyCheck(policy, vocabulary);
        check.condition(Rule.builder().id(rule).tier(Tier.CHARTER).build(), condition);
        return Findings.copyOf(check.findings);
    }

    private void removed() {
        Set<String> known = new TreeSet<>();
        policy.uses().forEach(used -> known.addAll(used.rules().keySet()));
        for (String removed : policy.without()) {
            if (!known.contains(removed) && !policy.ownRules().containsKey(removed)) {
                findings.add(Finding.of(
                        MISSING_OVERRIDE,
                        Place.of(policy.id(), "without"),
                        "removes `" + removed + "`, which no used policy holds",
                        Suggest.remedy(removed, known, "take it out of `without`")));
            }
        }
    }

    private void rule(Rule rule) {
        condition(rule, rule.when());
        stages(rule);
        overrides(rule);
    }

    private void condition(Rule rule, Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> condition(rule, part));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> condition(rule, part));
        } else if (condition instanceof Condition.Not not) {
            condition(rule, not.part());
        } else if (condition instanceof Condition.OneOf test) {
            vocabulary
                    .fact(test.fact())
                    .ifPresentOrElse(fact -> words(rule, fact, test), () -> unknown(rule, test.fact()));
        } else if (condition instanceof Condition.Compare compare) {
            vocabulary
                    .fact(compare.fact())
                    .ifPresentOrElse(fact -> number(rule, fact, compare), () -> unknown(rule, compare.fact()));
        }
    }

    private void unknown(Rule rule, String fact) {
        add(
                UNKNOWN_FACT,
                rule,
                "when." + fact,
                "`" + fact + "` is no fact",
                Suggest.remedy(fact, vocabulary.facts().keySet(), "test another, or declare it under `facts`"));
    }

    private void words(Rule rule, Fact fact, Condition.OneOf test) {
        for (String word : test.words()) {
            if (word.equals(Reading.UNKNOWN_WORD)) {
                if (!fact.mayBeUnknown()) {
                    add(
                            NEVER_UNKNOWN,
                            rule,
                            "when." + fact.id(),
                            "`" + fact.id() + "` is never unknown",
                            "drop `unknown`");
                }
            } else if (!isValue(fact, word)) {
                add(
                        UNKNOWN_VALUE,
                        rule,
                        "when." + fact.id(),
                        "`" + word + "` is no value of `" + fact.id() + "`",
                        Suggest.remedy(word, fact.values(), values(fact)));
            }
        }
    }

    /** {@return which values a fact has, as a remedy} */
    private static String values(Fact fact) {
        return switch (fact.type()) {
            case WORD, TAGS -> "its values are `" + String.join("`, `", fact.values()) + "`";
            case DOMAIN -> "write lower-case words separated by `/`, for example `trade/digital`";
            case NUMBER -> "write a number, or compare with one, for example `>= 0.8`";
        };
    }

    private static boolean isValue(Fact fact, String word) {
        return switch (fact.type()) {
            case WORD, TAGS -> fact.values().contains(word);
            case DOMAIN -> isDomain(word);
            case NUMBER -> isNumber(word);
        };
    }

    private static boolean isDomain(String word) {
        try {
            return !Domain.of(word).path().isEmpty();
        } catch (IllegalArgumentException notADomain) {
            return false;
        }
    }

    private static boolean isNumber(String word) {
        try {
            return dev.comity.model.Fraction.parse(word).toString().equals(word);
        } catch (IllegalArgumentException notANumber) {
            return false;
        }
    }

    private void number(Rule rule, Fact fact, Condition.Compare compare) {
        if (fact.type() != Fact.Type.NUMBER) {
            add(
                    UNKNOWN_VALUE,
                    rule,
                    "when." + fact.id(),
                    "`" + fact.id() + "` is no number",
                    fact.values().isEmpty() ? "list its values instead" : values(fact));
        }
        if (compare.threshold() instanceof Threshold.Parameter parameter
                && !policy.parameters().values().containsKey(parameter.name())) {
            add(
                    UNKNOWN_PARAMETER,
                    rule,
                    "when." + fact.id(),
                    "`" + parameter.name() + "` is no parameter of the policy",
                    Suggest.remedy(
                            parameter.name(), policy.parameters().values().keySet(), "set it under `parameters`"));
        }
    }

    private void stages(Rule rule) {
        Stage known = rule.stage(vocabulary);
        for (Effect effect : rule.then()) {
            if (effect.stage().compareTo(known) < 0) {
                add(
                        MISPLACED_STAGE,
                        rule,
                        "then",
                        "an effect of the stage `" + Words.of(effect.stage()) + "` hangs on `" + latest(rule, known)
                                + "`, which is known only from the stage `" + Words.of(known) + "` on",
                        "test facts of an earlier stage, or use another effect");
            }
        }
    }

    /** {@return a fact of the rule that is known only from a stage on} */
    private String latest(Rule rule, Stage stage) {
        Set<String> facts = new TreeSet<>();
        rule.when()
                .forEachTest((id, words) -> vocabulary
                        .fact(id)
                        .filter(fact -> fact.stage() == stage)
                        .ifPresent(fact -> facts.add(id)));
        return facts.isEmpty() ? "a fact" : facts.iterator().next();
    }

    private void overrides(Rule rule) {
        for (String id : rule.overrides()) {
            Rule other = policy.rules().get(id);
            if (other == null && !isRemoved(id)) {
                add(
                        MISSING_OVERRIDE,
                        rule,
                        "overrides",
                        "overrides `" + id + "`, which the policy does not hold",
                        Suggest.remedy(id, policy.rules().keySet(), "drop it, or add that rule"));
            } else if (other != null
                    && other.tier() != rule.tier()
                    && other.then().stream().noneMatch(Effect::negative)) {
                add(
                        REDUNDANT_OVERRIDE,
                        rule,
                        "overrides",
                        "overrides `" + id + "` of another tier, where tiers decide already",
                        "drop it");
            }
            if (id.equals(rule.id())) {
                add(CYCLE, rule, "overrides", "overrides `" + id + "`, which is itself", "drop it");
            } else if (other != null && leads(other, rule)) {
                add(
                        CYCLE,
                        rule,
                        "overrides",
                        "overrides `" + id + "`, and through it itself",
                        "break the chain of `overrides`");
            }
        }
    }

    private boolean isRemoved(String id) {
        return policy.without().contains(id)
                || policy.uses().stream().anyMatch(used -> used.without().contains(id));
    }

    /** {@return whether a chain of overrides leads from one rule to another} */
    private boolean leads(Rule from, Rule to) {
        List<String> open = new ArrayList<>(from.overrides());
        Set<String> seen = new HashSet<>();
        Map<String, Rule> rules = policy.rules();
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            if (id.equals(to.id())) {
                return true;
            }
            if (seen.add(id) && rules.containsKey(id)) {
                open.addAll(rules.get(id).overrides());
            }
        }
        return false;
    }

    private void add(FindingCode code, Rule rule, String path, String message, String remedy) {
        findings.add(Finding.of(code, Place.of(policy.id(), "rules." + rule.id() + "." + path), message, remedy));
    }
}
