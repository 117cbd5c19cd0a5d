package dev.comity.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Pages as people meet them: in a wide and a narrow window, in the light and in the dark, by keyboard, on paper. */
class PageTest {
    private static final int WIDE = 1400;
    private static final int NARROW = 390;
    private static final int MOST_TABS = 60;
    private static final Path SHOTS = Path.of("target/screenshots");

    private static Map<String, Path> pages;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        pages = Pages.write(Path.of("target/pages"));
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    static Stream<String> names() {
        return Stream.of(
                "routing",
                "subsidiarity",
                "policy",
                "survey",
                "institution",
                "hostile-routing",
                "hostile-institution",
                "hostile-blocks");
    }

    static Stream<String> hostile() {
        return names().filter(name -> name.startsWith("hostile"));
    }

    static Stream<Arguments> views() {
        return names().flatMap(name -> Stream.of(Arguments.of(name, WIDE, false), Arguments.of(name, NARROW, true)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void everybodyCanReadIt(String name, int width, boolean dark) throws IOException {
        browser.open(pages.get(name), width, dark);

        assertThat(browser.console()).isEmpty();
        assertThat(browser.barriers()).isEmpty();
        browser.console();
        assertThat((Boolean) browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        browser.shoot(SHOTS.resolve(name + "-" + width + (dark ? "-dark" : "") + ".png"));
    }

    @Test
    void aRoutingShowsWhoLeadsWhatAndWhy() {
        browser.open(pages.get("routing"), WIDE, false);

        assertThat(browser.all("h1")).hasSize(1);
        assertThat(browser.all("#leads svg text").stream().map(WebElement::getText))
                .contains("UNSC", "regional", "multilateral");
        assertThat(browser.all("#reasons details")).hasSizeGreaterThan(10);
        assertThat(browser.all("#reasons cite")).isNotEmpty();
        assertThat(browser.all("#duties table, #warnings table")).isNotEmpty();
    }

    @Test
    void aSurveyShowsGapsAndOverlaps() {
        browser.open(pages.get("survey"), WIDE, false);

        assertThat(browser.all("#gaps svg path").size()).isGreaterThan(100);
        assertThat(browser.all("#gaps td.number")).hasSizeGreaterThan(100);
        assertThat(browser.all("#overlaps svg text")).hasSizeGreaterThan(20);
    }

    @Test
    void theTreeUnfoldsByKeyboard() {
        browser.open(pages.get("routing"), WIDE, false);
        String closed = "return document.activeElement.matches('#reasons details:not([open]) > summary')";
        for (int i = 0; i < MOST_TABS && !(Boolean) browser.run(closed); i++) {
            browser.press(Keys.TAB);
        }
        assertThat((Boolean) browser.run(closed)).isTrue();

        browser.press(Keys.ENTER);

        assertThat(
                        (Boolean)
                                browser.run(
                                        "const d = document.activeElement.parentElement; return d.open && d.querySelector('li').offsetHeight > 0"))
                .isTrue();
    }

    @Test
    void onPaperItIsLightAndNothingIsFolded() {
        browser.open(pages.get("routing"), WIDE, true);
        browser.media("print", true);

        assertThat(browser.run("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(browser.run("return getComputedStyle(document.querySelector('nav')).display"))
                .isEqualTo("none");
        assertThat((Long) browser.run("return [...document.querySelectorAll('#reasons details:not([open]) > ul')]"
                        + ".filter(ul => ul.getBoundingClientRect().height === 0).length"))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingRunsOrLoads(String name) {
        browser.open(pages.get(name), WIDE, false);

        assertThat(browser.run("return window.pwned")).isNull();
        assertThat(browser.run("return document.scripts.length")).isEqualTo(0L);
        assertThat((Long) browser.run("return [...document.querySelectorAll('*')].filter(e =>"
                        + " [...e.attributes].some(a => a.name.startsWith('on'))).length"))
                .isZero();
        assertThat(browser.all("main img, main iframe, main object, main form, a[href^=javascript]"))
                .isEmpty();
        assertThat((Long) browser.run("return performance.getEntriesByType('resource').length"))
                .isZero();
    }

    @Test
    void attacksShowAsTheTextTheyAre() {
        browser.open(pages.get("hostile-routing"), WIDE, false);

        assertThat(browser.run("return document.querySelector('h1').textContent"))
                .isEqualTo(Pages.HOSTILE);
        assertThat((String) browser.run("return document.querySelector('#reasons').textContent"))
                .contains(Pages.HOSTILE);
        assertThat(browser.run("return getComputedStyle(document.querySelector('h1 bdi')).unicodeBidi"))
                .isEqualTo("isolate");
    }
}
