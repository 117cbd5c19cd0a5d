package dev.comity.survey;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Architecture;
import dev.comity.model.DateRange;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Link;
import dev.comity.model.LinkType;
import dev.comity.model.Mandate;
import dev.comity.model.Obligation;
import dev.comity.model.Provenance;
import dev.comity.model.RegionScheme;
import dev.comity.model.Role;
import dev.comity.model.Scope;
import dev.comity.model.Validity;
import java.time.LocalDate;
import java.util.Arrays;

/** Made-up worlds small enough to measure by hand: A, B, C in the north, D, E, F in the south. */
final class SmallSurveys {
    static final LocalDate TODAY = LocalDate.of(2020, 1, 1);

    private SmallSurveys() {}

    static Architecture world(Institution... institutions) {
        return Architecture.builder()
                .name("six")
                .addStates("A", "B", "C", "D", "E", "F")
                .regionScheme(new RegionScheme(
                        "halves",
                        "made up",
                        ImmutableMap.of(
                                "A", "north", "B", "north", "C", "north", "D", "south", "E", "south", "F", "south"),
                        ImmutableMap.of()))
                .measures(
                        "population",
                        ImmutableMap.of("A", Fraction.of(4, 1), "B", Fraction.of(4, 1), "C", Fraction.of(2, 1)))
                .latest(TODAY)
                .add(institutions)
                .build();
    }

    static Survey survey(Institution... institutions) {
        return Survey.of(world(institutions).on(TODAY));
    }

    static Institution body(String id, String members, GovernanceFunction... functions) {
        return in(id, Scope.REGIONAL, Domain.TRADE, members, functions);
    }

    static Institution in(String id, Scope scope, Domain domain, String members, GovernanceFunction... functions) {
        return Institution.builder()
                .id(id)
                .scope(scope)
                .fullMembers(members.split(""))
                .mandate(domain, functions)
                .build();
    }

    /** A trade agreement with a binding tribunal of its own. */
    static Institution agreement(String id, String members) {
        return Institution.builder()
                .id(id)
                .scope(Scope.REGIONAL)
                .fullMembers(members.split(""))
                .bearing(Role.RTA)
                .mandates(Mandate.builder()
                        .domains(Domain.TRADE)
                        .functions(Arrays.asList(GovernanceFunction.DISPUTE_SETTLEMENT))
                        .obligation(Obligation.HARD)
                        .build())
                .build();
    }

    /** A tie of full intensity that began on a day and never met since. */
    static Link tie(String from, String to, LocalDate start) {
        return new Link(
                from,
                to,
                LinkType.PARALLEL,
                Validity.of(DateRange.from(start)),
                ImmutableSortedSet.of(),
                3,
                "",
                Provenance.none());
    }
}
