package io.districtbudget.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.districtbudget.e2e.ProjectFixture.YEAR;
import static io.districtbudget.e2e.ProjectFixture.aProject;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.districtbudget.e2e.District;
import io.districtbudget.e2e.ProjectFixture;
import io.districtbudget.e2e.TreasuryEntry;
import io.districtbudget.e2e.WithDistrict;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(8)
@ExtendWith(WithDistrict.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("浏览器里的办理过程：两人同填、断线、国库退单、抽查")
class OfficeJourneysIT {
  private static final String LATER = "2030-12-31";

  private final District district;
  private @Nullable Chromium chromium;

  OfficeJourneysIT(District district) {
    this.district = district;
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private Person signedIn(String account, String address) {
    Chromium running = chromium == null ? new Chromium() : chromium;
    chromium = running;
    return Person.signedIn(running.browser(), district.running().gateway(), account, address);
  }

  private static Locator cell(Person person, int row, String field) {
    return person.page().locator("[data-cell='%d-%s']".formatted(row, field));
  }

  private static void save(Person person) {
    person.page().keyboard().press("Control+s");
  }

  private static void isSaved(Person person) {
    assertThat(person.page().locator(".saving.saved").getByText("已于")).isVisible();
  }

  @Test
  @DisplayName("两人同填一张自评表：互不相干的合并，相撞的由人选择；断线时一字不少，恢复后自动保存")
  void twoPeopleOnOneFormAndALostConnection() {
    ProjectFixture project = aProject(district).withBudget("100000.00");
    project.withApprovedTargets().execute("90000.00");
    project.withOpenAssessment();
    String form = "/projects/" + project.id() + "/assessments/" + YEAR;
    try (Person first = signedIn("unit", form);
        Person second = signedIn("unit", form)) {
      cell(second, 3, "actual").waitFor();
      cell(first, 0, "actual").fill("5次");
      cell(first, 1, "reason").fill("一台设备返修。");
      save(first);
      isSaved(first);

      cell(second, 0, "actual").fill("4次");
      cell(second, 3, "actual").fill("95%");
      save(second);
      Locator clash = second.page().getByRole(AriaRole.ALERTDIALOG);
      assertThat(clash).containsText("第 1 行 实际完成值");
      assertThat(clash).containsText("unit 在");
      assertThat(clash.locator("tbody tr")).hasCount(1);
      second.button("采用对方的").click();
      isSaved(second);
      assertThat(cell(second, 0, "actual")).hasValue("5次");
      assertThat(cell(second, 1, "reason")).hasValue("一台设备返修。");
      assertThat(cell(second, 3, "actual")).hasValue("95%");

      second.goesOffline(true);
      cell(second, 2, "actual").fill("3件");
      save(second);
      assertThat(second.page().locator(".saving.failed")).isVisible();
      second.goesOffline(false);
      isSaved(second);
      second.open(form);
      assertThat(cell(second, 2, "actual")).hasValue("3件");
    }
  }

  @Test
  @DisplayName("国库退单：重试仍被拒并说明原因；追加预算后重试入账；送错的写明原因后放弃")
  void aRefusedTreasuryEntry() {
    ProjectFixture project = aProject(district).withBudget("1000.00");
    String code =
        project.as("finance").get("/api/v1/projects/" + project.id()).then().extract().path("code");
    String tooMuch = "E2E-GK-" + UUID.randomUUID();
    String wrong = "E2E-GK-" + UUID.randomUUID();
    try (KafkaProducer<String, String> treasury =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", district.kafka()),
            new StringSerializer(),
            new StringSerializer())) {
      treasury.send(TreasuryEntry.payment(code, tooMuch, "1500.00"));
      treasury.send(TreasuryEntry.payment(code, wrong, "70000.00"));
    }
    try (Person finance = signedIn("finance", "/treasury")) {
      finance.opensUntilItSees("/treasury", wrong);
      button(row(finance, tooMuch), "重试").click();
      assertThat(finance.page().getByRole(AriaRole.ALERT)).containsText("超出");

      project.adjust("500.00");
      button(row(finance, tooMuch), "重试").click();
      finance.sees("凭证 " + tooMuch + " 已入账");
      assertThat(row(finance, tooMuch)).hasCount(0);

      button(row(finance, wrong), "放弃").click();
      finance.page().getByLabel("放弃原因").fill("国库误送。");
      finance.button("确认放弃").click();
      finance.sees("凭证 " + wrong + " 已放弃");
    }
  }

  private static Locator row(Person person, String text) {
    return person.page().locator("tbody tr", new Page.LocatorOptions().setHasText(text));
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  @Test
  @DisplayName("监控：单位按提示补齐后提交，财政要求整改，单位答复，财政销号")
  void aMonthOfMonitoring() {
    ProjectFixture project = aProject(district).withBudget("100000.00");
    project.withApprovedTargets();
    String month = "/projects/" + project.id() + "/monitorings/" + YEAR + "/6";
    project
        .as("finance")
        .body(Map.of("year", YEAR, "month", 6, "deadline", LATER))
        .post("/api/v1/monitorings/openings")
        .then()
        .statusCode(200);
    try (Person unit = signedIn("unit", month);
        Person finance = signedIn("finance", month)) {
      for (int row = 0; row < 4; row++) {
        cell(unit, row, "cause").fill("项目尚未启动。");
      }
      unit.button("提交").click();
      unit.page().locator("[data-cell=executionCause]").fill("招标延期。");
      unit.button("项目资金（元） 纠偏措施").click();
      assertThat(unit.page().locator("[data-cell=executionRemedy]")).isFocused();
      unit.page().keyboard().type("七月完成招标。");
      unit.button("提交").click();
      unit.sees("已提交");

      finance.open(month);
      finance.button("要求整改").click();
      finance.button("发出整改").click();
      finance.sees("待整改");

      unit.open(month);
      unit.button("答复").click();
      unit.page().getByLabel("整改措施和结果").fill("已完成招标。");
      button(unit.page().locator("form"), "答复").click();
      unit.sees("已答复");

      finance.open(month);
      finance.button("销号").click();
      button(finance.page().locator("form"), "销号").click();
      finance.sees("已销号");
    }
  }
}
