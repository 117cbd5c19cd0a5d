package dev.comity.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import dev.comity.data.Withdrawals.Withdrawal;
import dev.comity.finding.Finding;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.finding.Place;
import dev.comity.model.Actor;
import dev.comity.model.Architecture;
import dev.comity.model.Institution;
import dev.comity.model.Membership;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Scope;
import dev.comity.model.Validity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Withdrawals as they are read, and what they make of memberships. */
class IgoWithdrawalsTest {
    private static final Path SAMPLE = Path.of("..", "examples", "data", "igo_withdrawals.csv");
    private static final Path MEMBERS = Path.of("..", "examples", "data", "igo_year_formatv3.csv");

    private static List<String> members(Architecture world, String body) {
        return world.institution(body).memberships().stream()
                .map(Membership::toString)
                .sorted()
                .toList();
    }

    @Test
    void readsWhoLeftWhatAndSaysWhatIsNotUsed() {
        Loaded<Withdrawals> left = IgoWithdrawals.load(SAMPLE);

        assertThat(left.tallies())
                .hasToString("[10 rows: 6 used; 1 are of a state without an id; 1 do not say whether the state left;"
                        + " 1 repeat a withdrawal; 1 say that nobody left (0)]");
        assertThat(left.value().all())
                .extracting(one -> one.actor() + " " + one.body() + " " + one.year() + " " + one.reason())
                .containsExactly(
                        "CHE RIVERC 1952 Costs",
                        "SUN RIVERC 1952 ",
                        "FRA RIVERC 1953 Preferences diverge",
                        "CHE POSTU 1952 ",
                        "FRA PU 1952 ",
                        "FRA LAKEC 1952 ");
        assertThat(left.findings().all())
                .extracting(Finding::toString)
                .containsExactly(
                        SAMPLE + ":6:1: warning DUPLICATE_ID:"
                                + " `FRA` leaves `RIVERC` in 1953 in another row, too: 1 rows",
                        SAMPLE + ":7:1: warning UNMAPPED: `Zanzibar` (511) is a state without an id here: 1 rows");
    }

    @Test
    void makesMembersFormerFromTheYearOn() {
        Architecture before = CowIgo.load(MEMBERS).value();
        Loaded<Architecture> after = IgoWithdrawals.load(SAMPLE).value().applyTo(before);

        assertThat(members(before, "RIVERC"))
                .containsExactly("CHE full 1951/1953", "FRA full ../..", "SUN associate ../1952");
        assertThat(members(after.value(), "RIVERC"))
                .containsExactly(
                        "CHE former 1952/..",
                        "CHE full 1951/1952",
                        "FRA former 1953/..",
                        "FRA full ../1953",
                        "SUN associate ../1952",
                        "SUN former 1952/..");
        assertThat(after.tallies())
                .hasToString("[6 withdrawals: 4 used; 1 are followed by another status at once;"
                        + " 1 are from an organisation that the world has not]");
        assertThat(after.value().check().errors()).isEmpty();
        assertThat(after.value().institution("RIVERC").memberships())
                .filteredOn(member -> member.status() == MembershipStatus.FORMER)
                .extracting(member -> member.provenance().note())
                .containsExactly("reason in the data: Costs", "", "reason in the data: Preferences diverge");
    }

    @Test
    void saysWhereTheWorldDoesNotBearAWithdrawalOut() {
        Architecture world = CowIgo.load(MEMBERS).value();

        assertThat(IgoWithdrawals.load(SAMPLE).value().applyTo(world).findings().all())
                .extracting(Finding::toString)
                .containsExactly(
                        SAMPLE + ":5:1: warning INCONSISTENT: `FRA` left `RIVERC` in 1953, but in the world it stays"
                                + " a member: 1 withdrawals; from 1953 on it counts as former",
                        SAMPLE + ":8:1: warning INCONSISTENT: `CHE` left `POSTU` in 1952, but in the world it has"
                                + " another status at once: 1 withdrawals",
                        SAMPLE + ":9:1: warning INCONSISTENT: `FRA` left `PU` in 1952, but in the world it stays a"
                                + " member: 1 withdrawals; from 1952 on it counts as former",
                        SAMPLE + ":11:1: warning UNMAPPED: the world has no organisation `LAKEC` (Lake Commission):"
                                + " 1 withdrawals");
    }

    @Test
    void anOrganisationOfAnotherAbbreviationIsFoundByItsName() {
        Architecture world = CowIgo.load(MEMBERS).value();

        assertThat(members(IgoWithdrawals.load(SAMPLE).value().applyTo(world).value(), "POSTU"))
                .contains("FRA former 1952/..", "FRA full 1951/1952");
    }

    @Test
    void whatTheWorldKnowsBetterStays() {
        assertThat(left("FRA full 1990-05-01/1999-06-30", 1998))
                .containsExactly("FRA former 1999-06-30/..", "FRA full 1990-05-01/1999-06-30");
        assertThat(left("FRA full 1990-05-01/2005-06-30", 1998))
                .containsExactly("FRA former 1998/..", "FRA full 1990-05-01/1998");
        assertThat(left("FRA full 1998-05-01/..", 1998))
                .containsExactly("FRA former 1999/..", "FRA full 1998-05-01/1999");
        assertThat(left("FRA full 1990/1996", 1998)).containsExactly("FRA former 1998/..", "FRA full 1990/1996");
        assertThat(left("FRA former 1997/..", 1998)).containsExactly("FRA former 1997/..");
        assertThat(left("FRA full 2003/..", 1998)).containsExactly("FRA former 1998/2003", "FRA full 2003/..");
    }

    @Test
    void aStateThatCameBackIsFormerUntilThen() {
        assertThat(left("FRA full 1990/1995, FRA full 1997/2000", 1995, 2000))
                .containsExactly(
                        "FRA former 1995/1997", "FRA former 2000/..", "FRA full 1990/1995", "FRA full 1997/2000");
        assertThat(left("FRA full 1990/1995", 1995, 1996)).containsExactly("FRA former 1995/..", "FRA full 1990/1995");
    }

    /** The memberships in a body that France is said to have left in some years. */
    private static List<String> left(String memberships, int... years) {
        Institution.Builder body = Institution.builder().id("B").scope(Scope.CROSS_REGIONAL);
        for (String one : memberships.split(", ")) {
            String[] parts = one.split(" ");
            body.memberships(Membership.of(
                    parts[0],
                    MembershipStatus.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT)),
                    Validity.parse(parts[2])));
        }
        Architecture world = Architecture.builder()
                .add(Actor.builder().id("FRA").build())
                .add(body.build())
                .build();
        ImmutableList.Builder<Withdrawal> all = ImmutableList.builder();
        for (int year : years) {
            all.add(new Withdrawal("FRA", "B", "", year, "", Place.of("test", "")));
        }
        Architecture after = new Withdrawals(all.build()).applyTo(world).value();
        assertThat(after.check().errors()).isEmpty();
        return members(after, "B");
    }

    @Test
    void whatIsNoNumberIsSaid(@TempDir Path folder) throws IOException {
        String heading = "cowcode,COUNTRY_NAME,IGO_short,IGO_long,year,Withdrawal\n";
        Path labels = Files.writeString(folder.resolve("labels.csv"), heading + "220,France,X,X,1990,Yes\n");
        Path undated = Files.writeString(folder.resolve("undated.csv"), heading + "220,France,X,X,,1\n");

        assertThat(IgoWithdrawals.load(labels).findings().all())
                .hasToString("[" + labels
                        + ":2:1 (Withdrawal): warning BAD_VALUE: `Yes` does not say whether the state left: it is"
                        + " neither 0 nor 1: 1 rows; export numbers, not the labels of values]");
        assertThat(IgoWithdrawals.load(undated).tallies())
                .hasToString("[1 rows: 0 used; 1 have no year or organisation]");
        assertThatExceptionOfType(InvalidDescriptionException.class)
                .isThrownBy(() -> IgoWithdrawals.load(MEMBERS))
                .withMessageContaining("there is no column `cowcode`, which the data on withdrawals has");
    }
}
