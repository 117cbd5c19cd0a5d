package dev.comity.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/**
 * Pages of every kind as people meet them: in a wide and a narrow window, in the light and in the dark, by keyboard, on
 * paper; two browsers at once. With {@code -Dscreenshots=true} they are kept in {@code target/screenshots}, to be looked at.
 */
@Execution(ExecutionMode.CONCURRENT)
class PageTest {
    private static final int WIDE = 1440;
    private static final int NARROW = 390;

    /** What is left of 210 mm between margins of 12 mm, in pixels of a 96th of an inch. */
    private static final int PAPER = 703;

    /** Wide enough for pictures that are wider than the page. */
    private static final int WIDEST = 3200;

    private static final int MOST_TABS = 60;
    private static final Path SHOTS = Path.of("target/screenshots");

    /** What each kind must show. */
    private static final Map<String, List<String>> PARTS = Map.ofEntries(
            Map.entry(
                    "routing",
                    List.of(
                            "#leads svg text",
                            "#reasons details details",
                            "#reasons cite",
                            "#network svg",
                            "#warnings tr")),
            Map.entry("routings", List.of("#allocations tr", "#leads svg text", "#network svg")),
            Map.entry("subsidiarity", List.of("#grid tr", "#limbs tr", "#reasons details")),
            Map.entry("why-not", List.of("#obstacles tr", "#reasons details", "#network svg")),
            Map.entry("reasons", List.of("#facts tr", "#changes tr", "#tree details details", "#network svg")),
            Map.entry("compositions", List.of("#sets tr", "#tree details", "#network svg", "#mandates svg text")),
            Map.entry(
                    "comparison",
                    List.of("#reasons details", "#flows svg text", "#fates svg text", "#units tr", "#states tr")),
            Map.entry(
                    "survey",
                    List.of("#measures tr", "#gaps svg path", "#gaps td.number", "#overlaps svg text", "#unfilled tr")),
            Map.entry("measurement", List.of("#parts tr", "#inputs tr", "#by-domain svg text")),
            Map.entry("series", List.of("#series svg text", "#total svg path")),
            Map.entry("architecture", List.of("#institutions tr", "#memberships svg path", "#levels svg", "#links tr")),
            Map.entry("institution", List.of("#memberships tr", "#course svg path", "#mandates tr")),
            Map.entry(
                    "policy", List.of("#rules tr", "#tiers svg", "#sentences details details", "#overrides svg text")),
            Map.entry("proof", List.of("#findings tr", "#kinds svg text", "#witnesses details")),
            Map.entry(
                    "difference",
                    List.of("#changes tr", "#shares svg", "#witnesses details details", "#responsible svg")),
            Map.entry(
                    "stress",
                    List.of("#shares tr", "#quantities svg text", "#by-domain svg", "#worst details details")),
            Map.entry("worst", List.of("#gaps tr", "#by-domain svg", "#tree details")),
            Map.entry(
                    "reforms",
                    List.of("#curve tr", "#open svg", "#contributions details", "#network svg", "#gaps tr")));

    private static final Set<String> WITHOUT_TREES =
            Set.of("routings", "survey", "measurement", "series", "architecture", "institution");

    private static Map<String, Path> pages;

    /** All that were started: one for each of the threads that run tests side by side. */
    private static final Queue<Browser> BROWSERS = new ConcurrentLinkedQueue<>();

    private static final ThreadLocal<Browser> OWN = ThreadLocal.withInitial(() -> {
        Browser started = new Browser();
        BROWSERS.add(started);
        return started;
    });

    private static Browser browser() {
        return OWN.get();
    }

    @BeforeAll
    static void write() throws IOException {
        pages = Pages.write(Path.of("target/pages"));
    }

    @AfterAll
    static void stop() {
        BROWSERS.forEach(Browser::close);
    }

    static Stream<String> all() {
        return pages.keySet().stream();
    }

    static Stream<String> kinds() {
        return all().filter(name -> !name.startsWith("hostile"));
    }

    static Stream<String> trees() {
        return kinds().filter(name -> !WITHOUT_TREES.contains(name));
    }

    /** Structure is judged where most scrolls, colours in either scheme; long tables are left folded. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everybodyCanReadIt(String name) throws IOException {
        browser().open(pages.get(name), NARROW, true);
        browser().run("document.querySelectorAll('details').forEach(d => d.open = d.querySelectorAll('tr').length < 40)");
        assertThat(browser().barriers()).isEmpty();
        browser().size(WIDE, 1000);
        browser().media("", false);
        assertThat(browser().lowContrast()).isEmpty();
        if (Boolean.getBoolean("screenshots")) {
            shoot(name);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsWiderThanTheWindow(String name) {
        for (int width : new int[] {WIDE, NARROW}) {
            browser().open(pages.get(name), width, width == NARROW);
            assertThat(overflow()).isLessThanOrEqualTo(0);
            browser().run("document.querySelectorAll('details').forEach(d => d.open = true)");
            assertThat(overflow()).isLessThanOrEqualTo(0);
        }
    }

    private static void shoot(String name) throws IOException {
        for (int width : new int[] {WIDE, NARROW}) {
            for (boolean dark : new boolean[] {false, true}) {
                browser().open(pages.get(name), width, dark);
                browser().shoot(SHOTS.resolve(name + "-" + width + (dark ? "-dark" : "") + ".png"), width);
            }
        }
    }

    private static Long overflow() {
        return (Long) browser().run("return document.documentElement.scrollWidth - window.innerWidth");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void allOfItIsThere(String name) {
        browser().open(pages.get(name), WIDE, false);

        assertThat(browser().all("h1")).hasSize(1);
        for (String part : PARTS.get(name)) {
            assertThat(browser().all(part)).as(name + " " + part).isNotEmpty();
        }
    }

    /** axe does not judge text in pictures. */
    @ParameterizedTest
    @MethodSource("all")
    void textInPicturesStandsOutAndApart(String name) {
        browser().open(pages.get(name), WIDE, false);
        browser().unrollPictures(WIDEST);
        for (boolean dark : new boolean[] {false, true}) {
            browser().media("", dark);
            assertThat(browser().fadedText()).as(name).isEmpty();
        }
        if (!name.startsWith("hostile")) {
            assertThat(browser().misplacedText()).as(name).isEmpty();
        }
    }

    @Test
    void fadedAndMisplacedTextIsFound() {
        browser().open(pages.get("routing"), WIDE, false);
        browser().unrollPictures(WIDEST);
        browser().run("const text = document.querySelectorAll('#leads svg text'); text[0].style.fill = '#8a93a3';"
                + "text[1].setAttribute('x', '-900');");

        assertThat(browser().fadedText()).anyMatch(text -> text.contains("rgb(138, 147, 163)"));
        assertThat(browser().misplacedText()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("trees")
    void aTreeIsReachedAndUnfoldedByKeyboard(String name) {
        browser().open(pages.get(name), WIDE, false);
        String there = "return document.activeElement.matches('.tree summary')";
        for (int i = 0; i < MOST_TABS && !(Boolean) browser().run(there); i++) {
            browser().press(Keys.TAB);
        }
        assertThat((Boolean) browser().run(there)).isTrue();

        assertThat(unfolded()).isTrue();
        browser().press(Keys.ENTER);
        assertThat(unfolded()).isFalse();
        browser().press(Keys.SPACE);
        assertThat(unfolded()).isTrue();
        assertThat((Long) browser().run("return [...document.querySelectorAll('summary, a, .scroll')]"
                        + ".filter(e => e.tabIndex < 0).length"))
                .isZero();
    }

    private static Boolean unfolded() {
        return (Boolean) browser().run("const d = document.activeElement.parentElement;"
                + "return d.open && d.querySelector('li').getBoundingClientRect().height > 0");
    }

    @ParameterizedTest
    @MethodSource("all")
    void onPaperItIsLightAndNothingIsFoldedOrCutOff(String name) {
        browser().open(pages.get(name), PAPER, true);
        browser().media("print", true);

        assertThat(browser().run("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(browser().run("return getComputedStyle(document.querySelector('nav')).display"))
                .isEqualTo("none");
        assertThat((Long) browser().run("return [...document.querySelectorAll('details:not([open]) > :not(summary)')]"
                        + ".filter(e => e.getBoundingClientRect().height === 0).length"))
                .isZero();
        assertThat(overflow()).isLessThanOrEqualTo(0);
    }

    @Test
    void itIsPrinted() {
        browser().open(pages.get("routing"), WIDE, false);

        assertThat(new String(browser().printed(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingRunsOrLoads(String name) {
        browser().console();
        browser().open(pages.get(name), WIDE, false);

        assertThat(browser().console()).isEmpty();
        assertThat((Long) browser().run("return performance.getEntriesByType('resource').length"))
                .isZero();
        assertThat(browser().run("return window.pwned")).isNull();
        assertThat(browser().run("return document.scripts.length")).isEqualTo(0L);
        assertThat((Long) browser().run("return [...document.querySelectorAll('*')].filter(e =>"
                        + " [...e.attributes].some(a => a.name.startsWith('on'))).length"))
                .isZero();
        assertThat(browser().all("main img, main iframe, main object, main form, a[href^=javascript]"))
                .isEmpty();
        assertThat((String) browser().run("return document.body.textContent"))
                .matches(
                        text -> !HostilePages.holdsAttack(name) || text.contains(HostilePages.HOSTILE),
                        "holds the attack");
    }

    @Test
    void attacksShowAsTheTextTheyAre() {
        browser().open(pages.get("hostile-routing"), WIDE, false);

        assertThat(browser().run("return document.querySelector('h1').textContent"))
                .isEqualTo(HostilePages.HOSTILE);
        assertThat((String) browser().run("return document.querySelector('#reasons').textContent"))
                .contains(HostilePages.HOSTILE);
        assertThat(browser().run("return getComputedStyle(document.querySelector('h1 bdi')).unicodeBidi"))
                .isEqualTo("isolate");
    }
}
