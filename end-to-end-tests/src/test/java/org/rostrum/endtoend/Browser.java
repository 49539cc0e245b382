package org.rostrum.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a window. Nothing is downloaded: where it is not installed, its tests are not run. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path TARGET = Path.of("").toAbsolutePath().resolve("target");

    private final ChromeDriver driver;
    private final WebDriverWait wait;

    /** Skips a test class, and says so, where there is no Chromium. */
    static final class Needed implements ExecutionCondition {
        private static final String MISSING =
                "NOT RUN: needs Chromium and its driver: apt-get install chromium chromium-driver";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER)) {
                return ConditionEvaluationResult.enabled("Chromium is installed.");
            }
            if (context.getTestMethod().isEmpty()) {
                // Surefire counts what was skipped, but does not say why.
                System.out.println(context.getDisplayName() + " " + MISSING);
            }
            return ConditionEvaluationResult.disabled(MISSING);
        }
    }

    Browser() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1400,1100",
                "--user-data-dir=" + emptyProfile());
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        wait = new WebDriverWait(driver, PATIENCE);
    }

    private static Path emptyProfile() {
        try {
            return Files.createTempDirectory(Files.createDirectories(TARGET), "chromium-profile");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void open(String url) {
        driver.get(url);
    }

    /** The element, once it is there and can be seen. */
    WebElement see(String css) {
        return wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    /** Clicks the element once that is possible, though something else may lie above its middle. */
    void click(String css) {
        WebElement element = wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(css)));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        wait.until(ExpectedConditions.elementToBeClickable(element)).click();
    }

    /** Waits until the element's text is as wanted; fails with the text it has. */
    String await(String css, Predicate<String> wanted) {
        wait.withMessage(() -> css + " says: " + see(css).getText()).until(any -> wanted.test(see(css).getText()));
        return see(css).getText();
    }

    void type(String css, String text) {
        see(css).sendKeys(text);
    }

    /** Does something in the window that an action of this page opens; the page goes on when that has closed. */
    void inTheWindowThatOpens(Runnable action) {
        String page = driver.getWindowHandle();
        wait.until(ExpectedConditions.numberOfWindowsToBe(2));
        driver.getWindowHandles().stream()
                .filter(window -> !window.equals(page))
                .forEach(window -> driver.switchTo().window(window));
        action.run();
        wait.until(ExpectedConditions.numberOfWindowsToBe(1));
        driver.switchTo().window(page);
    }

    /** The cookies of the page that is open. */
    Set<Cookie> cookies() {
        return driver.manage().getCookies();
    }

    /** What a script of the page gets to see. */
    Object evaluate(String script) {
        return driver.executeScript("return " + script);
    }

    /** The status that a script of the page gets; its own site's cookies go along. */
    long fetch(String method, String path, Map<String, String> headers, String body) {
        return (Long) driver.executeAsyncScript(
                "const [method, path, headers, body, done] = arguments;"
                        + "fetch(path, {method, headers, body}).then(answer => done(answer.status), () => done(0))",
                method,
                path,
                headers,
                body);
    }

    /** What the page complained of: scripts that failed, addresses that were blocked. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** Makes something disappear from sight. */
    void hide(String css) {
        driver.executeScript(
                "document.querySelectorAll(arguments[0]).forEach(element => element.style.display = 'none')", css);
    }

    /** Brings something to the upper edge of the window. */
    void scrollTo(String css) {
        driver.executeScript("document.querySelector(arguments[0]).scrollIntoView()", css);
    }

    /** Keeps a picture of the page in {@code target/NAME.png}. */
    void keepPicture(String name) {
        try {
            Files.copy(
                    driver.getScreenshotAs(OutputType.FILE).toPath(),
                    TARGET.resolve(name + ".png"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
