package io.districtbudget.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser of their own, signed in through the page of the realm. */
final class Person implements AutoCloseable {
  /** For a machine that does much else meanwhile; nothing waits that long when it is idle. */
  private static final double PATIENCE_MS = 60_000;

  private static final int TIMES = 10;
  private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

  private final URI gateway;
  private final BrowserContext context;
  private final Page page;
  private final List<String> broken = new ArrayList<>();

  private Person(Browser browser, URI gateway) {
    this.gateway = gateway;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1440, 900));
    context.setDefaultTimeout(PATIENCE_MS);
    context.setDefaultNavigationTimeout(PATIENCE_MS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    context.addInitScript(
        "if (!localStorage.getItem('settings')) localStorage.setItem('settings', JSON.stringify({"
            + " theme: 'light', language: 'zh', unit: 'WAN', wide: true }))");
    this.page = context.newPage();
    page.onPageError(broken::add);
  }

  /** Opens an address without a session, signs in with the account's name, and comes back to it. */
  static Person signedIn(Browser browser, URI gateway, String account, String address) {
    Person person = new Person(browser, gateway);
    person.open(address);
    person.button("登录").click();
    person.enter(account);
    return person;
  }

  private void enter(String account) {
    page.locator("#username").fill(account);
    page.locator("#password").fill(account);
    page.locator("#kc-login").click();
    page.waitForURL(url -> url.startsWith(gateway.toString()));
    assertThat(page.locator("#content")).isVisible();
  }

  void open(String address) {
    page.navigate(gateway.resolve(address).toString());
  }

  Page page() {
    return page;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  void sees(String text) {
    assertThat(page.locator("#content").getByText(text).first()).isVisible();
  }

  void hasTitle(String text) {
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText(text);
  }

  /** The session is over at the door, as after a long night. */
  void sessionEnds() {
    context.clearCookies();
  }

  /** The network is gone, or there again. */
  void goesOffline(boolean offline) {
    context.setOffline(offline);
  }

  /** Signs in again on the notice of the ended session, and is back on the same page. */
  void signsInAgain(String account) {
    button("重新登录").click();
    enter(account);
  }

  /** What a list shows may be a moment behind: opens the page again until the text is there. */
  void opensUntilItSees(String address, String text) {
    Locator there = page.locator("#content").getByText(text).first();
    for (int again = 0; again < TIMES && !there.isVisible(); again++) {
      open(address);
      hasLoaded();
    }
    assertThat(there).isVisible();
  }

  /**
   * Opens a page: no serious finding of axe, and colours that can be read in the dark theme too.
   */
  void findsAccessible(String address, String heading) {
    open(address);
    hasTitle(heading);
    hasLoaded();
    assertThat(grave(new AxeBuilder(page).withTags(LEVELS))).as(address).isEmpty();
    button("深色显示").click();
    assertThat(grave(new AxeBuilder(page).withRules(List.of("color-contrast"))))
        .as(address + " in the dark")
        .isEmpty();
    button("浅色显示").click();
  }

  private static List<String> grave(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
        .toList();
  }

  private void hasLoaded() {
    assertThat(page.locator("#content h1").first()).isVisible();
    assertThat(page.locator(".loaded[aria-busy=true]")).hasCount(0);
  }

  @Override
  public void close() {
    context.close();
    assertThat(broken).isEmpty();
  }
}
