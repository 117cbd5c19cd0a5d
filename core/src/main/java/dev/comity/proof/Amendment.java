package dev.comity.proof;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A policy with a set of changes, in the course of a search for the least repair. */
final class Amendment {
    /** The order of changes: overrides by the rules' ids, additions last. */
    static final Comparator<Repair.Change> ORDER = Comparator.<Repair.Change>comparingInt(
                    change -> change instanceof Repair.Override ? 0 : 1)
            .thenComparing(Object::toString);

    final ImmutableSortedSet<Repair.Change> changes;
    final DivisionOfLaborPolicy policy;
    private final Map<String, List<String>> overriders = new HashMap<>();
    private @Nullable Overrides overrides;

    Amendment(DivisionOfLaborPolicy original, Iterable<Repair.Change> changes) {
        this.changes = ImmutableSortedSet.copyOf(ORDER, changes);
        this.policy = this.changes.isEmpty() ? original : amend(original);
    }

    private DivisionOfLaborPolicy amend(DivisionOfLaborPolicy original) {
        Map<String, Rule> changed = new TreeMap<>();
        for (Repair.Change change : changes) {
            if (change instanceof Repair.Added added) {
                changed.putIfAbsent(added.rule().id(), added.rule());
            }
        }
        for (Repair.Change change : changes) {
            if (change instanceof Repair.Override override) {
                Rule rule =
                        changed.getOrDefault(override.rule(), original.rules().get(override.rule()));
                if (rule != null) {
                    Set<String> overrides = new TreeSet<>(rule.overrides());
                    overrides.add(override.defeated());
                    changed.put(rule.id(), rule.toBuilder().overrides(overrides).build());
                }
            }
        }
        return DivisionOfLaborPolicy.builder()
                .id(original.id() + "-amended")
                .title(original.title() + ", amended")
                .using(original)
                .ownRules(changed)
                .build();
    }

    /** {@return the amendment with one more change} */
    Amendment with(DivisionOfLaborPolicy original, Repair.Change change) {
        List<Repair.Change> more = new ArrayList<>(changes);
        more.add(change);
        return new Amendment(original, more);
    }

    /**
     * {@return a rule}
     *
     * @throws IllegalArgumentException if the policy does not hold it
     */
    Rule rule(String id) {
        Rule rule = policy.rules().get(id);
        if (rule == null) {
            throw new IllegalArgumentException("there is no rule `" + id + "`");
        }
        return rule;
    }

    boolean holds(String rule) {
        return policy.rules().containsKey(rule);
    }

    /** {@return which rule defeats which} */
    Overrides overrides() {
        if (overrides == null) {
            overrides = new Overrides(policy);
        }
        return overrides;
    }

    /** {@return the rules that defeat a rule wherever they stand} */
    List<String> overriders(String id) {
        return overriders.computeIfAbsent(id, key -> {
            Rule rule = policy.rules().get(key);
            return rule == null
                    ? List.of()
                    : overrides().of(rule).stream().map(Rule::id).toList();
        });
    }

    /** {@return some rules and all on which it hangs whether they stand} */
    Set<Rule> with(Iterable<Rule> rules) {
        Set<Rule> found = new LinkedHashSet<>();
        rules.forEach(rule -> addWithOverriders(rule, found));
        return found;
    }

    private void addWithOverriders(Rule rule, Set<Rule> found) {
        if (found.add(rule)) {
            overrides().of(rule).forEach(other -> addWithOverriders(other, found));
        }
    }

    /** {@return whether a chain of overrides leads from one rule to another} */
    boolean leads(String from, String to) {
        return leads(from, to, new TreeSet<>());
    }

    private boolean leads(String from, String to, Set<String> seen) {
        Rule rule = policy.rules().get(from);
        if (from.equals(to)) {
            return true;
        }
        if (rule == null || !seen.add(from)) {
            return false;
        }
        for (String next : rule.overrides()) {
            if (leads(next, to, seen)) {
                return true;
            }
        }
        return false;
    }
}
