package io.districtbudget.project.departmentbudget.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.project.departmentbudget.PrintedBudget;
import io.districtbudget.project.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("部门预算的勾稽核对 (reconciliation)")
class ReconciliationTest {

  private static final List<RegisteredProject> REGISTERED =
      List.of(project("灯会布置", "250000.00"), project("河灯打捞", "145538.00"));

  private static RegisteredProject project(String name, String yearStart) {
    return new RegisteredProject(name, "901001", Money.of(yearStart));
  }

  private static Result reconcile(String text) {
    return Reconciliation.of(PrintedBudget.of(text), REGISTERED);
  }

  @Test
  @DisplayName("没有差错的预算：每个等式都成立，没有发现")
  void aSoundBudgetHolds() {
    Result result = reconcile(PrintedBudget.TEXT);
    assertThat(result.findings()).isEmpty();
    assertThat(result.equations()).hasSizeGreaterThan(120).allMatch(Equation::holds);
    assertThat(result.equations().stream().map(Equation::check).distinct())
        .contains(
            Check.CLASSIFICATION_SUM,
            Check.CLASSIFICATION_TOTAL,
            Check.BASIC_AND_PROJECT,
            Check.REVENUE_EQUALS_EXPENDITURE,
            Check.TABLES_AGREE,
            Check.STATED_FIGURE,
            Check.REGISTERED_PROJECTS,
            Check.REGISTERED_MONEY);
  }

  static Stream<Arguments> slips() {
    return Stream.of(
        slip(
            "项之和≠款",
            "2101102|事业单位医疗|200000.00|200000.00|0.00\n|合计|1500000.00|1500000",
            "2101102|事业单位医疗|200000.01|200000.01|0.00\n|合计|1500000.00|1500000",
            "CLASSIFICATION_SUM"),
        slip(
            "收支总计不等",
            "支|支出总计|1500000.00\nTABLE REVENUE ",
            "支|支出总计|1500000.02\nTABLE REVENUE ",
            "REVENUE_EQUALS_EXPENDITURE"),
        slip(
            "上级之和≠总计",
            "支|八、卫生健康支出|300000.00\n收|收入总计|1500000.00\n支|支出总计|1500000.00\nTABLE",
            "支|八、卫生健康支出|300001.00\n收|收入总计|1500000.00\n支|支出总计|1500000.00\nTABLE",
            "SIDE_SUM"),
        slip("分项之和≠一", "收|1、一般公共预算资金|1500000.00", "收|1、一般公共预算资金|1400000.00", "SIDE_SUM"),
        slip(
            "基本+项目≠合计",
            "2010302|一般行政管理事务|400000.00|0.00|400000.00\n"
                + "210|卫生健康支出|300000.00|300000.00|0.00\n"
                + "21011|行政事业单位医疗|300000.00|300000.00|0.00\n"
                + "2101101|行政单位医疗|100000.00|100000.00|0.00\n"
                + "2101102|事业单位医疗|200000.00|200000.00|0.00\n"
                + "|合计|1500000.00|1100000.00|400000.00\n"
                + "TABLE APPROPRIATIONS",
            "2010302|一般行政管理事务|400000.00|0.00|390000.00\n"
                + "210|卫生健康支出|300000.00|300000.00|0.00\n"
                + "21011|行政事业单位医疗|300000.00|300000.00|0.00\n"
                + "2101101|行政单位医疗|100000.00|100000.00|0.00\n"
                + "2101102|事业单位医疗|200000.00|200000.00|0.00\n"
                + "|合计|1500000.00|1100000.00|400000.00\n"
                + "TABLE APPROPRIATIONS",
            "BASIC_AND_PROJECT"),
        slip(
            "收入各栏≠合计",
            "2010301|行政运行|800000.00|800000.00|0.00\n2010302|一般行政管理事务|400000.00|400000.00|0.00",
            "2010301|行政运行|800000.00|800000.00|5.00\n2010302|一般行政管理事务|400000.00|400000.00|0.00",
            "REVENUE_SOURCES"),
        slip(
            "人员+公用≠合计",
            "30201|办公费|300000.00|0.00|300000.00",
            "30201|办公费|300000.00|1.00|300000.00",
            "PERSONNEL_AND_OFFICE"),
        slip(
            "各项预算≠合计",
            "支|支出总计|1500000.00|1500000.00|0.00|0",
            "支|支出总计|1500000.00|1500000.00|3.00|0",
            "APPROPRIATION_KINDS"),
        slip(
            "三公各项≠合计",
            "||100000.00|0.00|20000.00|80000.00|0.00|80000.00|380000.00",
            "||100000.00|0.00|20000.00|80000.00|10000.00|80000.00|380000.00",
            "THREE_PUBLIC_PARTS"),
        slip(
            "机关运行超过公用", "|380000.00\nSTATED", "|480000.00\nSTATED", "OPERATING_COST_WITHIN_OFFICE"),
        slip(
            "三公少于基本支出",
            "30217|公务接待费|20000.00|0.00|20000.00\n30231|公务用车运行维护费|80000.00|0.00|80000.00",
            "30217|公务接待费|30000.00|0.00|30000.00\n30231|公务用车运行维护费|70000.00|0.00|70000.00",
            "THREE_PUBLIC_COVER_BASIC"),
        slip(
            "文字≠表",
            "STATED OPERATING_COST|38万元|380000.00",
            "STATED OPERATING_COST|36万元|360000.00",
            "STATED_FIGURE"),
        slip(
            "文字写成元",
            "STATED OPERATING_COST|38万元|380000.00|10000",
            "STATED OPERATING_COST|38元|38.00|1",
            "MONEY_UNIT_SUSPECT"),
        slip("文字中没有的科目", "FUNCTION:一般行政管理事务", "FUNCTION:一般管理", "STATED_ITEM"),
        slip(
            "比例不符",
            "CHANGE BASIC|INCREASE|100000.00|10.00",
            "CHANGE BASIC|INCREASE|100000.00|13.00",
            "CHANGE_PERCENT"),
        slip(
            "增减之和不符",
            "CHANGE VEHICLES|INCREASE|10000.00|",
            "CHANGE VEHICLES|INCREASE|50000.00|",
            "CHANGE_SUM"),
        slip(
            "采购不等",
            "PROCUREMENT_WORKS|5万元|50000.00",
            "PROCUREMENT_WORKS|8万元|80000.00",
            "PROCUREMENT_SUM"),
        slip(
            "预留超过采购",
            "RESERVED_SMALL_AND_MEDIUM|20万元|200000.00",
            "RESERVED_SMALL_AND_MEDIUM|32万元|320000.00",
            "RESERVED_WITHIN_PROCUREMENT"),
        slip(
            "小微超过预留",
            "RESERVED_SMALL_AND_MICRO|12万元|120000.00",
            "RESERVED_SMALL_AND_MICRO|22万元|220000.00",
            "MICRO_WITHIN_RESERVED"),
        slip(
            "项目数不等",
            "TARGET_PROJECTS|2个|2|1\nSTATED TARGET_MONEY",
            "TARGET_PROJECTS|3个|3|1\nSTATED TARGET_MONEY",
            "REGISTERED_PROJECTS",
            "TARGET_TABLES_PRINTED"),
        slip(
            "项目资金不等",
            "TARGET_MONEY|39.55万元|395500.00",
            "TARGET_MONEY|39.65万元|396500.00",
            "REGISTERED_MONEY"),
        slip(
            "项目资金超过项目支出",
            "TARGET_MONEY|39.55万元|395500.00",
            "TARGET_MONEY|59.55万元|595500.00",
            "REGISTERED_MONEY",
            "TARGET_MONEY_WITHIN_PROJECTS"),
        slip("单位数不等", "UNIT 青湖区灯会办公室", "UNIT 青湖区灯会办公室\nUNIT 青湖区灯组仓库", "TARGET_UNITS_LISTED"),
        slip(
            "目标表写成万元", "TARGETS 灯会布置|元|250,000|", "TARGETS 灯会布置|万元|250,000|", "MONEY_UNIT_SUSPECT"),
        slip("目标表没有登记", "TARGETS 河灯打捞|", "TARGETS 放生池清淤|", "TARGET_TABLE_REGISTERED"),
        slip("目标表与账不等", "145538|145538.00", "145539|145539.00", "TARGET_TABLE_MONEY"),
        slip("重点项目分项", "灯会布置/看护服务|7万元|70000.00", "灯会布置/看护服务|9万元|90000.00", "KEY_PROJECT_PARTS"),
        slip(
            "没有单位", "TABLE BASIC_EXPENDITURE 元", "TABLE BASIC_EXPENDITURE -", "MONEY_UNIT_MISSING"),
        slip("金额不可读", "|0.00|300000.00\n30217", "|零|300000.00\n30217", "AMOUNT_UNREADABLE"),
        slip("空表没有说明", "|合计\n注：本表无数据。\n", "|合计\n", "TABLE_EMPTY"),
        slip("模板文字", "增加10万元，项目", "增加10万元（与上年相比持平/基本持平），项目", "TEMPLATE_LEFTOVER"),
        slip(
            "模板行",
            "TABLE STATE_CAPITAL 元 TOTAL=合计 BASIC=基本支出 PROJECT=项目支出\n",
            "TABLE STATE_CAPITAL 元 TOTAL=合计 BASIC=基本支出 PROJECT=项目支出\n223|国有资本经营预算支出\n",
            "TEMPLATE_LEFTOVER"));
  }

  private static Arguments slip(String name, String sound, String slip, String... codes) {
    return Arguments.of(name, sound, slip, List.of(codes));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slips")
  @DisplayName("每一种差错都有自己的发现")
  void eachSlipIsFound(String name, String sound, String slip, List<String> codes) {
    assertThat(PrintedBudget.TEXT).as(name).contains(sound);
    Result result = reconcile(PrintedBudget.TEXT.replace(sound, slip));
    List<String> found =
        new ArrayList<>(result.findings().stream().map(f -> f.check().name()).toList());
    assertThat(found).as("%s: %s", name, result.findings()).containsAll(codes);
    assertThat(result.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.message().zh()).isNotBlank();
              assertThat(finding.message().en()).isNotBlank();
              assertThat(finding.place()).isNotBlank();
            });
  }

  @ParameterizedTest
  @CsvSource({
    // stated, in the table: half of the last place either way is rounding
    "58万元, 580000.00, 575000.00, ''",
    "58万元, 580000.00, 585000.00, ''",
    "58万元, 580000.00, 585000.01, STATED_FIGURE_TRUNCATED",
    "58万元, 580000.00, 589999.99, STATED_FIGURE_TRUNCATED",
    "58万元, 580000.00, 590000.00, STATED_FIGURE",
    "58万元, 580000.00, 574999.99, STATED_FIGURE"
  })
  @DisplayName("万元数：四舍五入相符；只舍不入另列；再多就是不符")
  void roundingOfStatedFigures(String printed, String stated, String amount, String code) {
    String text =
        PrintedBudget.TEXT
            .replace("|380000.00\nSTATED", "|" + amount + "\nSTATED")
            .replace(
                "STATED OPERATING_COST|38万元|380000.00",
                "STATED OPERATING_COST|" + printed + "|" + stated);
    List<String> found =
        reconcile(text).findings().stream()
            .map(finding -> finding.check().name())
            .filter(each -> each.startsWith("STATED"))
            .toList();
    assertThat(found).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  @DisplayName("发现写明位置、两边的数字和差额，中英文")
  void aFindingStatesBothFigures() {
    String text = PrintedBudget.TEXT.replace("收|1、一般公共预算资金|1500000.00", "收|1、一般公共预算资金|1400000.00");
    Finding finding = reconcile(text).findings().get(0);
    assertThat(finding.place()).isEqualTo("财务收支预算总表 一、财政拨款收入");
    assertThat(finding.message().zh())
        .isEqualTo(
            "财务收支预算总表 一、财政拨款收入：各项之和与总计不等。1 项之和 1400000.00 元 ≠ 本行 1500000.00 元，相差 100000.00 元。");
    assertThat(finding.message().en()).contains("1400000.00 ≠ this line 1500000.00");
    assertThat(finding.check().severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  @DisplayName("缺表、缺合计行：点名，不中断，其余照查")
  void missingTablesAreNamed() {
    int start = PrintedBudget.TEXT.indexOf("TABLE GENERAL_PUBLIC_BUDGET");
    int end = PrintedBudget.TEXT.indexOf("TABLE GOVERNMENT_FUNDS");
    String text = PrintedBudget.TEXT.substring(0, start) + PrintedBudget.TEXT.substring(end);
    Result result = reconcile(text.replace("|合计|1100000.00|700000.00|400000.00\n", ""));
    assertThat(result.findings())
        .extracting(f -> f.check() + " " + f.place())
        .contains("TABLE_MISSING 一般公共预算支出功能分类预算表", "TOTAL_MISSING 一般公共预算基本支出经济分类预算表");
    assertThat(result.equations()).hasSizeGreaterThan(60);
  }

  @Test
  @DisplayName("类直接到项、没有款：按编码归属，照样相加")
  void anyNumberOfLevels() {
    String text = PrintedBudget.TEXT.replaceAll("(?m)^(20103|21011)\\|.*\n", "");
    assertThat(reconcile(text).findings()).isEmpty();
    String slip =
        text.replace(
            "201|一般公共服务支出|1200000.00|800000.00|400000.00\n2010301|行政运行|800000.00|800000.00",
            "201|一般公共服务支出|1200000.00|800000.00|400000.00\n2010301|行政运行|800001.00|800001.00");
    assertThat(reconcile(slip).findings())
        .extracting(Finding::check)
        .contains(Check.CLASSIFICATION_SUM);
  }

  @Test
  @DisplayName("收入表按单位而不按科目：合计照查，科目不硬比")
  void revenueByUnits() {
    int start = PrintedBudget.TEXT.indexOf("TABLE REVENUE ");
    int end = PrintedBudget.TEXT.indexOf("TABLE EXPENDITURE");
    String byUnits =
        """
        TABLE REVENUE 元 TOTAL=合计 上年结转=上年结转 拨款=拨款
        101001|青湖区灯会办公室|1400000.00|100000.00|1300000.00
        101002|青湖区灯组仓库|100000.00|0.00|100000.00
        |合计|1500000.00|100000.00|1400000.00
        """;
    String text =
        PrintedBudget.TEXT.substring(0, start) + byUnits + PrintedBudget.TEXT.substring(end);
    assertThat(reconcile(text).findings()).isEmpty();
    assertThat(reconcile(text.replace("|100000.00|0.00|", "|100000.00|1.00|")).findings())
        .extracting(Finding::check)
        .contains(Check.REVENUE_SOURCES, Check.CLASSIFICATION_TOTAL);
  }

  @Test
  @DisplayName("0.01 元之差也看得见；一行 10^15 元、合计超过一个金额所能写的，也不中断")
  void extremes() {
    String cent =
        PrintedBudget.TEXT.replace(
            "30201|办公费|300000.00|0.00|300000.00", "30201|办公费|300000.01|0.00|300000.01");
    assertThat(reconcile(cent).findings())
        .extracting(Finding::check)
        .containsOnly(Check.CLASSIFICATION_SUM);
    String huge = PrintedBudget.TEXT.replace("800000.00", "9999999999999999.99");
    assertThat(reconcile(huge).findings()).isNotEmpty();
  }
}
