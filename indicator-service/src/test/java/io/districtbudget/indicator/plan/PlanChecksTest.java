package io.districtbudget.indicator.plan;

import static io.districtbudget.indicator.plan.PlanFixture.aPlan;
import static io.districtbudget.indicator.plan.PlanFixture.aSoundPlan;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("申报审核 (checks of a declaration)")
class PlanChecksTest {

  @Test
  @DisplayName("a sound declaration has no remark")
  void sound() {
    assertThat(aSoundPlan().codes()).isEmpty();
  }

  @Test
  @DisplayName("an empty declaration lacks goal, indicators, levels and satisfaction")
  void empty() {
    assertThat(aPlan().withoutGoal().codes())
        .containsExactlyInAnyOrder(
            "GOAL_MISSING",
            "INDICATORS_MISSING",
            "LEVEL_MISSING",
            "LEVEL_MISSING",
            "SATISFACTION_MISSING");
  }

  @Test
  @DisplayName("each missing field is named with its place")
  void missingFields() {
    List<Remark> remarks = aSoundPlan().with(null, null, null, null, null).remarks();

    assertThat(remarks)
        .extracting(Remark::pointer)
        .containsExactlyInAnyOrder(
            "/indicators/4/level1",
            "/indicators/4/level2",
            "/indicators/4/name",
            "/indicators/4/target",
            "/indicators/4/weight");
    assertThat(remarks.get(2).zh()).isEqualTo("第 5 条指标未填写三级指标名称。");
  }

  @ParameterizedTest(name = "{0} / {1}: {2}")
  @DisplayName("层级 must be the framework's, level 2 below its own level 1")
  @CsvSource({
    "双星指标,数量指标,/indicators/4/level1",
    "产出指标,社会效益指标,/indicators/4/level2",
    "效益指标,数量指标,/indicators/4/level2",
    "产出目标,美观,/indicators/4/level2",
  })
  void unknownLevels(String level1, String level2, String pointer) {
    assertThat(aSoundPlan().with(level1, level2, "另一指标", "≥1次", "0").remarks())
        .filteredOn(r -> r.code().equals("LEVEL_UNKNOWN"))
        .singleElement()
        .satisfies(r -> assertThat(r.pointer()).isEqualTo(pointer));
  }

  @ParameterizedTest(name = "framework {0}: {1} / {2}")
  @DisplayName("spellings in use are understood")
  @CsvSource({
    "2021,产出,数量",
    "2021,产出指标,数量 指标",
    "2021,效益指标,生态环境效益指标",
    "2021,满意度指标,满意度指标",
    "2020,产出目标,数量",
    "2020,影响力目标,满意度",
    "2020,效果目标,社会效益",
    "101,成本指标,经济成本指标",
    "101,成本,生态环境成本",
  })
  void spellings(String framework, String level1, String level2) {
    assertThat(aPlan(framework).with(level1, level2, "某指标", "≥1次", "1").codes())
        .doesNotContain("LEVEL_UNKNOWN");
  }

  @Test
  @DisplayName("权重: decimals are exact, the sum and each level count")
  void weights() {
    PlanFixture decimals =
        aPlan()
            .with("产出", "数量", "甲", "≥1次", "22.5")
            .with("产出", "质量", "乙", "≥1次", "27.5")
            .with("效益", "社会效益", "丙", "≥1次", "30")
            .with("满意度", "满意度", "丁方满意率", "≥90%", "10");
    assertThat(decimals.codes()).isEmpty();
    PlanFixture shifted =
        aPlan()
            .with("产出", "数量", "甲", "≥1次", "50.01")
            .with("效益", "社会效益", "丙", "≥1次", "29.99")
            .with("满意度", "满意度", "丁方满意率", "≥90%", "10");
    assertThat(shifted.codes()).containsExactly("LEVEL_WEIGHTS_OFF", "LEVEL_WEIGHTS_OFF");
    PlanFixture less =
        aPlan()
            .with("产出", "数量", "甲", "≥1次", "50")
            .with("效益", "社会效益", "丙", "≥1次", "30")
            .with("满意度", "满意度", "丁方满意率", "≥90%", "9.99");
    assertThat(less.codes()).containsExactly("WEIGHTS_NOT_100", "LEVEL_WEIGHTS_OFF");
    assertThat(less.remarks().get(0).rejected()).isEqualTo("89.99");
  }

  @Test
  @DisplayName("101: without 满意度 its 10 goes to 效益, and that is only a warning")
  void satisfactionOf101() {
    PlanFixture plan =
        aPlan("101")
            .with("成本", "经济成本", "甲", "≤100元", "20")
            .with("产出", "数量", "乙", "≥1次", "40")
            .with("效益", "社会效益", "丙", "有效保障", "30");
    assertThat(plan.remarks())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.code()).isEqualTo("SATISFACTION_MISSING");
              assertThat(r.severity()).isEqualTo(Severity.WARNING);
            });
  }

  @Test
  @DisplayName("2021: without 满意度 an error; the other levels keep their weights")
  void satisfactionOf2021() {
    assertThat(aSoundPlan().without(3).codes())
        .containsExactly("SATISFACTION_MISSING", "WEIGHTS_NOT_100");
  }

  @ParameterizedTest(name = "{0}: {1} → {2} {3}")
  @DisplayName("指标名称与指标值")
  @CsvSource({
    "巡查完成率,巡查完成率,ERROR,TARGET_EQUALS_NAME",
    "巡查完成率,巡查 完成率,ERROR,TARGET_EQUALS_NAME",
    "巡查完成率,------,ERROR,TARGET_UNREADABLE",
    "齐备,≥1次,ERROR,INDICATOR_PLACEHOLDER",
    "齐 全,≥1次,ERROR,INDICATOR_PLACEHOLDER",
    "设备 完好率,≥1次,ERROR,INDICATOR_DUPLICATE",
    "巡查数量,=95,WARNING,TARGET_WITHOUT_UNIT",
    "巡查数量,1,WARNING,TARGET_WITHOUT_UNIT",
    "群众满意率,≥90%,WARNING,INDICATOR_MISPLACED",
    "巡查及时率,=100% (2023年1月底前),WARNING,DEADLINE_OUTSIDE_PROJECT",
  })
  void namesAndTargets(String name, String target, Severity severity, String code) {
    assertThat(aSoundPlan().with("产出", "数量", name, target, "0").remarks())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.code()).isEqualTo(code);
              assertThat(r.severity()).isEqualTo(severity);
              assertThat(r.pointer()).startsWith("/indicators/4/");
            });
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("a deadline within the project is fine")
  @CsvSource({"12月底前", "2022年12月31日前", "4季度前", "=100% (2022年6月底前)"})
  void deadlinesInside(String target) {
    assertThat(aSoundPlan().with("产出", "时效", "巡查及时情况", target, "0").codes()).isEmpty();
  }

  @ParameterizedTest(name = "{0} below {1}: {2}")
  @DisplayName("读法须确认: the threshold decides which readings their author confirms")
  @CsvSource({
    "≥95%,0.80,false",
    "4季度前,0.80,false",
    "保安保洁各1名,0.80,true",
    "4季度前,0.90,true",
    "≥95%,1.00,false",
    "保安保洁各1名,0.40,false",
  })
  void readings(String target, BigDecimal confirmBelow, boolean toConfirm) {
    Plan plan = aSoundPlan().with("产出", "数量", "岗位配置", target, "0").plan();
    Circumstances circumstances = new Circumstances(2022, null, null, confirmBelow);
    assertThat(PlanChecks.errors(plan, circumstances))
        .extracting(Remark::code)
        .isEqualTo(toConfirm ? List.of("READING_UNCONFIRMED") : List.of());
  }

  @Test
  @DisplayName("errors stop a submission, warnings do not")
  void errorsOnly() {
    Plan plan = aSoundPlan().with("产出", "数量", "巡查数量", "=95", "0").plan();
    assertThat(PlanChecks.errors(plan, PlanFixture.YEAR_2022)).isEmpty();
    assertThat(PlanChecks.of(plan, PlanFixture.YEAR_2022)).hasSize(1);
  }
}
