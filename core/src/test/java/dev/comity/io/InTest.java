package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import dev.comity.model.DatePoint;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InTest {
    private enum Scope {
        UNIVERSAL,
        REGIONAL,
        CROSS_REGIONAL
    }

    private final FindingCollector findings = new FindingCollector();

    private In in(String yaml) {
        return In.of(Nodes.parseYaml("t", yaml, Limits.standard()), findings);
    }

    private void assertFindings(String... lines) {
        assertThat(findings.findings().toString().split("\n")).containsExactly(lines);
    }

    private void assertNoFindings() {
        assertThat(findings.findings().toString()).isEmpty();
    }

    @Test
    void goodValuesAreRead() {
        In in = in("""
                id: ASEAN
                scope: cross-regional
                scopes: [universal, regional]
                one: regional
                date: 2013-06-17
                dates: [2013-06-17, 2014-01-01]
                share: 0.20
                count: -12
                open: yes
                closed: "false"
                names: [a, b]
                range: 3/4
                map: {k: v}
                maps: [{k: v}, {k: w}]
                """);
        assertThat(in.text("id")).isEqualTo("ASEAN");
        assertThat(in.word("scope", Scope.class)).isEqualTo(Scope.CROSS_REGIONAL);
        assertThat(in.words("scopes", Scope.class)).containsExactly(Scope.UNIVERSAL, Scope.REGIONAL);
        assertThat(in.words("one", Scope.class)).containsExactly(Scope.REGIONAL);
        assertThat(in.date("date")).isEqualTo(LocalDate.of(2013, 6, 17));
        assertThat(in.values("dates", "a date", DatePoint::parse)).hasSize(2);
        assertThat(in.decimal("share", 0, 1)).isEqualTo(0.2);
        assertThat(in.integer("count", -20, 20)).isEqualTo(-12);
        assertThat(in.yesNo("open")).isTrue();
        assertThat(in.optionalYesNo("closed")).contains(false);
        assertThat(in.texts("names")).containsExactly("a", "b");
        assertThat(in.value("range", "a range", text -> text.split("/").length, 0))
                .isEqualTo(2);
        assertThat(in.map("map").text("k")).isEqualTo("v");
        assertThat(in.maps("maps")).hasSize(2);
        in.finish();
        assertNoFindings();
    }

    @Test
    void absentValuesGiveTheirFallbacks() {
        In in = in("a: null\n");
        assertThat(in.text("a")).isEmpty();
        assertThat(in.word("b", Scope.class)).isEqualTo(Scope.UNIVERSAL);
        assertThat(in.date("c")).isEqualTo(LocalDate.EPOCH);
        assertThat(in.decimal("d", 0.5, 1)).isEqualTo(0.5);
        assertThat(in.integer("e", 3, 4)).isEqualTo(3);
        assertThat(in.yesNo("f")).isFalse();
        assertThat(in.map("g").text("x")).isEmpty();
        assertThat(in.value("h", "a range", String::length, 7)).isEqualTo(7);
        in.finish();
        assertThat(findings.findings().all()).hasSize(8).allMatch(f -> f.code() == FindingCode.MISSING_KEY);
        assertThat(findings.findings().all().get(0).toString())
                .isEqualTo("t:1:1: error MISSING_KEY: the key `b` is missing; add it");
    }

    @Test
    void optionalAndPluralKeysMayBeAbsent() {
        In in = in("x: ~\n");
        assertThat(in.has("x")).isFalse();
        assertThat(in.optionalText("a")).isEmpty();
        assertThat(in.optionalWord("b", Scope.class)).isEmpty();
        assertThat(in.optionalDate("c")).isEmpty();
        assertThat(in.optionalDecimal("d", 0, 1)).isEmpty();
        assertThat(in.optionalInteger("e", 0, 1)).isEmpty();
        assertThat(in.optionalYesNo("f")).isEmpty();
        assertThat(in.optionalMap("g")).isEmpty();
        assertThat(in.sourced("h")).isEmpty();
        assertThat(in.texts("i")).isEmpty();
        assertThat(in.maps("j")).isEmpty();
        in.finish();
        assertNoFindings();
    }

    @Test
    void allFlawsComeOutAtOnce() {
        In in = in("""
                scope: regoinal
                date: 2013-02-30
                year: 1967
                share: 1.5
                count: 3.0
                open: maybe
                name: [x]
                range: 5/4
                memebers: []
                """);
        assertThat(in.word("scope", Scope.class)).isEqualTo(Scope.UNIVERSAL);
        in.date("date");
        in.date("year");
        in.decimal("share", 0, 1);
        in.integer("count", 0, 10);
        in.yesNo("open");
        in.text("name");
        in.maps("members");
        in.value("range", "a range", InTest::refuse, "");
        in.finish();
        assertFindings(
                "t:1:8 (scope): error UNKNOWN_WORD: `regoinal` is not a word for `scope`; did you mean `regional`?"
                        + " known are `universal`, `regional`, `cross-regional`",
                "t:2:7 (date): error BAD_VALUE: `2013-02-30` is not a date; write it as `2013-06-17`",
                "t:3:7 (year): error BAD_VALUE: `1967` is not a date; write it as `2013-06-17`",
                "t:4:8 (share): error OUT_OF_RANGE: `1.5` is not from 0 to 1; write a number in that range",
                "t:5:8 (count): error BAD_VALUE: `3.0` is not a whole number; write it as `12`",
                "t:6:7 (open): error BAD_VALUE: `maybe` is not `yes` or `no`; write one of the two",
                "t:7:7 (name): error WRONG_SHAPE: a list stands here, where a text is needed; write a single value",
                "t:8:8 (range): error BAD_VALUE: `5/4` is not a range: it ends before it starts; correct it",
                "t:9:1 (memebers): error UNKNOWN_KEY: the key `memebers` is not known here; did you mean `members`?"
                        + " known are `scope`, `date`, `year`, `share`, `count`, `open`, `name`, `members`, `range`");
    }

    private static String refuse(String text) {
        throw new IllegalArgumentException("it ends before it starts");
    }

    @Test
    void datesAndRangesAreThoseOfTheModel() {
        In in = in("a: 2013\nb: 1967-08/..\nc: 1967\nd: 2000/1999\ne: \"x\\ny" + "z".repeat(500) + "\"\nf: Mai\n");
        assertThat(in.point("a")).hasToString("2013");
        assertThat(in.range("b")).hasToString("1967-08/..");
        assertThat(in.optionalRange("c")).isEmpty();
        assertThat(in.range("d")).hasToString("../..");
        in.range("e");
        assertThat(in.optionalPoint("f")).isEmpty();
        in.finish();
        assertFindings(
                "t:3:4 (c): error BAD_VALUE: `1967` is not a range of dates; write `FROM/TO`, for example `1967-08-08/..`",
                "t:4:4 (d): error BAD_VALUE: `2000/1999` is empty; the end is exclusive and must be after the start",
                "t:5:4 (e): error BAD_VALUE: `x y" + "z".repeat(57) + "…` is not a range of dates; write one",
                "t:6:4 (f): error BAD_VALUE: `Mai` is not a date; write `1967-08-08`, `1967-08` or `1967`");
    }

    @Test
    void numbersAreStrict() {
        String[] bad = {
            "NaN", "1d", "0x10", "+1", "1_000", "\u0661", ".5", "1e", "true", "", "1".repeat(41), "1e9999999999"
        };
        for (String text : bad) {
            In in = in(Out.yaml(Out.map().put("n", text).build()));
            assertThat(in.decimal("n", -1, 9)).as(text).isEqualTo(-1);
            assertThat(in.integer("n", -1, 9)).as(text).isEqualTo(-1);
        }
        assertThat(findings.findings().all()).hasSize(2 * bad.length);
    }

    @Test
    void hugeNumbersAreOutOfRange() {
        In in = in("a: 1e400\nb: 99999999999\nc: 1e-400\n");
        in.decimal("a", 0, Double.MAX_VALUE);
        in.integer("b", 0, Integer.MAX_VALUE);
        assertThat(in.decimal("c", 0, 1)).isZero();
        assertThat(findings.findings().all()).hasSize(2).allMatch(f -> f.code() == FindingCode.OUT_OF_RANGE);
    }

    @Test
    void aDocumentThatIsNoMappingGivesOneFinding() {
        In in = in("- a\n");
        in.text("id");
        in.map("map").text("x");
        in.finish();
        assertFindings(
                "t:1:1: error WRONG_SHAPE: a list stands here, where a mapping is needed; write `key: value` pairs");
    }

    @Test
    void aBrokenDocumentGivesOneFinding() {
        In in = in("a: [\n");
        in.text("id");
        in.finish();
        assertThat(findings.findings().all()).hasSize(1);
    }

    @Test
    void shortAndLongFormsReadAlike() {
        In in = in("""
                a: 0.5
                b: {value: 0.5, source: UN, confidence: low}
                c: [x, y]
                d: {value: [x, y], sauce: UN}
                e: {range: global}
                """);
        In a = in.sourced("a").orElseThrow();
        assertThat(a.decimal("value", 0, 1)).isEqualTo(0.5);
        assertThat(a.place("value")).isEqualTo(new Place("t", 1, 4, "a"));
        assertThat(a.optionalText("source")).isEmpty();
        In b = in.sourced("b").orElseThrow();
        assertThat(b.decimal("value", 0, 1)).isEqualTo(0.5);
        assertThat(b.optionalText("source")).contains("UN");
        assertThat(b.text("confidence")).isEqualTo("low");
        assertThat(in.sourced("c").orElseThrow().texts("value")).containsExactly("x", "y");
        In d = in.sourced("d").orElseThrow();
        assertThat(d.texts("value")).containsExactly("x", "y");
        d.optionalText("source");
        d.finish();
        assertThat(in.sourced("e").orElseThrow().map("value").text("range")).isEqualTo("global");
        in.finish();
        assertFindings("t:4:20 (d.sauce): error UNKNOWN_KEY: the key `sauce` is not known here; did you mean `source`?"
                + " known are `value`, `source`");
    }

    @Test
    void freeKeysAreKnown() {
        In in = in("IDN: support\nMYS: oppose\n");
        assertThat(in.keys()).containsExactly("IDN", "MYS");
        in.fail("MYS", FindingCode.INCONSISTENT, "`MYS` can't oppose", "");
        in.finish();
        assertFindings("t:2:6 (MYS): error INCONSISTENT: `MYS` can't oppose");
    }

    @Test
    void messagesStayOnOneLineAndShort() {
        In in = in("a: \"x\\n`" + "y".repeat(500) + "\"\n");
        in.optionalDate("a");
        String message = findings.findings().all().get(0).message();
        assertThat(message)
                .hasSizeLessThan(100)
                .startsWith("`x 'yyy")
                .contains("…`")
                .doesNotContain("\n");
    }

    @Test
    void anErrorIsNeverLostAmongWarnings() {
        for (int i = 0; i < 2_000; i++) {
            findings.add(FindingCode.NO_SOURCE, Place.of("t", "e" + i), "no source", "");
        }
        assertThat(findings.hasErrors()).isFalse();
        findings.add(FindingCode.CYCLE, Place.of("t", ""), "a cycle", "");
        assertThat(findings.findings().hasErrors()).isTrue();
        assertThat(findings.findings().all()).hasSize(1_002);
    }

    @Test
    void theNearestWordIsFound() {
        assertThat(dev.comity.model.Suggest.distance("regoinal", "regional")).isEqualTo(1);
        assertThat(dev.comity.model.Suggest.distance("", "abc")).isEqualTo(3);
        assertThat(dev.comity.model.Suggest.distance("Trade", "trade")).isZero();
        assertThat(dev.comity.model.Suggest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(dev.comity.model.Suggest.distance("x".repeat(5_000), "x")).isEqualTo(Integer.MAX_VALUE);
        assertThat(Suggest.remedy("zzz", java.util.List.of("abc"), "known are "))
                .isEqualTo("known are `abc`");
        assertThat(Suggest.remedy("abd", java.util.Collections.nCopies(13, "abc"), ""))
                .isEqualTo("did you mean `abc`?");
        assertThat(Suggest.remedy("a", java.util.List.of(), "known are ")).isEmpty();
    }

    @Test
    void wordsAreKebabCase() {
        assertThat(dev.comity.model.Words.of(Scope.CROSS_REGIONAL)).isEqualTo("cross-regional");
        assertThat(Texts.isWord("cross-regional", Scope.CROSS_REGIONAL)).isTrue();
        assertThat(Texts.isWord("CROSS_REGIONAL", Scope.CROSS_REGIONAL)).isFalse();
        assertThat(Optional.of(Scope.REGIONAL).filter(s -> Texts.isWord("regiona", s)))
                .isEmpty();
    }
}
