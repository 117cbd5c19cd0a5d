package dev.comity.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Architecture;
import dev.comity.model.Membership;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the numbers of the data say is what the architecture says, in either layout, and every number is counted. */
class CowIgoProperties {
    private static final int FIRST = 1990;
    private static final int YEARS = 5;
    private static final List<String> BODIES = List.of("aaa", "bbb");
    private static final Map<String, Integer> STATES = Map.of("chile", 155, "france", 220, "russia", 365);
    private static final List<String> NAMES = List.of("chile", "france", "russia");

    /** Numbers by body, state and year. */
    record Numbers(List<Integer> all) {
        int at(int body, int state, int year) {
            return all.get((body * NAMES.size() + state) * YEARS + year);
        }

        long count(int number) {
            return all.stream().filter(n -> n == number).count();
        }
    }

    @Provide
    Arbitrary<Numbers> numbers() {
        return Arbitraries.of(0, 1, 1, 1, 2, 3, -9, -1)
                .list()
                .ofSize(BODIES.size() * NAMES.size() * YEARS)
                .map(Numbers::new);
    }

    @Property(tries = 100)
    void bothLayoutsSayWhatTheNumbersSay(@ForAll("numbers") Numbers numbers) {
        Loaded<Architecture> byState = load(byState(numbers));
        Loaded<Architecture> byBody = load(byBody(numbers));

        assertThat(byState.tallies()).isEqualTo(byBody.tallies());
        assertThat(byState.value().actors()).isEqualTo(byBody.value().actors());
        assertThat(byState.value().institutions().keySet())
                .isEqualTo(byBody.value().institutions().keySet());
        assertThat(byState.value().check().errors()).isEmpty();
        byState.value().institutions().forEach((id, body) -> {
            assertThat(body.existence())
                    .isEqualTo(byBody.value().institution(id).existence());
            assertThat(body.memberships().stream().map(Membership::toString))
                    .containsExactlyElementsOf(byBody.value().institution(id).memberships().stream()
                            .map(Membership::toString)
                            .toList());
        });
        saysWhatTheNumbersSay(numbers, byState.value());
        Tally tally = byState.tallies().get(0);
        assertThat(tally.used()).isEqualTo(numbers.count(1) + numbers.count(2) + numbers.count(3));
        assertThat(tally.setAside("are not known (-9)")).isEqualTo(numbers.count(-9));
        assertThat(tally.setAside("say no member (0)")).isEqualTo(numbers.count(0));
    }

    private static void saysWhatTheNumbersSay(Numbers numbers, Architecture world) {
        for (int body = 0; body < BODIES.size(); body++) {
            for (int state = 0; state < NAMES.size(); state++) {
                for (int year = 0; year < YEARS; year++) {
                    String said = switch (numbers.at(body, state, year)) {
                        case 1 -> "full";
                        case 2 -> "associate";
                        case 3 -> "observer";
                        default -> "";
                    };
                    assertThat(status(world, body, state, FIRST + year))
                            .as("%s in %s in %d", NAMES.get(state), BODIES.get(body), FIRST + year)
                            .isEqualTo(said);
                }
            }
        }
    }

    private static String status(Architecture world, int body, int state, int year) {
        String id = BODIES.get(body).toUpperCase(java.util.Locale.ROOT);
        String actor = switch (NAMES.get(state)) {
            case "chile" -> "CHL";
            case "france" -> "FRA";
            default -> year < 1992 ? "SUN" : "RUS";
        };
        if (!world.institutions().containsKey(id)) {
            return "";
        }
        return world.institution(id).memberships().stream()
                .filter(member -> member.actor().equals(actor))
                .filter(member -> member.validity().on(LocalDate.of(year, 7, 1)))
                .map(member -> dev.comity.model.Words.of(member.status()))
                .collect(Collectors.joining(" and "));
    }

    private static List<String> byState(Numbers numbers) {
        List<String> lines = new ArrayList<>(List.of("ccode,year,state," + String.join(",", BODIES)));
        for (int state = 0; state < NAMES.size(); state++) {
            for (int year = 0; year < YEARS; year++) {
                String name = NAMES.get(state);
                lines.add(STATES.get(name) + "," + (FIRST + year) + "," + name + "," + numbers.at(0, state, year) + ","
                        + numbers.at(1, state, year));
            }
        }
        return lines;
    }

    private static List<String> byBody(Numbers numbers) {
        List<String> lines = new ArrayList<>(List.of("ioname,orgname,year," + String.join(",", NAMES)));
        for (int body = 0; body < BODIES.size(); body++) {
            for (int year = 0; year < YEARS; year++) {
                int b = body;
                int y = year;
                lines.add(BODIES.get(body) + "," + BODIES.get(body) + "," + (FIRST + year) + ","
                        + IntStream.range(0, NAMES.size())
                                .mapToObj(state -> String.valueOf(numbers.at(b, state, y)))
                                .collect(Collectors.joining(",")));
            }
        }
        return lines;
    }

    private static Loaded<Architecture> load(List<String> lines) {
        try {
            Path file = Files.createTempFile("igo", ".csv");
            try {
                Files.write(file, lines);
                return CowIgo.load(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
