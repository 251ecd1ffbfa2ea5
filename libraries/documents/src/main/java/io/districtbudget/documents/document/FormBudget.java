package io.districtbudget.documents.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 项目资金 (money of a project) as a form states it, in 元.
 *
 * @param moneyUnit the unit that the form prints, 元 or 万元; amounts are converted to 元
 * @param projectTotal 项目资金总额 over all years, of declarations
 * @param total 年度资金总额 or 年度资金申请总额
 * @param appropriation 当年财政拨款
 * @param carryOver 上年结转资金
 * @param other 其他资金
 * @param printedRate 执行率 as printed
 * @param printedScore 得分 of the execution row as printed
 * @param printedWeight 分值 of the execution row as printed
 * @param sources every printed source, where a form prints other ones than the three rows
 * @param monitored of monitoring forms only
 */
public record FormBudget(
    String moneyUnit,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class)
        @Nullable BigDecimal projectTotal,
    FundColumns total,
    FundColumns appropriation,
    FundColumns carryOver,
    FundColumns other,
    @Nullable String printedRate,
    @Nullable String printedScore,
    @Nullable String printedWeight,
    List<FormFund> sources,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MonitoredMoney monitored) {

  /** The money of a form that prints the three usual rows. */
  public FormBudget(
      String moneyUnit,
      @Nullable BigDecimal projectTotal,
      FundColumns total,
      FundColumns appropriation,
      FundColumns carryOver,
      FundColumns other,
      @Nullable String printedRate,
      @Nullable String printedScore,
      @Nullable String printedWeight) {
    this(
        moneyUnit,
        projectTotal,
        total,
        appropriation,
        carryOver,
        other,
        printedRate,
        printedScore,
        printedWeight,
        List.of(),
        null);
  }
}
