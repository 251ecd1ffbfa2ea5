package io.districtbudget.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.districtbudget.e2e.ProjectFixture.YEAR;
import static io.districtbudget.e2e.ProjectFixture.aProject;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.districtbudget.e2e.District;
import io.districtbudget.e2e.ProjectFixture;
import io.districtbudget.e2e.WithDistrict;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
@DisplayName("浏览器里的办理过程")
class JourneysIT {
  private static final String FORM =
      """
      财政项目支出绩效自评表
      (2022 年度)
      项目名称\t浏览器导人项目
      主管部门\t云汀区政务保障局 (汇总)\t\t\t实施单位\t云汀区政务保障局机关
      项目资金 (元)\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
      \t年度资金总额\t100000.00\t100000.00\t90,000\t10\t90.00%%\t9
      \t其中：当年财政拨款\t100000\t100000\t90000\t—
      \t上年结转资金\t0\t0\t\t—
      \t其他资金\t0\t0\t\t—
      年度总体目标\t预期目标\t\t\t实际完成情况
      \t设备全年可用。\t\t\t设备全年可用，无停机。
      绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
      \t产出指标\t数量指标\t检修次数\t≥4次\t5次\t50\t50
      \t效益指标\t社会效益指标\t投诉件数\t≤10件\t3件\t30\t30
      \t满意度指标\t服务对象满意度指标\t使用人员满意度\t≥90%%\t95%%\t10\t10
      总分\t\t\t\t\t\t100\t99
      """
          .formatted();

  private final District district;
  private @Nullable Chromium chromium;

  JourneysIT(District district) {
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

  private ProjectFixture toBeAssessed() {
    ProjectFixture project = aProject(district).withBudget("100000.00");
    project.withApprovedTargets().execute("90000.00");
    return project.withOpenAssessment();
  }

  private static String assessmentOf(ProjectFixture project) {
    return "/projects/" + project.id() + "/assessments/" + YEAR;
  }

  private static Locator cell(Person person, int row, String field) {
    return person.page().locator("[data-cell='%d-%s']".formatted(row, field));
  }

  @Test
  @DisplayName("财政：登录后回到要去的页面，从全区到部门，再到项目和它的账")
  void fromTheDistrictToAnEntry() {
    try (Person finance = signedIn("finance", "/district?year=2022")) {
      finance.hasTitle("2022 年度");
      finance.link("云汀区政务保障局").click();
      finance.hasTitle("云汀区政务保障局");
      finance.link("政务大楼物业服务").click();
      finance.hasTitle("政务大楼物业服务");
      finance.link("资金").click();
      finance.sees("当年财政拨款");
      finance.link("绩效自评").click();
      finance.sees("公共区域保洁面积");
    }
  }

  @Test
  @DisplayName("一份自评：单位填报并提交，主管部门审核，财政复核并公开")
  void theRoundOfAnAssessment() {
    ProjectFixture project = toBeAssessed();
    try (Person unit = signedIn("unit", assessmentOf(project))) {
      unit.button("提交").click();
      unit.sees("第 1 行 实际完成值");
      pasteResults(unit);
      unit.button("提交").click();
      unit.sees("待部门审核");
    }
    String queue = "/review?year=" + YEAR + "&project=" + project.id();
    try (Person department = signedIn("department", queue)) {
      department.opensUntilItSees(queue, project.name());
      department.button("审核通过").click();
      department.button("确认通过").click();
      assertThat(department.page().getByRole(AriaRole.STATUS).getByText("审核通过已完成")).isVisible();
    }
    try (Person finance = signedIn("finance", assessmentOf(project))) {
      finance.button("复核").click();
      finance.page().getByLabel("扣分", new Page.GetByLabelOptions().setExact(true)).fill("1.50");
      finance.page().getByLabel("扣分原因").fill("验收材料不全。");
      finance.button("确认复核").click();
      finance.sees("已复核");
      finance.button("公开").click();
      finance.button("确认公开").click();
      finance.sees("已公开");
      finance.sees("97.50");
      finance.button("打印").click();
      assertThat(finance.page().frameLocator("iframe.print-sheet").locator("h1"))
          .hasText("财政项目支出绩效自评表");
    }
  }

  /** As a clerk pastes four columns from a spreadsheet, and then types the goal's result. */
  private static void pasteResults(Person unit) {
    paste(unit, "[data-cell='0-actual']", "5次\t30\t\t\n100%\t20\t\t\n3件\t30\t\t\n95%\t10\t\t\n");
    assertThat(cell(unit, 3, "actual")).hasValue("95%");
    unit.page().locator("[data-cell=goal]").fill("设备全年可用，无停机。");
  }

  private static void paste(Person person, String cell, String text) {
    person
        .page()
        .locator(cell)
        .evaluate(
            "(cell, text) => { const data = new DataTransfer(); data.setData('text/plain', text);"
                + " cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles:"
                + " true, cancelable: true })) }",
            text);
  }

  @Test
  @DisplayName("一份申报：单位从表格粘贴并按提示修改后提交，主管部门审核，财政批复")
  void theRoundOfADeclaration() {
    ProjectFixture project = aProject(district).withBudget("60000.00");
    String declaration = "/projects/" + project.id() + "/declarations/" + YEAR;
    try (Person unit = signedIn("unit", declaration)) {
      unit.page().locator("[data-cell=annualGoal]").fill("馆藏档案全部数字化。");
      unit.button("+ 增加一行").click();
      assertThat(cell(unit, 0, "name")).isFocused();
      paste(
          unit,
          "[data-cell='0-level1']",
          "产出指标\t数量指标\t扫描页数\t≥30000页\t20\n\t质量指标\t扫描合格率\t≥98%\t20\n"
              + "效益指标\t社会效益指标\t查档等候时间\t≤10分钟\t30\n"
              + "满意度指标\t服务对象满意度指标\t查档人员满意度\t≥90%\t10\n");
      assertThat(cell(unit, 1, "level1")).hasValue("产出指标");
      unit.page().keyboard().press("Control+z");
      assertThat(cell(unit, 1, "level1")).hasCount(0);
      unit.button("撤销").click();
      assertThat(cell(unit, 1, "level1")).hasValue("产出指标");
      unit.sees("应不超过10 分钟");
      unit.button("提交").click();
      unit.sees("“产出指标”的权重合计为 40，应为 50");
      unit.button("按原有比例调为合计 50。").click();
      assertThat(cell(unit, 0, "weight")).hasValue("25");
      unit.button("提交").click();
      unit.sees("等待主管部门审核");
    }
    try (Person department = signedIn("department", declaration)) {
      department.button("审核通过").click();
      department.button("确认审核通过").click();
      department.sees("待财政审批");
    }
    try (Person finance = signedIn("finance", declaration)) {
      finance.button("批复").click();
      finance.button("确认批复").click();
      finance.sees("已批准");
    }
  }

  @Test
  @DisplayName("登录过期：填写的内容一字不少，重新登录后接着填")
  void anEndedSessionKeepsTheWork() {
    ProjectFixture project = toBeAssessed();
    try (Person unit = signedIn("unit", assessmentOf(project))) {
      cell(unit, 0, "actual").fill("4次");
      unit.sessionEnds();
      cell(unit, 1, "actual").fill("99%");
      cell(unit, 1, "reason").fill("一台设备返修。");
      cell(unit, 1, "score").fill("十九");
      unit.page().keyboard().press("Control+s");
      unit.signsInAgain("unit");
      assertThat(cell(unit, 1, "actual")).hasValue("99%");
      assertThat(cell(unit, 1, "reason")).hasValue("一台设备返修。");
      unit.page().keyboard().press("Control+s");
      assertThat(unit.page().locator(".saving.part")).containsText("只存在本机");
      unit.open(assessmentOf(project));
      assertThat(cell(unit, 1, "score")).hasValue("十九");
      cell(unit, 1, "score").fill("１９分");
      unit.page().keyboard().press("Control+s");
      assertThat(unit.page().locator(".saving.saved").getByText("已于")).isVisible();
    }
  }

  @Test
  @DisplayName("文件：拖入一份自评表，先看读出的内容，更正读错的一格，再导入")
  void importingADocument() {
    try (Person finance = signedIn("finance", "/documents")) {
      finance
          .page()
          .locator("input[type=file]")
          .setInputFiles(
              new FilePayload("自评表.txt", "text/plain", FORM.getBytes(StandardCharsets.UTF_8)));
      finance.sees("读出 1 份表");
      finance.page().locator("li.form > button").click();
      finance.button("更正读错的单元格").click();
      finance.page().getByLabel("项目名称").fill("浏览器导入项目");
      finance.page().keyboard().press("Tab");
      finance.sees("读出为：浏览器导人项目");
      finance.page().getByLabel("已对照原件逐格核对").check();
      finance.button("导入").click();
      finance.sees("新建");
      finance.link("浏览器导入项目").click();
      finance.hasTitle("浏览器导入项目");
    }
  }

  @Test
  @DisplayName("每一页在两种显示下都没有严重的无障碍问题")
  void everyPageIsAccessible() {
    ProjectFixture project = toBeAssessed();
    try (Person finance = signedIn("finance", "/district?year=2022")) {
      for (List<String> page :
          List.of(
              List.of("/today", "今日"),
              List.of("/district?year=2022", "2022"),
              List.of("/departments?year=2022", "部门"),
              List.of("/departments/101?year=2022", "云汀区政务保障局"),
              List.of("/projects?year=2022", "项目"),
              List.of("/projects/" + project.id() + "?year=" + YEAR, project.name()),
              List.of("/projects/" + project.id() + "/money/" + YEAR, project.name()),
              List.of("/projects/" + project.id() + "/declarations/" + YEAR, project.name()),
              List.of(assessmentOf(project), project.name()),
              List.of("/projects/" + project.id() + "/history/" + YEAR, project.name()),
              List.of("/review?year=2023", "审核"),
              List.of("/declarations?year=2023&queue=all", "申报"),
              List.of("/recheck?year=2022", "抽查复核"),
              List.of("/rules?rule=general-2021&against=execution-20", "评分规则"),
              List.of("/administration?department=101", "系统管理"),
              List.of("/monitoring?year=2023", "监控"),
              List.of("/results?year=2022", "结果应用"),
              List.of("/catalogue", "指标库"),
              List.of("/treasury", "国库"),
              List.of("/trust?year=2022", "可信"),
              List.of("/documents", "文件"),
              List.of("/findings?year=2022", "发现"),
              List.of("/specimen", "样张"))) {
        finance.findsAccessible(page.get(0), page.get(1));
      }
    }
    String declaration = "/projects/" + aProject(district).withBudget("1.00").id();
    try (Person unit = signedIn("unit", assessmentOf(project))) {
      unit.findsAccessible(assessmentOf(project), project.name());
      unit.findsAccessible(declaration + "/declarations/" + YEAR, "端到端项目");
    }
  }
}
