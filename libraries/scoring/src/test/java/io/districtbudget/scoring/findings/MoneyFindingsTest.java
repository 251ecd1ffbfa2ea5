package io.districtbudget.scoring.findings;

import static io.districtbudget.scoring.findings.FormFixture.aForm;
import static io.districtbudget.scoring.findings.FormFixture.amounts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("资金审核")
class MoneyFindingsTest {

  @ParameterizedTest(name = "预算 {0}，执行 {1}：{2}")
  @DisplayName("EXECUTION_OVER_BUDGET 执行数超过全年预算数")
  @CsvSource({"100, 100.01, 1", "100, 100, 0", "100, 0, 0", "0, 5, 1", "0, 0, 0"})
  void executionOverBudget(String fullYear, String executed, int count) {
    List<Finding> found =
        aForm().withMoney(fullYear, fullYear, executed).findings(FindingCode.EXECUTION_OVER_BUDGET);
    assertThat(found).hasSize(count);
    assertThat(found).allSatisfy(f -> assertThat(f.severity()).isEqualTo(Severity.ERROR));
  }

  @ParameterizedTest(name = "预算 {0}：{1}")
  @DisplayName("BUDGET_ZERO 全年预算数为零")
  @CsvSource({"0, 1", "0.00, 1", "0.01, 0"})
  void budgetZero(String fullYear, int count) {
    assertThat(aForm().withMoney("0", fullYear, "0").findings(FindingCode.BUDGET_ZERO))
        .hasSize(count);
  }

  @ParameterizedTest(name = "预算 {0}，执行 {1}，原因 {2}：{3}")
  @DisplayName("LOW_EXECUTION_UNEXPLAINED 执行率低于 95% 未说明原因")
  @CsvSource({
    "100, 94.99, , 1",
    "100, 95, , 0",
    "100, 94.99, 采购节余, 0",
    "100, 94.99, ' ', 1",
    "0, 0, , 0",
    "100, 0, , 1"
  })
  void lowExecutionUnexplained(String fullYear, String executed, String reason, int count) {
    assertThat(
            aForm()
                .withMoney(fullYear, fullYear, executed)
                .explainingTheMoney(reason)
                .findings(FindingCode.LOW_EXECUTION_UNEXPLAINED))
        .hasSize(count);
  }

  @ParameterizedTest(name = "{0} → {1}：{2}")
  @DisplayName("LARGE_ADJUSTMENT 调整达到年初预算数的 10%")
  @CsvSource({"100, 110, 1", "100, 109.99, 0", "100, 90, 1", "100, 90.01, 0", "0, 5, 1", "0, 0, 0"})
  void largeAdjustment(String yearStart, String fullYear, int count) {
    assertThat(
            aForm().withMoney(yearStart, fullYear, fullYear).findings(FindingCode.LARGE_ADJUSTMENT))
        .hasSize(count);
  }

  @ParameterizedTest(name = "总额 {0}，来源 {1} + {2}：{3}")
  @DisplayName("FUND_ROWS_EMPTY 有总额而资金来源各行合计为 0")
  @CsvSource({
    "100, 0, 0, 1",
    "100, 0.00, 0, 1",
    "100, 100, 0, 0",
    "100, 0.01, 0, 0",
    "0, 0, 0, 0",
    "0.01, 0, 0, 1"
  })
  void fundRowsEmpty(String total, String one, String other, int count) {
    List<Finding> found =
        aForm()
            .withMoney("100", "100", total)
            .withSources(amounts("100", "100", one), amounts("0", "0", other))
            .findings(FindingCode.FUND_ROWS_EMPTY);
    assertThat(found).hasSize(count);
    assertThat(found)
        .allSatisfy(
            f -> {
              assertThat(f.place()).isEqualTo(new Place.Column(FundColumn.EXECUTED));
              assertThat(f.message().zh()).contains("执行栏").contains(f.figures().get("total"));
            });
  }

  @ParameterizedTest(name = "总额 {0}，来源 {1} + {2}：{3}")
  @DisplayName("FUND_ROWS_NOT_EQUAL_TOTAL 来源合计不为 0 且不等于总额")
  @CsvSource({
    "100, 60, 40, 0",
    "100, 60, 40.01, 1",
    "100, 60, 39.99, 1",
    "100, 0, 0, 0",
    "0, 0, 0, 0",
    "0, 5, 0, 1",
    "100.00, 100, 0, 0"
  })
  void fundRowsNotEqualTotal(String total, String one, String other, int count) {
    List<Finding> found =
        aForm()
            .withMoney("100", total, "100")
            .withSources(amounts("100", one, "100"), amounts("0", other, "0"))
            .findings(FindingCode.FUND_ROWS_NOT_EQUAL_TOTAL);
    assertThat(found).hasSize(count);
    assertThat(found)
        .allSatisfy(
            f -> {
              assertThat(f.place()).isEqualTo(new Place.Column(FundColumn.FULL_YEAR));
              assertThat(f.message().zh()).contains(f.figures().values());
            });
  }

  @ParameterizedTest(name = "表内 {0}，账面 {1}：{2}")
  @DisplayName("LEDGER_DIFFERS 表内金额与账面不符")
  @CsvSource({"90, 90, 0", "90, 90.00, 0", "90, 90.01, 1", "90, 0, 1", "0, 0, 0"})
  void ledgerDiffers(String stated, String booked, int count) {
    List<Finding> found =
        aForm()
            .withMoney("100", "100", stated)
            .withLedger("100", "100", booked)
            .findings(FindingCode.LEDGER_DIFFERS);
    assertThat(found).hasSize(count);
    assertThat(found)
        .allSatisfy(
            f -> {
              assertThat(f.place()).isEqualTo(new Place.Column(FundColumn.EXECUTED));
              assertThat(f.message().zh()).contains(f.figures().values());
            });
  }

  @Test
  @DisplayName("执行率恰好印成 95.00% 仍低于 95% 时，说明写出金额")
  void lowExecutionShowsTheMoney() {
    Finding found =
        aForm()
            .withMoney("100000", "100000", "94999.99")
            .findings(FindingCode.LOW_EXECUTION_UNEXPLAINED)
            .get(0);
    assertThat(found.message().zh()).isEqualTo("执行率 95.00%（94999.99 ÷ 100000.00）低于 95%，未说明原因。");
  }

  @Test
  @DisplayName("FUND_ROWS_EMPTY 有总额而资金来源各行为 0，逐栏列出")
  void fundRowsEmptyByColumn() {
    List<Finding> found =
        aForm()
            .withMoney("100", "90", "0")
            .withSources(amounts("0", "0", "0"), amounts("0", "0", "0"))
            .findings(FindingCode.FUND_ROWS_EMPTY);
    assertThat(found)
        .extracting(Finding::place)
        .containsExactly(
            new Place.Column(FundColumn.YEAR_START), new Place.Column(FundColumn.FULL_YEAR));
    assertThat(found.get(0).figures()).containsEntry("total", "100.00");
    assertThat(found.get(0).message().zh()).contains("年初").contains("100.00");
  }

  @Test
  @DisplayName("没有资金来源行时不作判断")
  void noSourceRowsAreNoEmptyRows() {
    assertThat(aForm().withMoney("100", "100", "100").withSources().codes())
        .doesNotContain(FindingCode.FUND_ROWS_EMPTY, FindingCode.FUND_ROWS_NOT_EQUAL_TOTAL);
  }

  @Test
  @DisplayName("FUND_ROWS_NOT_EQUAL_TOTAL 资金来源合计不为 0 且与总额不符")
  void fundRowsNotEqualTotalByColumn() {
    assertThat(
            aForm()
                .withMoney("100", "90", "80")
                .withSources(amounts("60", "89.99", "0"), amounts("40", "0", "0"))
                .findings(FindingCode.FUND_ROWS_NOT_EQUAL_TOTAL))
        .extracting(Finding::place)
        .containsExactly(new Place.Column(FundColumn.FULL_YEAR));
  }

  @ParameterizedTest(name = "{0} {1} {2}：{3}")
  @DisplayName("MONEY_UNIT_SUSPECT 恰好相差 10000 倍")
  @CsvSource({
    "50, 500000, 500000, 1",
    "500000, 50, 50, 1",
    "500000, 500000, 50, 1",
    "50, 500001, 9, 0",
    "0, 0, 0, 0",
    "50, 50, 50, 0"
  })
  void moneyUnitSuspect(String yearStart, String fullYear, String executed, int count) {
    assertThat(
            aForm()
                .withMoney(yearStart, fullYear, executed)
                .findings(FindingCode.MONEY_UNIT_SUSPECT))
        .hasSize(count);
  }

  @Test
  @DisplayName("MONEY_UNIT_SUSPECT 总额与资金来源、账面相差 10000 倍")
  void moneyUnitSuspectBetweenStatements() {
    assertThat(
            aForm()
                .withMoney("50", "50", "50")
                .withSources(amounts("50", "500000", "50"))
                .findings(FindingCode.MONEY_UNIT_SUSPECT))
        .extracting(Finding::place)
        .containsExactly(new Place.Column(FundColumn.FULL_YEAR));
    assertThat(
            aForm()
                .withMoney("50", "50", "50")
                .withLedger("500000", "500000", "500000")
                .findings(FindingCode.MONEY_UNIT_SUSPECT))
        .hasSize(1);
  }

  @Test
  @DisplayName("LEDGER_DIFFERS 表内金额与账面不符，逐栏列出")
  void ledgerDiffersByColumn() {
    assertThat(
            aForm()
                .withMoney("100", "100", "90")
                .withLedger("100.00", "100.00", "95.00")
                .findings(FindingCode.LEDGER_DIFFERS))
        .extracting(Finding::place)
        .containsExactly(new Place.Column(FundColumn.EXECUTED));
    assertThat(aForm().withMoney("100", "100", "90").codes())
        .doesNotContain(FindingCode.LEDGER_DIFFERS);
  }
}
