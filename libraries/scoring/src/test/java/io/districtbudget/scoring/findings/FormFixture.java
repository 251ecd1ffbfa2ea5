package io.districtbudget.scoring.findings;

import io.districtbudget.scoring.Amounts;
import io.districtbudget.scoring.FactsFixture;
import io.districtbudget.scoring.ScoreSheet;
import io.districtbudget.scoring.ShippedRuleSets;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A self-assessment in good order, to be spoiled by one sentence: {@code aForm().executing("0")}.
 */
final class FormFixture {
  private RuleSet rules = ShippedRuleSets.general();
  private Amounts money = amounts("100000", "100000", "100000");
  private List<Amounts> sources = List.of(amounts("100000", "100000", "100000"));
  private @Nullable Amounts ledger;
  private PrintedFigures printed = PrintedFigures.NONE;
  private @Nullable String goal = "保持设备可用";
  private @Nullable String result = "全年设备可用";
  private @Nullable String executionReason;
  private @Nullable LocalDate projectEnd;
  private final List<FactsFixture> indicators = new ArrayList<>();

  static FormFixture aForm() {
    return new FormFixture();
  }

  FormFixture by(RuleSet set) {
    rules = set;
    return this;
  }

  FormFixture withMoney(String yearStart, String fullYear, String executed) {
    money = amounts(yearStart, fullYear, executed);
    sources = List.of(money);
    return this;
  }

  FormFixture withSources(Amounts... rows) {
    sources = List.of(rows);
    return this;
  }

  FormFixture withLedger(String yearStart, String fullYear, String executed) {
    ledger = amounts(yearStart, fullYear, executed);
    return this;
  }

  FormFixture printing(@Nullable String executionScore, @Nullable String total) {
    printed = new PrintedFigures(number(executionScore), number(total));
    return this;
  }

  FormFixture withGoal(@Nullable String text) {
    goal = text;
    return this;
  }

  FormFixture withGoalResult(@Nullable String text) {
    result = text;
    return this;
  }

  FormFixture explainingTheMoney(@Nullable String text) {
    executionReason = text;
    return this;
  }

  FormFixture ending(String day) {
    projectEnd = LocalDate.parse(day);
    return this;
  }

  FormFixture with(FactsFixture indicator) {
    indicators.add(indicator);
    return this;
  }

  /** Three indicators in good order whose weights are those of the rules. */
  FormFixture withGoodIndicators() {
    return with(good("产出指标", "数量指标", "设备检修完成数").weighing("50"))
        .with(good("效益指标", "社会效益指标", "设备可用时间").weighing("30"))
        .with(good("满意度指标", "服务对象满意度指标", "使用者满意程度").weighing("10"));
  }

  AuditedForm form() {
    ScoreSheet sheet =
        ScoreSheet.of(money, indicators.stream().map(FactsFixture::facts).toList(), rules);
    return new AuditedForm(
        2022,
        sheet,
        money,
        sources,
        ledger,
        printed,
        new Narrative(goal, result, executionReason),
        projectEnd);
  }

  List<FindingCode> codes() {
    return Audit.of(form()).stream().map(Finding::code).toList();
  }

  List<Finding> findings(FindingCode code) {
    return Audit.of(form()).stream().filter(finding -> finding.code() == code).toList();
  }

  static Amounts amounts(String yearStart, String fullYear, String executed) {
    return new Amounts(
        new BigDecimal(yearStart), new BigDecimal(fullYear), new BigDecimal(executed));
  }

  static FactsFixture good(String level1, String level2, String name) {
    return FactsFixture.anIndicator().under(level1, level2).named(name).of(">=90%").reaching("95%");
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
