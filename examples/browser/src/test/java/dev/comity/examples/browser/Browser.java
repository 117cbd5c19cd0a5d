package dev.comity.examples.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;

/** Headless Chromium of the system, and what is asked of it. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final int MOST_HEIGHT = 9000;
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private final ChromeDriver driver;

    Browser() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(CHROMIUM.toFile())
                .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        this.driver = new ChromeDriver(service, options);
    }

    void open(Path page, int width, boolean dark) {
        driver.manage().window().setSize(new Dimension(width, 1000));
        media("", dark);
        size(width, 1000);
        driver.get(page.toUri().toString());
    }

    /** Makes the window so wide, and so high that all of the page is seen. */
    void showAll(int width) {
        size(width, 1000);
        size(width, Math.min(MOST_HEIGHT, ((Long) run("return document.documentElement.scrollHeight")).intValue()));
    }

    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** {@return the page as it is printed} */
    byte[] printed() {
        return Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
    }

    /** Shows the page as on paper, or on a screen. */
    void media(String media, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** {@return what the console has said since it was last asked, warnings too; axe makes it talk} */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    void press(CharSequence key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    /** {@return what axe finds against the guidelines for accessible content, levels A and AA} */
    List<String> barriers() {
        driver.executeScript(text(AXE));
        return axe("['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']");
    }

    /** {@return what axe finds of contrast, once {@link #barriers} was asked} */
    List<String> lowContrast() {
        return axe("{type: 'rule', values: ['color-contrast']}");
    }

    @SuppressWarnings("unchecked")
    private List<String> axe(String rules) {
        return (List<String>) driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run({runOnly: " + rules + ", resultTypes: ['violations']}).then(r => done(r.violations.flatMap("
                + "v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 200) + ' ' + n.failureSummary))));");
    }

    /** Shows pictures in full, however wide. */
    void unrollPictures(int width) {
        driver.executeScript("const style = document.createElement('style');"
                + "style.textContent = '.scroll { overflow: visible !important; max-width: none !important; }';"
                + "document.head.append(style);");
        showAll(width);
        driver.executeScript(text("pictures.js"));
    }

    /** {@return text in pictures that stands out too little from what lies behind it} */
    @SuppressWarnings("unchecked")
    List<String> fadedText() {
        return ((List<Map<String, Object>>) driver.executeScript("return window.colours()"))
                .stream()
                        .filter(seen -> Contrast.of(seen) < Contrast.LEAST)
                        .map(Object::toString)
                        .toList();
    }

    /** {@return labels that lie outside of their picture, or cover each other} */
    @SuppressWarnings("unchecked")
    List<String> misplacedText() {
        return (List<String>) driver.executeScript("return window.misplaced()");
    }

    void shoot(Path file, int width) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        showAll(width);
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }

    static String text(String resource) {
        try (var in = Browser.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
