package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Architecture;
import dev.comity.model.DatePoint;
import dev.comity.model.Dated;
import dev.comity.model.DecisionRule;
import dev.comity.model.Institution;
import dev.comity.model.Mandate;
import dev.comity.model.Membership;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every institution of the embedded world, whatever it is. */
class AtlasSoundnessTest {
    private static final Architecture WORLD = Atlas.world();

    static List<Institution> institutions() {
        return WORLD.institutions().values().asList();
    }

    @ParameterizedTest
    @MethodSource("institutions")
    void mandatesHaveALegalBasisAndEntriesASource(Institution institution) {
        for (Mandate mandate : institution.mandates()) {
            assertThat(mandate.basis()).as(mandate.toString()).isNotBlank();
        }
        for (Membership membership : institution.memberships()) {
            assertThat(membership.provenance().source())
                    .as(membership.toString())
                    .isNotBlank();
        }
        for (Dated<DecisionRule> rule : institution.decisions()) {
            assertThat(rule.provenance().source()).as(rule.toString()).isNotBlank();
        }
        assertThat(institution.sources()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("institutions")
    void nobodyIsAMemberBeforeTheFoundingOrAfterTheEnd(Institution institution) {
        for (Membership membership : institution.memberships()) {
            if (membership.status().reached()) {
                assertThat(institution
                                .existence()
                                .range()
                                .meets(membership.validity().range()))
                        .as(membership.toString())
                        .isTrue();
                Optional<DatePoint> start = membership.validity().range().start();
                Optional<DatePoint> founding = institution.existence().range().start();
                if (start.isPresent() && founding.isPresent()) {
                    assertThat(last(start.get()))
                            .as(membership.toString())
                            .isAfterOrEqualTo(founding.get().date());
                }
            }
        }
    }

    /** A year or month may begin before the day of the founding within it. */
    private static LocalDate last(DatePoint point) {
        return switch (point.precision()) {
            case DAY -> point.date();
            case MONTH -> point.date().plusMonths(1).minusDays(1);
            case YEAR -> point.date().plusYears(1).minusDays(1);
        };
    }

    @ParameterizedTest
    @MethodSource("institutions")
    void whoHoldsAVetoVotes(Institution institution) {
        for (Dated<DecisionRule> rule : institution.decisions()) {
            if (rule.value() instanceof DecisionRule.SecurityCouncil council) {
                LocalDate day =
                        rule.validity().range().start().orElseThrow().date().plusYears(1);
                assertThat(WORLD.on(day).voters(institution.id())).containsAll(council.vetoHolders());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("institutions")
    void predecessorsAndParentsExist(Institution institution) {
        assertThat(WORLD.institutions().keySet()).containsAll(institution.predecessors());
        for (Dated<String> parent : institution.parents()) {
            assertThat(WORLD.institutions()).containsKey(parent.value());
        }
    }
}
