package io.districtbudget.scoring.findings;

import static io.districtbudget.scoring.findings.FormFixture.aForm;
import static io.districtbudget.scoring.findings.FormFixture.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.scoring.FactsFixture;
import io.districtbudget.scoring.RuleSetFixture;
import io.districtbudget.scoring.ShippedRuleSets;
import io.districtbudget.scoring.ruleset.ExecutionRule.ZeroBudget;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("表格审核")
class FormFindingsTest {

  @Test
  @DisplayName("填写规范的自评表没有发现")
  void aFormInGoodOrderHasNoFindings() {
    assertThat(aForm().withGoodIndicators().printing("10", "100").ending("2022-12-31").codes())
        .isEmpty();
  }

  @ParameterizedTest(name = "填报 {0}：{1}")
  @DisplayName("EXECUTION_SCORE_MISMATCH 执行率得分与计算不符（容差 0.005）")
  @CsvSource({"9.96, 0", "9.964, 0", "9.965, 0", "9.966, 1", "9.97, 1", "9.955, 0", ", 0", "10, 1"})
  void executionScoreMismatch(String printed, int count) {
    assertThat(
            aForm()
                .withMoney("700000", "700000", "697500")
                .printing(printed, null)
                .findings(FindingCode.EXECUTION_SCORE_MISMATCH))
        .hasSize(count);
  }

  @ParameterizedTest(name = "填报 {0}：{1}")
  @DisplayName("TOTAL_MISMATCH 总分与各项合计不符")
  @CsvSource({"96, 0", "96.00, 0", "96.01, 1", "95, 1", ", 0"})
  void totalMismatch(String printed, int count) {
    FormFixture form =
        aForm()
            .with(good("产出指标", "数量指标", "甲").weighing("50").scoring("46").because("人手不足"))
            .with(good("效益指标", "社会效益指标", "乙").weighing("30").scoring("30"))
            .with(good("满意度指标", "服务对象满意度指标", "丙").weighing("10").scoring("10"));
    assertThat(form.printing(null, printed).findings(FindingCode.TOTAL_MISMATCH)).hasSize(count);
  }

  @Test
  @DisplayName("WEIGHTS_NOT_100、LEVEL_WEIGHTS_OFF 分值合计")
  void weights() {
    FormFixture tooMuch =
        aForm()
            .with(good("产出指标", "数量指标", "甲").weighing("55"))
            .with(good("效益指标", "社会效益指标", "乙").weighing("30"))
            .with(good("满意度指标", "服务对象满意度指标", "丙").weighing("10"));
    assertThat(tooMuch.codes())
        .contains(FindingCode.WEIGHTS_NOT_100, FindingCode.LEVEL_WEIGHTS_OFF);

    FormFixture shifted =
        aForm()
            .with(good("产出指标", "数量指标", "甲").weighing("45"))
            .with(good("效益指标", "社会效益指标", "乙").weighing("35"))
            .with(good("满意度指标", "服务对象满意度指标", "丙").weighing("10"));
    List<Finding> found = shifted.findings(FindingCode.LEVEL_WEIGHTS_OFF);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).figures()).containsEntry("产出", "45/50").containsEntry("效益", "35/30");
    assertThat(shifted.codes()).doesNotContain(FindingCode.WEIGHTS_NOT_100);
  }

  @Test
  @DisplayName("101 号文：成本 20、产出 40、效益 20、满意度 10，无满意度时归入效益")
  void weightsOfDocument101() {
    FormFixture form =
        aForm()
            .by(ShippedRuleSets.of("framework-101"))
            .with(good("成本指标", "经济成本指标", "甲").weighing("20"))
            .with(good("产出指标", "数量指标", "乙").weighing("40"))
            .with(good("效益指标", "社会效益指标", "丙").weighing("30"));
    assertThat(form.codes()).containsExactly(FindingCode.SATISFACTION_MISSING);
  }

  @Test
  @DisplayName("缺少满意度指标；2020 体系在二级指标")
  void satisfactionIsOnLevel2In2020() {
    FactsFixture output = good("产出指标", "数量指标", "甲").weighing("90");
    assertThat(aForm().with(output).codes()).contains(FindingCode.SATISFACTION_MISSING);
    FormFixture of2020 =
        aForm()
            .by(ShippedRuleSets.of("general-2020"))
            .with(good("影响力目标", "满意度", "使用者满意程度").weighing("10"));
    assertThat(of2020.codes()).doesNotContain(FindingCode.SATISFACTION_MISSING);
  }

  @ParameterizedTest(name = "目标 {0}，完成 {1}：{2}")
  @DisplayName("GOAL_MISSING、GOAL_RESULT_MISSING、GOAL_RESULT_REPEATS_GOAL")
  @CsvSource({
    "保持可用, 全年可用, ",
    ", 全年可用, GOAL_MISSING",
    "'  ', 全年可用, GOAL_MISSING",
    "保持可用, , GOAL_RESULT_MISSING",
    "保持可用, 保持 可用。, GOAL_RESULT_REPEATS_GOAL",
    "保持可用, 保持了可用, "
  })
  void goals(String goal, String result, String code) {
    List<String> found =
        aForm().withGoodIndicators().withGoal(goal).withGoalResult(result).codes().stream()
            .map(Enum::name)
            .toList();
    assertThat(found).isEqualTo(code == null ? List.of() : List.of(code));
  }

  @ParameterizedTest(name = "{0} + {1} + {2}：{3}")
  @DisplayName("WEIGHTS_NOT_100 分值连同预算执行不为 100")
  @CsvSource({
    "50, 30, 10, 0",
    "50, 30, 9.99, 1",
    "50, 30, 10.01, 1",
    "22.5, 57.5, 10, 0",
    "40, 30, 10, 1",
    "0, 0, 0, 1"
  })
  void weightsNot100(String output, String benefit, String satisfaction, int count) {
    List<Finding> found =
        weighing(output, benefit, satisfaction).findings(FindingCode.WEIGHTS_NOT_100);
    assertThat(found).hasSize(count);
    assertThat(found)
        .allSatisfy(f -> assertThat(f.message().zh()).contains(f.figures().get("sum")));
  }

  @ParameterizedTest(name = "{0} + {1} + {2}：{3}")
  @DisplayName("LEVEL_WEIGHTS_OFF 一级指标分值不合规则")
  @CsvSource({
    "50, 30, 10, 0",
    "49.99, 30.01, 10, 1",
    "45, 35, 10, 1",
    "22.5, 57.5, 10, 1",
    "50.00, 30.0, 10, 0"
  })
  void levelWeightsOff(String output, String benefit, String satisfaction, int count) {
    assertThat(weighing(output, benefit, satisfaction).findings(FindingCode.LEVEL_WEIGHTS_OFF))
        .hasSize(count);
  }

  @ParameterizedTest(name = "{0}：{1}")
  @DisplayName("规则没有的一级指标占有分值，也列出")
  @CsvSource({"成本指标, 成本指标, 5", "'', 未列一级指标, 5"})
  void weightsElsewhere(String level1, String named, String weight) {
    List<Finding> found =
        weighing("50", "30", "10")
            .with(good(level1, "经济成本指标", "丁").weighing(weight))
            .findings(FindingCode.LEVEL_WEIGHTS_OFF);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).figures()).containsOnly(java.util.Map.entry(named, "5/0"));
    assertThat(
            weighing("50", "30", "10")
                .with(good(level1, "经济成本指标", "丁").weighing("0"))
                .findings(FindingCode.LEVEL_WEIGHTS_OFF))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}：{1}/{2}：{3}")
  @DisplayName("SATISFACTION_MISSING 体系有满意度而表内没有")
  @CsvSource({
    "general-2021, 满意度指标, 服务对象满意度指标, 0",
    "general-2021, 满意度指标, '', 0",
    "general-2021, 效益指标, 社会效益指标, 1",
    "general-2020, 影响力目标, 满意度, 0",
    "general-2020, 影响力目标, 长效管理, 1",
    "framework-101, 效益指标, 社会效益指标, 1",
    "framework-101, 满意度指标, 服务对象满意度指标, 0"
  })
  void satisfactionMissing(String ruleSet, String level1, String level2, int count) {
    assertThat(
            aForm()
                .by(ShippedRuleSets.of(ruleSet))
                .with(good(level1, level2, "办事便利程度"))
                .findings(FindingCode.SATISFACTION_MISSING))
        .hasSize(count);
  }

  @ParameterizedTest(name = "[{0}]：{1}")
  @DisplayName("GOAL_MISSING 年度目标为空")
  @CsvSource({"保持可用, 0", ", 1", "'', 1", "'  ', 1", "'　', 1", "无, 0"})
  void goalMissing(String goal, int count) {
    assertThat(aForm().withGoal(goal).findings(FindingCode.GOAL_MISSING)).hasSize(count);
  }

  @ParameterizedTest(name = "[{0}]：{1}")
  @DisplayName("GOAL_RESULT_MISSING 目标完成情况为空")
  @CsvSource({"全年可用, 0", ", 1", "'', 1", "'  ', 1", "无, 0"})
  void goalResultMissing(String result, int count) {
    assertThat(aForm().withGoalResult(result).findings(FindingCode.GOAL_RESULT_MISSING))
        .hasSize(count);
  }

  @ParameterizedTest(name = "{0} / {1}：{2}")
  @DisplayName("GOAL_RESULT_REPEATS_GOAL 完成情况照抄目标")
  @CsvSource({
    "保持可用, 保持可用, 1",
    "保持可用, 保持 可用。, 1",
    "'保持可用，安全', '保持可用,安全', 1",
    "保持可用, 保持了可用, 0",
    "保持可用, , 0",
    ", , 0",
    "'', '', 0"
  })
  void goalResultRepeatsGoal(String goal, String result, int count) {
    assertThat(
            aForm()
                .withGoal(goal)
                .withGoalResult(result)
                .findings(FindingCode.GOAL_RESULT_REPEATS_GOAL))
        .hasSize(count);
  }

  @ParameterizedTest(name = "填报 {0}：{1}")
  @DisplayName("执行率不适用：总分按折算后的核对，不与资金比较")
  @CsvSource({"100, 0", "90, 1", "99.99, 1"})
  void executionNotApplicable(String printed, int count) {
    FormFixture form =
        weighing("50", "30", "10")
            .by(RuleSetFixture.from("general-2021").withZeroBudget(ZeroBudget.NOT_APPLICABLE))
            .withMoney("0", "0", "0")
            .printing(null, printed);
    assertThat(form.findings(FindingCode.TOTAL_MISMATCH)).hasSize(count);
    assertThat(form.codes()).doesNotContain(FindingCode.RESULTS_AHEAD_OF_MONEY);
  }

  private static FormFixture weighing(String output, String benefit, String satisfaction) {
    return aForm()
        .with(good("产出指标", "数量指标", "甲").weighing(output))
        .with(good("效益指标", "社会效益指标", "乙").weighing(benefit))
        .with(good("满意度指标", "服务对象满意度指标", "丙").weighing(satisfaction));
  }

  @ParameterizedTest(name = "指标得 {0}，执行 {1}：{2}")
  @DisplayName("RESULTS_AHEAD_OF_MONEY 绩效高于资金执行 5% 以上")
  @CsvSource({
    "90, 95, 0",
    "90, 94.9, 1",
    "90, 85.16, 1",
    "0, 0, 0",
    "45, 50, 0",
    "45, 47.5, 0",
    "45, 47.4, 1",
    "80, 100, 0"
  })
  void resultsAheadOfMoney(String points, String executed, int count) {
    FormFixture form =
        aForm()
            .withMoney("100", "100", executed)
            .with(good("产出指标", "数量指标", "甲").weighing("90").scoring(points).because("进度"));
    assertThat(form.findings(FindingCode.RESULTS_AHEAD_OF_MONEY)).hasSize(count);
  }

  @ParameterizedTest(name = "完成 {0}，原因 {1}，全年预算 {2}：{3}")
  @DisplayName("PROJECT_CANCELLATION_PROPOSED 全部为 0 且说明已取消，或预算调整为 0")
  @CsvSource({
    "0, 预算已压减, 100, 1",
    "0, 人手不足, 100, 0",
    "0, , 100, 0",
    "1, 预算已压减, 100, 0",
    "50%, , 0, 1"
  })
  void projectCancellationProposed(String actual, String reason, String fullYear, int count) {
    FormFixture form =
        aForm()
            .withMoney("100", fullYear, "0")
            .with(good("产出指标", "数量指标", "甲").reaching(actual).because(reason));
    assertThat(form.findings(FindingCode.PROJECT_CANCELLATION_PROPOSED)).hasSize(count);
  }
}
