package dev.comity.examples.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.comity.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The study on a small invented table, reckoned by hand; and on the data themselves, where they are at hand. */
class IgoStudyTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data", "cow", "igo_year_formatv3.csv.gz");

    private static List<String> rows(Report report, String block) {
        return report.csv(block).lines().toList();
    }

    @Test
    void countsByHand() {
        Report report = IgoStudy.report(Path.of("data", "igo_year_formatv3.csv"));

        assertThat(rows(report, "bodies"))
                .startsWith(
                        "year,what,value",
                        "1950,organisations,2",
                        "1950,with three known full members,0",
                        "1950,states,4",
                        "1951,organisations,2",
                        "1951,with three known full members,2")
                .endsWith("1953,states,3");
        // 2 and 1 members of 4 states; 3 and 4; 2 and 3, of whom one is not in the system; 1 and 3 of 3.
        assertThat(rows(report, "memberships").stream().skip(1))
                .extracting(row -> row.substring(row.lastIndexOf(',') + 1))
                .containsExactly("0.75", "1.75", "1.25", "1.33333");
        // In 1951 three of the four members of either are members of both.
        assertThat(rows(report, "overlap")).contains("1951,mean over pairs of organisations,0.75");
        // Of six pairs of states, three share the one and all six the other.
        assertThat(rows(report, "shared")).contains("1951,mean over pairs of states,1.5");
        // The postal union, social, has all three states of Europe; the river commission one of them.
        assertThat(rows(report, "gaps-social")).contains("1953,Europe,0,POSTU");
        assertThat(rows(report, "gaps-political")).contains("1953,Europe,0.66667,RIVERC");
        assertThat(rows(report, "gaps-political")).contains("1950,Europe,1,");
    }

    @Test
    void theLayoutByStatesCountsTheSameAndTellsNoGaps() {
        Report byBody = IgoStudy.report(Path.of("data", "igo_year_formatv3.csv"));
        Report byState = IgoStudy.report(Path.of("data", "state_year_formatv3.csv"));

        assertThat(rows(byState, "memberships")).isEqualTo(rows(byBody, "memberships"));
        assertThat(rows(byState, "shared")).isEqualTo(rows(byBody, "shared"));
        assertThat(byState.blocks()).extracting(block -> block.id()).noneMatch(id -> id.startsWith("gaps"));
    }

    @Test
    void onTheDataTheKnownDifferencesRemain() {
        assumeTrue(Files.exists(DATA), "skipped: the reference data are not at hand in " + DATA);
        Report report = IgoStudy.report(DATA);

        assertThat(rows(report, "published"))
                .containsExactly(
                        "figure,published,here,agrees",
                        "organisations,534,534,yes",
                        "years of organisations,19335,19335,yes",
                        "years of states,15557,15563,no",
                        "first year,1816,1816,yes",
                        "last year,2014,2014,yes",
                        "most organisations in a year,below 400,343 in 1994,yes",
                        "organisations with less than three known full members in the last year,0 by definition,26,no");
        assertThat(rows(report, "memberships")).contains("2014,mean full memberships,63.23077");
    }
}
