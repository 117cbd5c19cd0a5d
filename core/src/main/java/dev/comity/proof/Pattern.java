package dev.comity.proof;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which rules fire in some situation and which clashing rules are apart there. Whether the situation shows a conflict or
 * a silence hangs on nothing else, whatever overrides whatever, so that what was seen once can be asked again of every
 * other set of overrides without looking for a situation.
 *
 * @param firing the rules that fire
 * @param apart the clashes whose rules fire and are apart
 */
record Pattern(ImmutableSortedSet<String> firing, ImmutableSet<Clash> apart) {
    /** {@return whether a rule stands under an amendment} */
    boolean stands(String rule, Amendment amendment) {
        if (!firing.contains(rule) || !amendment.holds(rule)) {
            return false;
        }
        for (String overrider : amendment.overriders(rule)) {
            if (stands(overrider, amendment)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the firing rules on which it hangs whether some rules stand} */
    Set<String> concerned(Iterable<String> rules, Amendment amendment) {
        Set<String> found = new HashSet<>();
        rules.forEach(rule -> concerned(rule, amendment, found));
        return found;
    }

    private void concerned(String rule, Amendment amendment, Set<String> found) {
        if (firing.contains(rule) && found.add(rule)) {
            amendment.overriders(rule).forEach(overrider -> concerned(overrider, amendment, found));
        }
    }

    /** {@return whether it shows a conflict or a silence under an amendment} */
    boolean isFlawed(Amendment amendment) {
        return !conflict(amendment).isEmpty() || isSilent(amendment);
    }

    private boolean isSilent(Amendment amendment) {
        for (String rule : firing) {
            if (amendment.holds(rule) && Inspection.guides(amendment.rule(rule)) && stands(rule, amendment)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the first rules that conflict in it under an amendment; empty if none do} */
    List<String> conflict(Amendment amendment) {
        for (Clash clash : apart) {
            if (stands(clash.one(), amendment) && stands(clash.other(), amendment)) {
                return List.of(clash.one(), clash.other());
            }
        }
        return List.of();
    }
}
