package dev.comity.examples;

import static dev.comity.examples.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate before a repository of a policy: its own script lets the policy in, and stops changes that break it. */
class GateTest {
    private static final Path POLICY = Path.of("gate/policy.yaml");
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|\\S+");

    @TempDir
    private Path directory;

    @Test
    void thePolicyPasses() throws Exception {
        StringBuilder told = new StringBuilder();
        for (Supplier<Run> command : gate(POLICY)) {
            Run run = command.get();
            assertThat(run.code()).as(run.out() + run.err()).isZero();
            told.append(run.out());
        }
        Golden.check("gate.txt", told.toString());
    }

    @Test
    void aRuleThatClashesIsStopped() throws Exception {
        Run prove = gate(changed("    overrides: [R31]\n", "")).get(0).get();

        assertThat(prove.code()).isEqualTo(1);
        assertThat(prove.out())
                .startsWith("house: ")
                .contains("conflict: HOUSE-1 and R31")
                .endsWith("not sound\n");
    }

    @Test
    void aRuleThatMissesWhatWasAgreedIsStopped() throws Exception {
        Run check = gate(changed("issue.domain: health", "issue.domain: climate"))
                .get(1)
                .get();

        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out()).contains("HOUSE-1").endsWith("0 warnings\n");
    }

    private Path changed(String from, String to) throws Exception {
        String text = Files.readString(POLICY);
        assertThat(text).contains(from);
        return Files.writeString(directory.resolve("policy.yaml"), text.replace(from, to));
    }

    /** {@return the commands of the script, to be run on a policy} */
    private static List<Supplier<Run>> gate(Path policy) throws Exception {
        return Files.readAllLines(Path.of("gate/check")).stream()
                .filter(line -> line.startsWith("$comity "))
                .map(line -> ARGUMENT.matcher(line.replace(POLICY.toString(), policy.toString()))
                        .results()
                        .skip(1)
                        .map(GateTest::bare)
                        .toArray(String[]::new))
                .map(arguments -> (Supplier<Run>) () -> run(arguments))
                .toList();
    }

    private static String bare(MatchResult argument) {
        return argument.group(1) == null ? argument.group() : argument.group(1);
    }
}
