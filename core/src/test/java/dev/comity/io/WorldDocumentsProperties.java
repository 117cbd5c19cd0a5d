package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.model.Architecture;
import dev.comity.model.Attribute;
import dev.comity.model.Change;
import dev.comity.model.DecisionRule;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.MembershipStatus;
import dev.comity.model.RegionScheme;
import dev.comity.schema.Validator;
import dev.comity.testing.DateArbitraries;
import dev.comity.testing.WorldArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written reads back as an equal value, and writing that again gives the same text. */
class WorldDocumentsProperties {
    @Property
    void architecturesComeBack(@ForAll("worlds") Architecture world) {
        String text = Documents.write(world);
        Architecture read = Documents.architecture("world.yaml", text).get();
        assertThat(read).isEqualTo(world);
        assertThat(Documents.write(read)).isEqualTo(text);
        assertThat(Documents.architecture("world.json", Documents.writeJson(world))
                        .get())
                .isEqualTo(world);
    }

    @Property
    void institutionsComeBack(@ForAll("worlds") Architecture world) {
        for (Institution institution : world.institutions().values()) {
            String text = Documents.write(institution);
            Institution read = Documents.institution("body.yaml", text).get();
            assertThat(read).isEqualTo(institution);
            assertThat(Documents.write(read)).isEqualTo(text);
            String json = Documents.writeJson(institution);
            assertThat(Documents.institution("body.json", json).get()).isEqualTo(institution);
        }
    }

    @Property
    void changesComeBack(@ForAll("changes") ImmutableList<Change> changes) {
        String text = Documents.writeChanges(changes);
        Validator.assertTaken("changes", text);
        ImmutableList<Change> read = Documents.changes("changes.yaml", text).get();
        assertThat(read).isEqualTo(changes);
        assertThat(Documents.writeChanges(read)).isEqualTo(text);
        String json = Documents.writeChangesJson(changes);
        assertThat(Documents.changes("changes.json", json).get()).isEqualTo(changes);
    }

    @Provide
    Arbitrary<Architecture> worlds() {
        return Combinators.combine(WorldArbitraries.worlds(5, 4), Arbitraries.longs())
                .as((world, seed) -> new WorldTexts(seed).decorate(world));
    }

    @Provide
    Arbitrary<ImmutableList<Change>> changes() {
        return Combinators.combine(
                        worlds(),
                        DateArbitraries.days(),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(MembershipStatus.class),
                        Arbitraries.of(GovernanceFunction.class))
                .as(WorldDocumentsProperties::changes);
    }

    private static ImmutableList<Change> changes(
            Architecture world, LocalDate day, int notice, MembershipStatus status, GovernanceFunction function) {
        List<Change> changes = new ArrayList<>();
        for (Institution body : world.institutions().values()) {
            String id = body.id();
            changes.add(new Change.Found(body));
            changes.add(new Change.SetStatus("AAA", id, status, day));
            changes.add(new Change.Withdraw("BBB", id, day.minusDays(notice), day));
            changes.add(new Change.Meet(id, day));
            changes.add(new Change.StopMeetings(id, day));
            changes.add(new Change.FillPost(id, day));
            changes.add(new Change.Seat(id, com.google.common.collect.ImmutableSortedSet.of("AAA", "BBB"), day));
            changes.add(new Change.Merge(id, "X1", day));
            changes.add(new Change.CutMandate(id, Domain.HEALTH, function, day));
            body.mandates().forEach(mandate -> changes.add(new Change.AddMandate(id, mandate)));
            for (var entry : body.decisions()) {
                changes.add(new Change.SetDecision(id, entry.value(), day));
            }
            changes.add(new Change.End(id, day));
        }
        world.links().forEach(link -> changes.add(new Change.AddLink(link)));
        world.events().forEach(event -> changes.add(new Change.AddEvent(event)));
        changes.add(new Change.SetDecision("X1", new DecisionRule.Consensus(1 + notice), day));
        changes.add(new Change.SetAttribute("X1", new Attribute("floor", "met"), day));
        changes.add(new Change.SwapRegions(
                new RegionScheme("own", "us", ImmutableMap.of("AAA", "no", "BBB", "no"), ImmutableMap.of())));
        return ImmutableList.copyOf(changes);
    }

    @Property(tries = 20)
    void nothingKnownComesBack(@ForAll boolean dated) {
        Architecture world = Architecture.builder()
                .latest(dated ? Optional.of(LocalDate.of(2020, 1, 1)) : Optional.empty())
                .build();
        assertThat(Documents.architecture("w", Documents.write(world)).get()).isEqualTo(world);
    }
}
