package org.lwn.examples.intake.browser;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.google.common.collect.ImmutableMap;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium as Debian packages it, without a window. Waits for what it is asked for, up to a bound. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How wide a screenshot's page is on a phone and on a desk, in CSS pixels. */
    static final int PHONE = 320;

    static final int DESK = 1_000;

    /** It says at each start that it cannot watch this version of Chromium, which nobody asks it to. */
    private static final Logger LOG = Logger.getLogger("org.openqa.selenium");

    static {
        LOG.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser open() {
        return open(true);
    }

    static Browser withoutScripts() {
        return open(false);
    }

    private static Browser open(boolean scripts) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("lwn.chromium", "/usr/bin/chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--hide-scrollbars",
                "--lang=en-GB");
        if (!scripts) {
            options.setExperimentalOption(
                    "prefs", ImmutableMap.of("profile.managed_default_content_settings.javascript", 2));
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getProperty("lwn.chromedriver", "/usr/bin/chromedriver")))
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        browser.width(DESK);
        return browser;
    }

    /** Lays pages out at that width, in CSS pixels. */
    void width(int pixels) {
        driver.manage().window().setSize(new Dimension(Math.max(pixels, 500), 900));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                ImmutableMap.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 500));
    }

    /** Shows pages as {@code print} or as {@code screen}. */
    void medium(String name) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", ImmutableMap.of("media", name));
    }

    void go(String address) {
        driver.get(address);
    }

    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    String title() {
        return driver.getTitle();
    }

    String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    WebElement at(String id) {
        return driver.findElement(By.id(id));
    }

    WebElement css(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Presses the button of that text and waits for the next page. */
    void press(String button) {
        WebElement pressed = driver.findElement(By.xpath("//button[normalize-space()='" + button + "']"));
        leaves(pressed::click);
    }

    /** Waits until what is done has led to another page. */
    void leaves(Runnable step) {
        WebElement page = css("html");
        step.run();
        until(() -> isGone(page) && "complete".equals(script("return document.readyState")));
    }

    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (org.openqa.selenium.StaleElementReferenceException gone) {
            return true;
        }
    }

    void until(Supplier<Boolean> holds) {
        until("", holds);
    }

    /** @param what what is waited for, said if it does not come */
    void until(String what, Supplier<Boolean> holds) {
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                .withMessage(what)
                .ignoring(org.openqa.selenium.WebDriverException.class)
                .until(any -> holds.get());
    }

    Object script(String source, Object... values) {
        return ((JavascriptExecutor) driver).executeScript(source, values);
    }

    /** Fills in what can be seen; a question that appears only by an earlier answer must come after it. */
    void fill(Map<String, String> answers) {
        answers.forEach((name, answer) -> {
            WebElement first = css("[name='" + name + "']");
            String type = first.getDomAttribute("type");
            until("a question: " + name, () -> css("[name='" + name + "']").isDisplayed());
            if ("radio".equals(type) || "checkbox".equals(type)) {
                WebElement choice = css("[name='" + name + "'][value='" + answer + "']");
                if (!choice.isSelected()) {
                    choice.click();
                }
            } else {
                first.clear();
                first.sendKeys(answer);
            }
        });
    }

    /** What axe finds on the page, each with the places where. */
    List<String> barriers() {
        return new AxeBuilder()
                .analyze(driver).getViolations().stream().map(Browser::barrier).toList();
    }

    private static String barrier(Rule rule) {
        return rule.getImpact() + " " + rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
    }

    /** Writes a picture of the part of the page that can be seen. */
    void picture(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
