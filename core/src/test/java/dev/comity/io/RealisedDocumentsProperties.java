package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.model.Architecture;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.PossibleSituation;
import dev.comity.proof.Realised;
import dev.comity.proof.Realiser;
import dev.comity.routing.Case;
import dev.comity.routing.Router;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A situation brought about is kept as two documents, and decided the same when read again. */
class RealisedDocumentsProperties {
    private static final DivisionOfLaborPolicy POLICY = ReferencePolicies.networked();
    private static final Realiser REALISER = Realiser.of(POLICY);

    @Property(tries = 300)
    void aWitnessIsReadBackAsItWasWrittenAndDecidedTheSame(
            @ForAll("readings") ImmutableSortedMap<String, Reading> one) {
        Optional<Realised> realised = REALISER.realise(new PossibleSituation(one, POLICY.parameters()));
        if (realised.isEmpty()) {
            return;
        }
        Case written = realised.get().asCase();
        Architecture world = Documents.architecture(
                        "world.yaml", Documents.write(realised.get().world()))
                .get();
        Case read = Iterables.getOnlyElement(
                Documents.cases("case.yaml", Documents.write(written), world).get());
        assertThat(world).isEqualTo(realised.get().world());
        assertThat(read).isEqualTo(written);
        Router router = Router.of(world, POLICY);
        assertThat(router.route(read.issue())).isEqualTo(realised.get().routing());
        assertThat(router.check(read).isEmpty()).isTrue();
    }

    @Provide
    Arbitrary<ImmutableSortedMap<String, Reading>> readings() {
        List<Fact> facts = POLICY.vocabulary().facts().values().stream()
                .filter(fact -> !fact.values().isEmpty())
                .toList();
        return Arbitraries.of(facts)
                .flatMap(fact ->
                        Arbitraries.of(fact.values()).map(word -> ImmutableSortedMap.of(fact.id(), Reading.of(word))));
    }
}
