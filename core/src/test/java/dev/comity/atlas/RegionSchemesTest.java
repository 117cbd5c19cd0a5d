package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.io.Documents;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Institution;
import dev.comity.model.Level;
import dev.comity.model.RegionScheme;
import dev.comity.model.Scope;
import dev.comity.model.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Other divisions of the world stand beside it as documents of changes, and swapping them changes levels only. */
class RegionSchemesTest {
    private static final Path FOLDER = Path.of("..", "examples", "regions");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    @Test
    void everyMemberOfTheUnitedNationsIsInOneOfItsGroups() throws IOException {
        RegionScheme groups = scheme("un-regional-groups.yaml");
        TreeSet<String> members = new TreeSet<>(Atlas.world().on(DAY).reach("UN"));

        assertThat(groups.regions().keySet()).containsAll(members);
        Map<String, Integer> sizes = new TreeMap<>();
        members.forEach(member -> sizes.merge(groups.region(member).orElseThrow(), 1, Integer::sum));
        assertThat(sizes)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "African states", 54,
                        "Asia-Pacific states", 54,
                        "Eastern European states", 23,
                        "Latin American and Caribbean states", 33,
                        "Western European and other states", 29));
    }

    @Test
    void theRegionsOfTheAfricanUnionAreItsMembers() throws IOException {
        RegionScheme regions = scheme("african-union.yaml");

        assertThat(regions.regions().keySet())
                .containsExactlyInAnyOrderElementsOf(Atlas.world().on(DAY).reach("AU"));
        assertThat(new TreeSet<>(regions.regions().values())).hasSize(5);
    }

    @Test
    void everySchemeNamesItsSourceAndOnlyKnownActors() throws IOException {
        for (RegionScheme scheme : new RegionScheme[] {
            Atlas.world().regionScheme(), scheme("un-regional-groups.yaml"), scheme("african-union.yaml")
        }) {
            assertThat(scheme.source()).isNotBlank();
            assertThat(Atlas.world().actors().keySet())
                    .containsAll(scheme.regions().keySet());
        }
    }

    @Test
    void aForumOfTwoCrossesRegionsUnderOneSchemeAndNotUnderAnother() throws IOException {
        Institution pair = Institution.builder()
                .id("PAIR")
                .scope(Scope.CROSS_REGIONAL)
                .fullMembers("GRC", "TUR")
                .build();
        Architecture world = Atlas.world().with(pair);
        Snapshot usual = world.on(DAY);
        Snapshot swapped = world.with(new Change.SwapRegions(scheme("un-regional-groups.yaml")))
                .on(DAY);

        assertThat(usual.level("PAIR")).isEqualTo(Level.CROSS_REGIONAL);
        assertThat(swapped.level("PAIR")).isEqualTo(Level.SUBREGIONAL);
        assertThat(swapped.reach("UN")).isEqualTo(usual.reach("UN"));
    }

    private static RegionScheme scheme(String file) throws IOException {
        Change change = Documents.changes(file, Files.readString(FOLDER.resolve(file)))
                .get()
                .get(0);
        return ((Change.SwapRegions) change).scheme();
    }
}
