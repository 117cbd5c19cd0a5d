package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Condition;
import dev.comity.policy.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Two rules of one tier that oppose each other wherever both stand and their targets are apart.
 *
 * @param one the id of the one
 * @param other the id of the other, which comes later in order
 * @param apart when their targets are apart
 */
record Clash(String one, String other, Condition apart) {
    /** {@return all clashes among some rules, in order} */
    static ImmutableList<Clash> among(Collection<Rule> rules) {
        List<Rule> all = new ArrayList<>(rules);
        ImmutableList.Builder<Clash> clashes = ImmutableList.builder();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                List<Condition> ways = Opposition.between(all.get(i), all.get(j));
                if (!ways.isEmpty()) {
                    Condition apart = Condition.any(ways.toArray(Condition[]::new));
                    clashes.add(new Clash(all.get(i).id(), all.get(j).id(), apart));
                }
            }
        }
        return clashes.build();
    }

    boolean concerns(String rule) {
        return one.equals(rule) || other.equals(rule);
    }
}
