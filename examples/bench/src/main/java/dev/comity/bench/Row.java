package dev.comity.bench;

import dev.comity.model.Level;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A rule of the workload as everybody but Comity gets it. The first row wins all of whose facts have one of the words and
 * at whose level somebody covers one of the affected states.
 */
record Row(int number, String id, Map<String, Set<String>> when, Level level) {
    static List<Row> of(DivisionOfLaborPolicy policy) {
        List<Row> rows = new ArrayList<>();
        for (Rule rule : policy.ownRules().values()) {
            Map<String, Set<String>> when = new TreeMap<>();
            rule.when().forEachTest((fact, words) -> when.put(fact, new HashSet<>(words)));
            Target target = ((Effect.Prefer) rule.then().get(0)).target();
            Level level = ((Target.AtLevels) target).levels().first();
            rows.add(new Row(rows.size(), rule.id(), when, level));
        }
        return rows;
    }
}
