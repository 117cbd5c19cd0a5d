package dev.comity.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Dated;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.JurisdictionClause;
import dev.comity.model.Mandate;
import dev.comity.model.Obligation;
import dev.comity.model.Role;
import java.util.List;

/** What pairs of states have in common: trade agreements, venues for their disputes. */
final class Pairs {
    private final Scenery scenery;
    private final ImmutableList<String> states;

    Pairs(Scenery scenery) {
        this.scenery = scenery;
        this.states = scenery.states.asList();
    }

    /** {@return how many of the bodies reach both states of each pair} */
    private int[][] common(Iterable<Body> bodies) {
        int[][] common = new int[states.size()][states.size()];
        for (Body body : bodies) {
            int[] members = body.states().stream().mapToInt(states::indexOf).toArray();
            for (int a : members) {
                for (int b : members) {
                    common[a][b] += a == b ? 0 : 1;
                }
            }
        }
        return common;
    }

    /**
     * The spaghetti bowl (Bhagwati 1995): each agreement has its own rules of origin, so a pair bound by three has three.
     * Pairs without an agreement are left out; who trades with whom is not asked.
     */
    Measurement originTangle() {
        List<Body> agreements = scenery.bodies.stream()
                .filter(body -> body.living() && body.institution().hasRole(Role.RTA, scenery.snapshot.date()))
                .toList();
        int[][] common = common(agreements);
        Breakdown mean = new Breakdown();
        for (int a = 0; a < states.size(); a++) {
            for (int b = 0; b < states.size(); b++) {
                if (common[a][b] > 0) {
                    Fraction count = Fraction.of(common[a][b], 1);
                    // Each pair is met from both ends, which leaves the mean as it is.
                    mean.add(Fraction.ONE, count);
                    mean.add(Axis.STATE, states.get(a), Fraction.ONE, count);
                    mean.add(Axis.REGION, scenery.region(states.get(a)), Fraction.ONE, count);
                }
            }
        }
        Measurement.Builder builder = scenery.of(Measure.ORIGIN_TANGLE)
                .input("agreements", agreements.size())
                .input("pairs", mean.whole().over(Fraction.of(2, 1)));
        return mean.into(builder, "no agreement binds two states").build();
    }

    /**
     * Who can choose where to sue (Busch 2007). A venue is a living body that may settle disputes of the domain by a hard
     * obligation; a clause that makes one venue the only one for the domain keeps the pair from choosing.
     */
    Measurement forumShopping() {
        boolean[][] anywhere = new boolean[states.size()][states.size()];
        Breakdown exposed = new Breakdown();
        for (String domain : scenery.domains()) {
            List<Body> venues = scenery.bodies.stream()
                    .filter(body -> settles(body, domain))
                    .toList();
            int[][] common = common(venues);
            int[][] bound = common(
                    venues.stream().filter(body -> exclusive(body, domain)).toList());
            for (int a = 0; a < states.size(); a++) {
                for (int b = a + 1; b < states.size(); b++) {
                    boolean choice = common[a][b] > 1 && bound[a][b] == 0;
                    anywhere[a][b] |= choice;
                    exposed.add(Axis.DOMAIN, domain, Fraction.ONE, choice ? Fraction.ONE : Fraction.ZERO);
                }
            }
        }
        addPairs(anywhere, exposed);
        return exposed.into(scenery.of(Measure.FORUM_SHOPPING), "there are fewer than two states")
                .build();
    }

    private void addPairs(boolean[][] pairs, Breakdown exposed) {
        for (int a = 0; a < states.size(); a++) {
            for (int b = a + 1; b < states.size(); b++) {
                Fraction counts = pairs[a][b] ? Fraction.ONE : Fraction.ZERO;
                exposed.add(Fraction.ONE, counts);
                exposed.add(Axis.STATE, states.get(a), Fraction.ONE, counts);
                exposed.add(Axis.STATE, states.get(b), Fraction.ONE, counts);
            }
        }
    }

    private boolean settles(Body body, String domain) {
        return body.living()
                && body.institution().mandates().stream()
                        .anyMatch(mandate -> binds(mandate) && covers(mandate.domains(), domain));
    }

    private boolean binds(Mandate mandate) {
        return mandate.validity().on(scenery.snapshot.date())
                && mandate.functions().contains(GovernanceFunction.DISPUTE_SETTLEMENT)
                && mandate.obligation() == Obligation.HARD;
    }

    private boolean exclusive(Body body, String domain) {
        Institution institution = body.institution();
        for (Dated<JurisdictionClause> clause : institution.jurisdictions()) {
            if (clause.validity().on(scenery.snapshot.date())
                    && clause.value().kind() == JurisdictionClause.Kind.EXCLUSIVE
                    && covers(clause.value().domains(), domain)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(ImmutableSortedSet<Domain> domains, String wanted) {
        return domains.stream()
                .anyMatch(
                        domain -> domain.equals(Domain.ROOT) || Body.top(domain).equals(wanted));
    }
}
