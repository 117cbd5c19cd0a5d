package dev.comity.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.Booleans;
import dev.comity.model.Dated;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.JurisdictionClause;
import dev.comity.model.Mandate;
import dev.comity.model.Obligation;
import dev.comity.model.Role;
import java.util.function.Predicate;

/** What pairs of states have in common: trade agreements, venues for their disputes. */
final class Pairs {
    private final Scenery scenery;
    private final ImmutableList<String> states;

    Pairs(Scenery scenery) {
        this.scenery = scenery;
        this.states = scenery.states.asList();
    }

    /**
     * The spaghetti bowl (Bhagwati 1995): each agreement has its own rules of origin, so a pair bound by three has three.
     * Pairs without an agreement are left out; who trades with whom is not asked.
     */
    Measurement originTangle() {
        ImmutableList<Body> agreements =
                bodies(body -> body.living() && body.institution().hasRole(Role.RTA, scenery.snapshot.date()));
        Bits[] reaching = scenery.reaching(agreements);
        Breakdown mean = new Breakdown();
        for (int a = 0; a < reaching.length; a++) {
            int bound = 0;
            int origins = 0;
            for (int b = 0; b < reaching.length; b++) {
                int common = a == b ? 0 : reaching[a].common(reaching[b]);
                bound += common > 0 ? 1 : 0;
                origins += common;
            }
            // Each pair is met from both ends, which leaves the mean as it is.
            mean.count(origins, bound);
            mean.count(Axis.STATE, states.get(a), origins, bound);
            mean.count(Axis.REGION, scenery.region(states.get(a)), origins, bound);
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
        int n = states.size();
        boolean[][] anywhere = new boolean[n][n];
        Breakdown exposed = new Breakdown();
        for (String domain : scenery.domains()) {
            ImmutableList<Body> venues = bodies(body -> settles(body, domain));
            Bits[] choice = scenery.reaching(venues);
            Bits[] bound = scenery.reaching(
                    venues.stream().filter(body -> exclusive(body, domain)).collect(ImmutableList.toImmutableList()));
            int pairs = 0;
            for (int a = 0; a < n; a++) {
                for (int b = a + 1; b < n; b++) {
                    if (choice[a].common(choice[b]) > 1 && bound[a].common(bound[b]) == 0) {
                        pairs++;
                        anywhere[a][b] = true;
                        anywhere[b][a] = true;
                    }
                }
            }
            exposed.count(Axis.DOMAIN, domain, pairs, (long) n * (n - 1) / 2);
        }
        for (int a = 0; a < n; a++) {
            int pairs = Booleans.countTrue(anywhere[a]);
            exposed.count(pairs, n - 1L);
            exposed.count(Axis.STATE, states.get(a), pairs, n - 1L);
        }
        return exposed.into(scenery.of(Measure.FORUM_SHOPPING), "there are fewer than two states")
                .build();
    }

    private ImmutableList<Body> bodies(Predicate<Body> wanted) {
        return scenery.bodies.stream().filter(wanted).collect(ImmutableList.toImmutableList());
    }

    private boolean settles(Body body, String domain) {
        return body.living()
                && body.in(domain)
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
        return domains.stream().anyMatch(domain -> Body.covers(domain, wanted));
    }
}
