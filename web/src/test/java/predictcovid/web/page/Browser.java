package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// Debian's Chromium without a screen.
record Browser(ChromeDriver driver) implements Closeable {
    /// However slow the machine is.
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /// Opens it, or skips the test where there is none; in CI there must be one.
    static Browser open(Map<String, Object> preferences) {
        requireChromium();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-background-networking",
                "--lang=en");
        options.setExperimentalOption("prefs", preferences);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service =
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        browser.resize(1440);
        return browser;
    }

    private static void requireChromium() {
        boolean isThere = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        String advice = "no browser: apt-get install chromium chromium-driver";
        if (!isThere && "true".equals(System.getenv("CI"))) {
            fail(advice);
        }
        assumeThat(isThere).as(advice).isTrue();
    }

    /// Opens it as it comes.
    static Browser open() {
        return open(Map.of("intl.accept_languages", "en"));
    }

    /// Opens it with scripts forbidden.
    static Browser withoutScripts() {
        return open(Map.of("profile.managed_default_content_settings.javascript", 2));
    }

    void go(String address) {
        driver.get(address);
    }

    /// Forgets cookies and preferences of earlier tests.
    void beginAnew() {
        driver.manage().deleteAllCookies();
        resize(1440);
        prefer("light");
    }

    /// Makes the window so many pixels wide.
    void resize(int width) {
        resize(width, 900);
    }

    /// Makes the window so large.
    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /// Prefers `light` or `dark` from now on.
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /// The value of a script's expression.
    Object evaluate(String expression) {
        return Objects.requireNonNull(driver.executeScript("return " + expression), expression);
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    String text(String selector) {
        return find(selector).getText();
    }

    /// Clicks on what leads to another page, and waits until the old one is gone.
    void follow(String selector) {
        WebElement page = find("html");
        find(selector).click();
        await(() -> isGone(page));
    }

    /// Whether the document that an element is of has been left.
    static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (StaleElementReferenceException e) {
            return true;
        }
    }

    /// Waits until something holds. Asked between two documents, the driver answers with an error
    /// of its own, or about an element that has just gone; then it is asked again.
    void await(BooleanSupplier condition) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(_ -> condition.getAsBoolean());
    }

    void press(Keys... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /// Waits until something is to be seen.
    WebElement await(String selector, Duration patience) {
        new WebDriverWait(driver, patience)
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
        return find(selector);
    }

    /// Waits until the interactive chart has been drawn.
    void awaitChart() {
        await("#forecast-chart canvas", PATIENCE);
    }

    /// What the browser complained of since the last time.
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::toString)
                .toList();
    }

    void assertQuiet() {
        assertThat(complaints()).isEmpty();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
