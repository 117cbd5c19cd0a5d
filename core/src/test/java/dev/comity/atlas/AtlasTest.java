package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.comity.io.CompiledDocuments;
import dev.comity.io.Documents;
import dev.comity.model.Architecture;
import dev.comity.model.Institution;
import dev.comity.model.MembershipStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The embedded world: sound, the same as its files, and the same after writing and reading. */
class AtlasTest {
    private static final Path FILES = Path.of("src", "main", "atlas");

    static List<Institution> institutions() {
        return Atlas.world().institutions().values().asList();
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES.resolve("institutions"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void nothingIsWrongWithIt() {
        assertThat(Atlas.world().check().all()).isEmpty();
    }

    @Test
    void itIsWhatItsFilesSay() {
        assertThat(Atlas.world()).isEqualTo(Documents.architecture(FILES).get());
    }

    @Test
    void compilingIsDeterministic() {
        byte[] first = CompiledDocuments.compile(FILES).toBytes();
        assertThat(CompiledDocuments.compile(FILES.toAbsolutePath()).toBytes()).isEqualTo(first);
        assertThat(CompiledDocuments.of(first).toBytes()).isEqualTo(first);
    }

    @Test
    void everyFileIsNamedForItsInstitution() throws IOException {
        for (Path file : files()) {
            String id = file.getFileName().toString().replace(".yaml", "");
            assertThat(Atlas.world().institution(id).id()).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @MethodSource("institutions")
    void everyInstitutionComesBack(Institution institution) {
        String text = Documents.write(institution);
        Institution read =
                Documents.institution(institution.id() + ".yaml", text).get();
        assertThat(read).isEqualTo(institution);
        assertThat(Documents.write(read)).isEqualTo(text);
        String json = Documents.writeJson(institution);
        assertThat(Documents.institution(institution.id() + ".json", json).get())
                .isEqualTo(institution);
    }

    @Test
    void theWholeWorldComesBack() {
        Architecture world = Atlas.world();
        String text = Documents.write(world);
        Architecture read = Documents.architecture("world.yaml", text).get();
        assertThat(read).isEqualTo(world);
        assertThat(Documents.write(read)).isEqualTo(text);
        assertThat(Documents.architecture("world.json", Documents.writeJson(world))
                        .get())
                .isEqualTo(world);
    }

    @Test
    void itKnowsNoticeAndSeats() {
        assertThat(Atlas.world().on(LocalDate.of(2026, 1, 2)).status("USA", "WHO"))
                .contains(MembershipStatus.NOTICE_GIVEN);
        assertThat(Atlas.world().on(LocalDate.of(2026, 1, 2)).voters("UNSC")).hasSize(15);
        assertThat(Atlas.world().on(LocalDate.of(1960, 6, 1)).voters("UNSC")).hasSize(11);
    }

    @Test
    void itsActorsLieInRegions() {
        Architecture world = Atlas.world();
        assertThat(world.regionScheme().id()).isEqualTo("M49");
        assertThat(world.on(LocalDate.of(2026, 1, 1)).states())
                .allSatisfy(
                        state -> assertThat(world.regionScheme().region(state)).isPresent());
        assertThat(world.measures().keySet()).containsExactly("emissions", "gdp", "population");
    }

    /** The universal organs, agencies, banks, circles and treaties that any question may touch. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UN UNGA UNSC ECOSOC ICJ UN_SECRETARIAT TRUSTEESHIP_COUNCIL",
                "UNEP UNDP UNHCR UNICEF UNODC UNCTAD OCHA UN_WOMEN CD COPUOS UNHRC ECA ECE ECLAC ESCAP ESCWA",
                "FAO ICAO IFAD ILO IMF IMO ITU UNESCO UNIDO UPU WHO WIPO WMO UN_TOURISM IBRD IDA IFC ICSID MIGA",
                "IAEA OPCW CTBTO ICC ITLOS PCA ISA IOM INTERPOL WCO WTO",
                "ADB AFDB AIIB CABEI CAF_BANK CDB EBRD EIB IDB ISDB NDB AMF BRICS_CRA CMIM ESM FLAR",
                "G7 G20 FATF FSB BIS OECD IEA PARIS_CLUB",
                "UNFCCC PARIS KYOTO MONTREAL BASEL CBD CITES UNCLOS ANTARCTIC_TREATY IWC MINAMATA",
                "NPT TLATELOLCO RAROTONGA SEANWFZ PELINDABA CANWFZ OTTAWA CCM REFUGEE_CONVENTION BUDAPEST"
            })
    void itHasTheUniversalBodies(String ids) {
        assertThat(Atlas.world().institutions().keySet())
                .containsAll(Splitter.on(' ').split(ids));
    }
}
