package io.districtbudget.form.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FundColumns;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("资金来源")
class FundMovementTest {

  @Test
  @DisplayName("三栏都加得起来：按来源")
  void bySource() {
    assertThat(
            movements(
                FormKind.SELF_ASSESSMENT,
                row("100", "80", "70"),
                row("60", "50", "40"),
                row("40", "30", "30"),
                row("0", "0", null)))
        .containsExactly("APPROPRIATION 60 -10 40", "CARRY_OVER 40 -10 30");
  }

  @Test
  @DisplayName("有一栏加不起来：全部未注明来源，否则来源会成为负数")
  void unspecified() {
    assertThat(
            movements(
                FormKind.SELF_ASSESSMENT,
                row("100", "80", "70"),
                row("0", "80", "70"),
                row("0", "0", null),
                row("0", "0", null)))
        .containsExactly("UNSPECIFIED 100 -20 70");
  }

  @Test
  @DisplayName("全为零：仍有一笔零的批复")
  void zero() {
    assertThat(
            movements(
                FormKind.SELF_ASSESSMENT,
                row("0", "0", "0"),
                row("0", "0", "0"),
                row("0", "0", "0"),
                row("0", "0", "0")))
        .containsExactly("UNSPECIFIED 0 0 0");
  }

  @Test
  @DisplayName("申报表只有年初")
  void declared() {
    assertThat(
            movements(
                FormKind.DECLARATION,
                row("50", null, null),
                row("50", null, null),
                row(null, null, null),
                row(null, null, null)))
        .containsExactly("APPROPRIATION 50 0 0");
  }

  private static List<String> movements(
      FormKind kind,
      FundColumns total,
      FundColumns appropriation,
      FundColumns carryOver,
      FundColumns other) {
    FormBudget budget =
        new FormBudget("元", null, total, appropriation, carryOver, other, null, null, null);
    return FundMovement.of(budget, kind).stream()
        .map(
            fund ->
                fund.source()
                    + " "
                    + fund.yearStart()
                    + " "
                    + fund.adjustment()
                    + " "
                    + fund.executed())
        .toList();
  }

  private static FundColumns row(
      @Nullable String start, @Nullable String full, @Nullable String executed) {
    return new FundColumns(
        number(start),
        number(full),
        number(executed),
        new FundColumns.Printed(start, full, executed));
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
