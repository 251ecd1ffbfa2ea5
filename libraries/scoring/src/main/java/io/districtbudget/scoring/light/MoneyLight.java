package io.districtbudget.scoring.light;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Amounts;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.TraceStep;
import io.districtbudget.scoring.ruleset.MonitoringRule;
import java.math.BigDecimal;
import java.util.Map;

/** 资金亮灯 (light of the money): execution rate ÷ (month ÷ 12). */
public final class MoneyLight {
  private MoneyLight() {}

  /** The light of a month's end; none without a budget. */
  public static Signal of(Amounts money, int month, MonitoringRule rule) {
    Map<String, String> figures =
        Figures.of(
            "executed", Figures.fixed(money.executed()),
            "fullYear", Figures.fixed(money.fullYear()),
            "month", Integer.toString(month));
    if (money.fullYear().signum() <= 0) {
      return new Signal(
          null,
          null,
          new Sentence("至本月末没有预算，资金不亮灯。", "There is no budget yet, so the money has no light."),
          new TraceStep("MONEY_WITHOUT_BUDGET", figures, "NONE"));
    }
    BigDecimal executed = money.executed().max(BigDecimal.ZERO);
    Progress progress = new Progress(executed, money.fullYear(), month);
    Light light = progress.light(rule);
    return new Signal(
        light,
        progress.percent(),
        new Sentence(
            "资金序时进度 " + progress.formula() + "，" + light.label() + "。",
            "Money against the calendar " + progress.formula() + ": " + light.english() + "."),
        new TraceStep("MONEY_PROGRESS", figures, light.name()));
  }
}
