package io.districtbudget.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.documents.document.FundColumns;
import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.documents.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("项目资金")
class MoneyReadingTest {

  private final ReadingLog log = new ReadingLog();

  @Test
  @DisplayName("三栏：年初、全年、执行；缺的空着")
  void columnsByPlace() {
    FormBudget budget =
        read(
            true,
            """
            项目资金 (元)\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
            \t年度资金总额\t18000.00\t9000.00\t9,000\t10\t100.00%\t10
            \t其中：当年财政拨款\t\t9000\t\t—\t\t
            \t上年结转资金\t0\t0\t\t—\t\t
            """);
    assertThat(text(budget.total())).isEqualTo("18000.00 9000.00 9000.00");
    assertThat(text(budget.appropriation())).isEqualTo("null 9000.00 null");
    assertThat(text(budget.carryOver())).isEqualTo("0.00 0.00 null");
    assertThat(text(budget.other())).isEqualTo("null null null");
    assertThat(budget.printedRate()).isEqualTo("100.00%");
    assertThat(budget.printedScore()).isEqualTo("10");
    assertThat(budget.printedWeight()).isEqualTo("10");
  }

  @Test
  @DisplayName("错位一格：按次序")
  void shiftedColumnsByOrder() {
    FormBudget budget =
        read(
            true,
            """
            \t年度资金总额\t\t5\t4\t3\t10\t75.00%\t7.5
            \t\t其他资金\t1\t2\t3\t\t—
            """);
    assertThat(text(budget.total())).isEqualTo("5.00 4.00 3.00");
    assertThat(text(budget.other())).isEqualTo("1.00 2.00 3.00");
  }

  @Test
  @DisplayName("粘上的零")
  void leadingZero() {
    FormBudget budget = read(true, "\t其中：当年财政拨款\t0\t0994000\t994000\t—\n");
    assertThat(text(budget.appropriation())).isEqualTo("0.00 994000.00 994000.00");
    assertThat(log.repairs()).extracting(r -> r.code()).containsExactly(RepairCode.AMOUNT_MENDED);
  }

  @Test
  @DisplayName("申报表：项目与年度两边，其他资金各一")
  void declared() {
    FormBudget budget =
        read(
            false,
            """
            项目资金\t项目资金总额\t360,000\t年度资金申请总额\t300,000
            \t其中：财政资金\t350,000\t其中：当年财政拨款\t290,000
            \t\t\t上年结转资金\t
            \t其他资金\t20,000\t其他资金\t10,000
            """);
    assertThat(budget.projectTotal()).isEqualByComparingTo("360000");
    assertThat(text(budget.total())).startsWith("300000.00");
    assertThat(text(budget.appropriation())).startsWith("290000.00");
    assertThat(text(budget.other())).startsWith("10000.00");
    assertThat(text(budget.carryOver())).startsWith("null");
  }

  @Test
  @DisplayName("万元：换算；明显是元的不换算，并说明")
  void tenThousands() {
    String form = "项目资金 (万元)\t项目资金总额\t\t年度资金申请总额\t%s\n";
    assertThat(text(read(false, form.formatted("12.5")).total())).startsWith("125000.00");
    assertThat(log.repairs()).isEmpty();
    assertThat(text(read(false, form.formatted("1250000")).total())).startsWith("1250000.00");
    assertThat(log.repairs())
        .extracting(r -> r.code())
        .containsExactly(RepairCode.MONEY_UNIT_SUSPECT);
  }

  @Test
  @DisplayName("一般公共预算拨款，前面有无“其中”和序号")
  void generalPublicBudget() {
    for (String key : List.of("", "其中：", "一、", "（一）", "（一）、", "1.", "其中：1.")) {
      FormBudget budget = read(true, "\t" + key + "一般公共预算拨款\t30\t20\t10\t—\n");
      assertThat(text(budget.appropriation())).as(key).isEqualTo("30.00 20.00 10.00");
    }
  }

  @Test
  @DisplayName("同一来源两行：与总额相合就相加，否则第一行算数、第二行点名")
  void twoRowsOfOneSource() {
    String form =
        """
        \t年度资金总额\t%s\t%s\t40,000\t10\t80%%\t8
        \t其中：当年财政拨款\t50,000\t50,000\t40,000\t—
        \t其他资金\t30,000\t30,000\t\t—
        \t单位自有资金\t20,000\t20,000\t\t—
        """;
    FormBudget sum = read(true, form.formatted("100,000", "100,000"));
    assertThat(text(sum.other())).isEqualTo("50000.00 50000.00 null");
    assertThat(sum.other().printed().yearStart()).isEqualTo("30,000 + 20,000");
    assertThat(log.problems()).isEmpty();
    FormBudget first = read(true, form.formatted("80,000", "80,000"));
    assertThat(text(first.other())).isEqualTo("30000.00 30000.00 null");
    assertThat(log.problems()).hasSize(1);
    assertThat(log.problems().get(0).code()).isEqualTo(ProblemCode.FUND_ROW_REPEATED);
    assertThat(log.problems().get(0).message().zh()).contains("单位自有资金", "20,000");
  }

  @Test
  @DisplayName("申报表：一行的组成部分不取代它")
  void partsOfARow() {
    FormBudget budget =
        read(
            false,
            """
            年度资金总额\t1,200,000
            财政拨款\t1,100,000
            其中：本级财政安排\t232,124
            一般公共预算\t867,876
            其他资金\t60,000
            单位自有资金\t40,000
            """);
    assertThat(text(budget.appropriation())).startsWith("1100000.00");
    assertThat(text(budget.other())).startsWith("100000.00");
    assertThat(log.problems()).isEmpty();
  }

  @Test
  @DisplayName("申报表：项目一边的其他资金不算年度的")
  void otherMoneyOfTheProject() {
    FormBudget budget =
        read(
            false,
            """
            项目资金\t项目资金总额\t360,000\t年度资金申请总额\t300,000
            \t其中：财政资金\t340,000\t其中：当年财政拨款\t290,000
            \t其他资金\t20,000\t上年结转资金\t0
            \t\t\t其他资金\t10,000
            """);
    assertThat(text(budget.other())).startsWith("10000.00");
    assertThat(log.problems()).isEmpty();
  }

  @Test
  @DisplayName("单位印在栏名后：年度资金总额（万元）")
  void unitBehindTheKey() {
    FormBudget declared = read(false, "项目资金总额（万元）\t20\t年度资金总额（万元）\t12.5\n");
    assertThat(declared.moneyUnit()).isEqualTo("万元");
    assertThat(text(declared.total())).startsWith("125000.00");
    assertThat(declared.projectTotal()).isEqualByComparingTo("200000");
    FormBudget assessed = read(true, "\t年度资金总额（单位：元）\t12.5\t10\t9\t10\t90%\t9\n");
    assertThat(assessed.moneyUnit()).isEqualTo("元");
    assertThat(text(assessed.total())).isEqualTo("12.50 10.00 9.00");
  }

  @Test
  @DisplayName("执行率没有百分号、年初空着：按表头分栏")
  void rateWithoutItsSign() {
    FormBudget budget =
        read(
            true,
            """
            项目资金（元）\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
            年度资金总额\t\t9860000\t9100000\t10\t92.30\t9.23
            其中：财政拨款\t\t9860000\t9100000\t\t\t
            """);
    assertThat(text(budget.total())).isEqualTo("null 9860000.00 9100000.00");
    assertThat(text(budget.appropriation())).isEqualTo("null 9860000.00 9100000.00");
    assertThat(budget.printedWeight()).isEqualTo("10");
    assertThat(budget.printedRate()).isEqualTo("92.30");
    assertThat(budget.printedScore()).isEqualTo("9.23");
  }

  private FormBudget read(boolean columns, String text) {
    MoneyReading reading = new MoneyReading(columns, log);
    SourceText.lines(text, FormWords::known).forEach(line -> reading.read(line, false));
    return reading.budget();
  }

  private static String text(FundColumns row) {
    return row.yearStart() + " " + row.fullYear() + " " + row.executed();
  }
}
