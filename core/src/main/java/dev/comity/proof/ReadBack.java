package dev.comity.proof;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Vocabulary;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import dev.comity.routing.Judgement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what the router read with what is wanted. Words must be the same; of tags and domains the wanted words must
 * be there, and no others of which a rule speaks.
 */
final class ReadBack {
    private final Vocabulary vocabulary;
    private final ImmutableSet<String> tested;

    ReadBack(DivisionOfLaborPolicy policy) {
        this.vocabulary = policy.vocabulary();
        Set<String> words = new HashSet<>();
        for (Rule rule : policy.rules().values()) {
            rule.when().forEachTest((fact, named) -> named.forEach(word -> words.add(key(fact, word))));
        }
        this.tested = ImmutableSet.copyOf(words);
    }

    private static String key(String fact, String word) {
        return fact + " " + word;
    }

    /** {@return the wanted facts that read otherwise, sorted} */
    Set<String> otherwise(Wanted wanted, Judgement.Of judged) {
        Set<String> otherwise = new TreeSet<>();
        for (Map.Entry<String, Reading> entry : wanted.readings.entrySet()) {
            Reading read = judged.readings().getOrDefault(entry.getKey(), Reading.UNKNOWN);
            if (!same(entry.getKey(), entry.getValue(), read)) {
                otherwise.add(entry.getKey());
            }
        }
        return otherwise;
    }

    private boolean same(String id, Reading wanted, Reading read) {
        boolean many = vocabulary
                .fact(id)
                .filter(fact -> fact.type() == Fact.Type.TAGS || fact.type() == Fact.Type.DOMAIN)
                .isPresent();
        if (many && wanted instanceof Reading.Known some && read instanceof Reading.Known all) {
            return all.words().containsAll(some.words())
                    && Sets.difference(all.words(), some.words()).stream()
                            .noneMatch(word -> tested.contains(key(id, word)));
        }
        return wanted.equals(read);
    }
}
