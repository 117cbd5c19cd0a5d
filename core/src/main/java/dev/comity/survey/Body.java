package dev.comity.survey;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Level;
import dev.comity.model.Mandate;
import dev.comity.model.Snapshot;
import dev.comity.model.Vitality;
import dev.comity.routing.Unit;
import java.util.Set;

/**
 * An institution on the day of a survey.
 *
 * @param institution the institution
 * @param level its level
 * @param living whether it lives, or nobody knows that it does not
 * @param states the states that it reaches
 * @param cells the domains and functions of its mandates in force
 * @param domains the top-level domains of the cells
 */
record Body(
        Institution institution,
        Level level,
        boolean living,
        ImmutableSortedSet<String> states,
        ImmutableSet<Unit> cells,
        ImmutableSet<String> domains) {

    private static final String EVERYTHING = top(Domain.ROOT);

    static Body of(Snapshot snapshot, Institution institution, Set<String> states) {
        ImmutableSet.Builder<Unit> cells = ImmutableSet.builder();
        for (Mandate mandate : institution.mandates()) {
            if (mandate.validity().on(snapshot.date())) {
                mandate.domains()
                        .forEach(domain ->
                                mandate.functions().forEach(function -> cells.add(new Unit(domain, function))));
            }
        }
        ImmutableSet<Unit> held = cells.build();
        boolean dead = snapshot.vitality(institution.id())
                .filter(vitality -> vitality != Vitality.ALIVE)
                .isPresent();
        return new Body(
                institution,
                snapshot.level(institution.id()),
                !dead,
                ImmutableSortedSet.copyOf(Sets.intersection(snapshot.reach(institution.id()), states)),
                held,
                held.stream().map(cell -> top(cell.domain())).collect(ImmutableSet.toImmutableSet()));
    }

    String id() {
        return institution.id();
    }

    boolean universal() {
        return level == Level.MULTILATERAL;
    }

    /** {@return whether it may act on the top-level domain or anything below it} */
    boolean in(String domain) {
        return domains.contains(domain) || domains.contains(EVERYTHING);
    }

    boolean does(String domain, Set<GovernanceFunction> functions) {
        return in(domain)
                && cells.stream()
                        .anyMatch(cell -> functions.contains(cell.function()) && covers(cell.domain(), domain));
    }

    /** {@return whether a domain is, or lies in, a top-level one, or is everything} */
    static boolean covers(Domain domain, String wanted) {
        return domain.equals(Domain.ROOT) || top(domain).equals(wanted);
    }

    Fraction overlap(Body other) {
        return jaccard(states, other.states).times(jaccard(cells, other.cells));
    }

    Fraction directedOverlap(Body other) {
        return share(states, other.states).times(share(cells, other.cells));
    }

    static Fraction jaccard(Set<?> one, Set<?> other) {
        int common = Sets.intersection(one, other).size();
        return common == 0 ? Fraction.ZERO : Fraction.of(common, (long) one.size() + other.size() - common);
    }

    private static Fraction share(Set<?> own, Set<?> other) {
        return Fraction.of(Sets.intersection(own, other).size(), own.size());
    }

    /** {@return the first word of a domain's path} */
    static String top(Domain domain) {
        int slash = domain.path().indexOf('/');
        return slash < 0 ? domain.path() : domain.path().substring(0, slash);
    }
}
