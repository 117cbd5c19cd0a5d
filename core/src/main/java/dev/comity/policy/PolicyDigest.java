package dev.comity.policy;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Fraction;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A fingerprint of all that decides in a policy. It guards against mix-ups, not against forgery, so it need not be
 * cryptographic: that alone would cost a program some 40 ms when it starts.
 */
final class PolicyDigest {
    private final Hasher hasher = Hashing.murmur3_128().newHasher();

    private PolicyDigest() {}

    static String of(DivisionOfLaborPolicy policy) {
        PolicyDigest digest = new PolicyDigest();
        policy.rules().values().forEach(digest::add);
        for (Fact fact : policy.vocabulary().facts().values()) {
            if (!Vocabulary.standard().facts().containsKey(fact.id())) {
                digest.add(fact);
            }
        }
        for (Map.Entry<String, Fraction> number : policy.parameters().values().entrySet()) {
            digest.add(number.getKey(), number.getValue().toString());
        }
        digest.add(policy.direction().name(), policy.stop().name());
        return digest.hasher.hash().toString().substring(0, 16);
    }

    private void add(Rule rule) {
        add(rule.id(), rule.title(), rule.tier().name(), rule.source(), rule.verified());
        add(rule.inForce().toString());
        addAll(rule.overrides());
        add(rule.when());
        hasher.putInt(rule.then().size());
        for (Effect effect : rule.then()) {
            add(effect.getClass().getSimpleName(), effect.describe(""));
        }
    }

    private void add(Condition condition) {
        add(condition.getClass().getSimpleName());
        if (condition instanceof Condition.AllOf all) {
            parts(all.parts());
        } else if (condition instanceof Condition.AnyOf any) {
            parts(any.parts());
        } else if (condition instanceof Condition.Not not) {
            add(not.part());
        } else if (condition instanceof Condition.OneOf test) {
            add(test.fact());
            addAll(test.words());
        } else if (condition instanceof Condition.Compare test) {
            add(test.fact(), test.relation().name(), test.threshold().toString());
        }
    }

    private void parts(List<Condition> parts) {
        hasher.putInt(parts.size());
        parts.forEach(this::add);
    }

    /** How a fact is computed can't be told, only that it is. */
    private void add(Fact fact) {
        add(fact.id(), fact.otherwise().orElse(""), fact.stage().name());
        addAll(fact.values());
    }

    private void addAll(Collection<String> texts) {
        hasher.putInt(texts.size());
        texts.forEach(this::add);
    }

    private void add(String... texts) {
        for (String text : texts) {
            hasher.putInt(text.length()).putUnencodedChars(text);
        }
    }
}
