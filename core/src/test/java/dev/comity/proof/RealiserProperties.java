package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.ReferencePolicies;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Judgement;
import dev.comity.routing.Router;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is brought about reads as wanted, and most of what may be is brought about. */
class RealiserProperties {
    private static final DivisionOfLaborPolicy NETWORKED = ReferencePolicies.networked();
    private static final Realiser REALISER = Realiser.of(NETWORKED);
    private static final Realiser TWIN = Realiser.of(NETWORKED);

    @Property(tries = 400)
    void whatIsBroughtAboutReadsAsWantedWhenRoutedAgain(@ForAll("situations") PossibleSituation wanted) {
        Optional<Realised> realised = REALISER.realise(wanted);
        realised.ifPresent(world -> readsAsWanted(NETWORKED, wanted, world));
    }

    @Property(tries = 200)
    void soItDoesUnderAnyPolicy(@ForAll("policies") DivisionOfLaborPolicy policy, @ForAll long seed) {
        PossibleSituation wanted = Situations.random(new Random(seed), policy);
        Optional<Realised> realised = Realiser.of(policy).realise(wanted);
        realised.ifPresent(world -> readsAsWanted(policy, wanted, world));
    }

    @Property(tries = 200)
    void theWorldHasNoErrorsAndTheSameSituationTheSameWorld(@ForAll("situations") PossibleSituation wanted) {
        Optional<Realised> realised = REALISER.realise(wanted);
        realised.ifPresent(world -> {
            assertThat(world.world().check().hasErrors())
                    .as("%s", world.world().check())
                    .isFalse();
            assertThat(world.issue().check(world.world()).hasErrors()).isFalse();
            assertThat(world.asCase().check(world.routing()).isEmpty()).isTrue();
        });
        assertThat(TWIN.realise(wanted)).isEqualTo(realised);
    }

    /** The rest are situations that rules keep from being, or that no drawing finds. */
    @Example
    void nineOfTenSituationsAreBroughtAbout() {
        Random random = new Random(20250630);
        int realised = 0;
        for (int i = 0; i < 600; i++) {
            realised += REALISER.realise(Situations.random(random, NETWORKED)).isPresent() ? 1 : 0;
        }
        assertThat(realised).isGreaterThanOrEqualTo(540);
    }

    private static void readsAsWanted(DivisionOfLaborPolicy policy, PossibleSituation wanted, Realised realised) {
        Judgement again = Router.of(realised.world(), policy).judgement(realised.issue());
        assertThat(again.routing()).isEqualTo(realised.routing());
        Wanted all = new Wanted(wanted.readings(), wanted.parameters());
        ReadBack readBack = new ReadBack(policy);
        assertThat(again.situations())
                .anyMatch(of -> of.forum().orElse("").equals(realised.forum())
                        && of.fired().equals(realised.fired())
                        && readBack.otherwise(all, of).isEmpty());
    }

    @Provide
    Arbitrary<PossibleSituation> situations() {
        return Arbitraries.randomValue(random -> Situations.random(random, NETWORKED));
    }

    @Provide
    Arbitrary<DivisionOfLaborPolicy> policies() {
        return UnrulyPolicies.any();
    }
}
