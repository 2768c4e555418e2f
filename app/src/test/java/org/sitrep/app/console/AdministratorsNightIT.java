package org.sitrep.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** An administrator's night in a real browser, with the accessibility of each page checked. */
class AdministratorsNightIT {

  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path directory;
  private RunningConsole console;
  private WebDriver browser;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(
        Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
        "no browser: install the packages chromium and chromium-driver to run this test");
    Path inbox = Files.createDirectories(directory.resolve("inbox"));
    try (Stream<Path> samples = Files.list(Path.of("../docs/samples"))) {
      for (Path sample : samples.filter(Files::isRegularFile).toList()) {
        Files.copy(sample, inbox.resolve(sample.getFileName().toString()));
      }
    }
    // A file where the directory of workbooks should be: the report fails.
    Files.writeString(directory.resolve("out"), "in the way");
    console = RunningConsole.start(inbox, directory.resolve("out"), directory.resolve("logs"));
    browser = browser();
  }

  private static WebDriver browser() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    return new ChromeDriver(service, options);
  }

  @AfterEach
  void end() {
    if (browser != null) {
      browser.quit();
    }
    if (console != null) {
      console.close();
    }
  }

  @Test
  void sheSeesWhatFailedMendsItAndTakesTheWorkbook() throws IOException {
    browser.get(console.address());
    check();
    browser.findElement(By.id("username")).sendKeys(RunningConsole.OPERATOR);
    browser.findElement(By.id("password")).sendKeys(RunningConsole.PASSWORD, Keys.ENTER);
    await("//h1[text()='Overview']");
    check();

    press("Start a night now");
    await("//h1[contains(., 'ingest')]");
    // The page renews itself: nothing is pressed until the run has ended.
    await("//*[@id='live']/p/span[text()='COMPLETED']");
    check();
    browser.findElement(By.xpath("//h2[text()='Rejected records']/following::a[1]")).click();
    await("//h1[text()='Rejected records']");
    check();
    browser.findElement(By.cssSelector("tbody a")).click();
    await("//h1[contains(., 'Rejected record ')]");
    assertThat(text()).contains("malformed_json", "wire.jsonl.gz");
    check();

    open("/runs?job=report");
    await("//span[text()='FAILED']");
    check();
    browser.findElement(By.cssSelector("tbody a")).click();
    await("//h1[contains(., 'report')]");
    assertThat(browser.findElement(By.className("reason")).getText())
        .contains(directory.resolve("out").toString());
    check();

    Files.delete(directory.resolve("out"));
    press("Go on with it");
    await("//*[@id='live']/p/span[text()='COMPLETED']");
    check();

    open("/runs/again?step=REPORT");
    assertThat(text()).contains("write the workbooks of today");
    check();
    press("Run it");
    await("//*[@id='live']/p/span[text()='COMPLETED']");

    open("/workbooks");
    assertThat(browser.findElement(By.partialLinkText(".xlsx")).getAttribute("href"))
        .matches(".*/workbooks/\\d{4}-\\d{2}-\\d{2}/[a-z]+-\\d{4}-\\d{2}-\\d{2}\\.xlsx");
    check();
    for (String path :
        List.of(
            "/archives", "/workers", "/articles?q=killed", "/articles/1", "/audit", "/account")) {
      open(path);
      check();
    }
    byKeysAlone();
    onAPhone();
  }

  /** What is done with a mouse above is reached, seen and pressed with the keyboard. */
  private void byKeysAlone() {
    open("/runs");
    type(Keys.TAB);
    assertThat(focused().getText()).isEqualTo("To the content");
    assertThat(focused().getRect().getX()).as("it is seen").isNotNegative();
    type(Keys.ENTER, Keys.TAB);
    assertThat(focused().getAttribute("id")).isEqualTo("job");
    for (int tabs = 0; tabs < 60 && !focused().getText().equals("Repair"); tabs++) {
      type(Keys.TAB);
      assertThat(focused().getCssValue("outline-style")).isNotEqualTo("none");
    }
    type(Keys.ENTER);
    await("//*[@role='status'][contains(., 'Nothing was to be mended.')]");
  }

  private WebElement focused() {
    return browser.switchTo().activeElement();
  }

  private void type(CharSequence... keys) {
    new Actions(browser).sendKeys(keys).perform();
  }

  /** Pages fit a narrow screen; only tables may be moved sideways within themselves. */
  private void onAPhone() {
    browser.manage().window().setSize(new Dimension(500, 900));
    for (String path : List.of("/", "/runs", "/runs/1", "/rejects", "/archives", "/articles/1")) {
      open(path);
      Object beyond =
          ((JavascriptExecutor) browser)
              .executeScript("return document.documentElement.scrollWidth - window.innerWidth");
      assertThat(Long.parseLong(String.valueOf(beyond))).as(path).isLessThanOrEqualTo(0);
    }
  }

  private void open(String path) {
    browser.get(console.address() + path);
  }

  private String text() {
    return browser.findElement(By.tagName("main")).getText();
  }

  private void press(String button) {
    browser.findElement(By.xpath("//button[text()='" + button + "']")).click();
  }

  private void await(String xpath) {
    new WebDriverWait(browser, PATIENCE)
        .until(ExpectedConditions.presenceOfElementLocated(By.xpath(xpath)));
  }

  /** WCAG 2.2 AA as far as axe can tell, and nothing that the browser complains of. */
  private void check() {
    List<Rule> violations =
        new AxeBuilder()
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze(browser)
            .getViolations();
    assertThat(violations)
        .as(browser.getCurrentUrl())
        .extracting(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
        .as(browser.getCurrentUrl())
        .isEmpty();
  }
}
