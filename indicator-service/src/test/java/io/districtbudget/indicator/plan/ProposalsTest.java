package io.districtbudget.indicator.plan;

import static io.districtbudget.indicator.plan.PlanFixture.aPlan;
import static io.districtbudget.indicator.plan.PlanFixture.aSoundPlan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("修改建议 (proposals for the mend)")
class ProposalsTest {

  /** A row that a proposal adds has still to be named by its author. */
  private static final Set<String> LEFT_TO_THE_AUTHOR = Set.of("NAME_MISSING", "TARGET_MISSING");

  static Stream<Arguments> flaws() {
    return Stream.of(
        Arguments.of("GOAL_MISSING", aSoundPlan().withoutGoal()),
        Arguments.of("INDICATORS_MISSING", aPlan()),
        Arguments.of("LEVEL_MISSING", aSoundPlan().with(null, "数量", "应急演练次数", "≥2次", "0")),
        Arguments.of("LEVEL_MISSING", aSoundPlan().with("产出", null, "报修及时率", "≥95%", "0")),
        Arguments.of("LEVEL_MISSING", aSoundPlan().without(2)),
        Arguments.of("TARGET_MISSING", aSoundPlan().with("产出", "数量", "演练次数", null, "0")),
        Arguments.of("WEIGHT_MISSING", weightMissing()),
        Arguments.of("LEVEL_UNKNOWN", aSoundPlan().with("双星", "数量", "演练次数", "≥2次", "0")),
        Arguments.of("LEVEL_UNKNOWN", aSoundPlan().with("产出", "社会效益", "受益户数", "≥9户", "0")),
        Arguments.of("LEVEL_UNKNOWN", aSoundPlan().with("产出", "美观", "报修及时率", "≥95%", "0")),
        Arguments.of("SATISFACTION_MISSING", aSoundPlan().without(3)),
        Arguments.of(
            "SATISFACTION_MISSING",
            aPlan("101")
                .with("成本", "经济成本", "维护费用", "≤100元", "20")
                .with("产出", "数量", "维护次数", "≥1次", "40")
                .with("效益", "社会效益", "有责事故数", "=0起", "30")),
        Arguments.of(
            "SATISFACTION_MISSING",
            aPlan("2020")
                .with("产出", "数量", "维护次数", "≥1次", "50")
                .with("效果", "社会效益", "有责事故数", "=0起", "30")
                .with("影响力", "长效管理", "制度健全性", "健全", "10")),
        Arguments.of("WEIGHTS_NOT_100", aSoundPlan().with("产出", "数量", "演练次数", "≥2次", "5")),
        Arguments.of("WEIGHTS_NOT_100", aSoundPlan().without(3)),
        Arguments.of("LEVEL_WEIGHTS_OFF", aSoundPlan().with("效益", "经济", "增收额", "≥2元", "5")),
        Arguments.of("INDICATOR_DUPLICATE", aSoundPlan().with("产出", "数量", "巡查次数", "≥12次", "0")),
        Arguments.of("INDICATOR_DUPLICATE", aSoundPlan().with("产出", "时效", "巡查 次数", "12月底前", "0")),
        Arguments.of("INDICATOR_PLACEHOLDER", aSoundPlan().with("产出", "质量", "齐备", "≥95%", "0")),
        Arguments.of("TARGET_EQUALS_NAME", aSoundPlan().with("产出", "质量", "验收率", "验收率", "0")),
        Arguments.of("TARGET_UNREADABLE", aSoundPlan().with("产出", "数量", "演练次数", "——", "0")),
        Arguments.of("TARGET_WITHOUT_UNIT", aSoundPlan().with("产出", "数量", "演练次数", "≥2", "0")),
        Arguments.of(
            "DEADLINE_OUTSIDE_PROJECT", aSoundPlan().with("产出", "时效", "完工", "2023年3月底前", "0")),
        Arguments.of(
            "DEADLINE_OUTSIDE_PROJECT", aSoundPlan().with("产出", "时效", "完工", "2021年3月底前", "0")),
        Arguments.of("INDICATOR_MISPLACED", aSoundPlan().with("产出", "质量", "群众满意率", "≥90%", "0")),
        Arguments.of("COST_NOT_MONEY", aSoundPlan().with("产出", "成本", "演练次数", "≥2次", "0")),
        Arguments.of(
            "READING_UNCONFIRMED", aSoundPlan().with("产出", "数量", "更新点位", "20个（14个新增，4个优化）", "0")));
  }

  @ParameterizedTest(name = "{0} #{index}")
  @MethodSource("flaws")
  @DisplayName("照建议修改后问题消失: the patch clears its remark and brings no other error")
  void clears(String code, PlanFixture flawed) {
    Remark remark =
        flawed.remarks().stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow();

    Plan mended = Patched.plan(flawed.plan(), remark.mend());

    List<Remark> left = PlanChecks.of(mended, PlanFixture.YEAR_2022);
    assertThat(left).noneMatch(r -> r.code().equals(code) && r.zh().equals(remark.zh()));
    List<String> fresh =
        new ArrayList<>(
            left.stream()
                .filter(r -> r.severity() == Severity.ERROR)
                .map(Remark::code)
                .filter(c -> !LEFT_TO_THE_AUTHOR.contains(c))
                .toList());
    flawed.codes().forEach(fresh::remove);
    assertThat(fresh).isEmpty();
  }

  @Test
  @DisplayName(
      "every remark of a thoroughly broken declaration proposes something, in both languages")
  void everyRemarkProposes() {
    List<Remark> remarks =
        aPlan()
            .withoutGoal()
            .with("产出", "成本", "齐备", "=95", "30")
            .with("产出", "数量", "验收率", "验收率", "15")
            .with("效益", "数量", "满意度", "保安保洁各1名", "30")
            .with(null, null, null, null, "1")
            .remarks();

    assertThat(remarks).hasSizeGreaterThan(9);
    assertThat(remarks)
        .allSatisfy(
            r -> {
              assertThat(r.mend().zh()).as(r.code()).isNotBlank().isNotEqualTo("请按提示修改。");
              assertThat(r.mend().en()).as(r.code()).isNotBlank();
            });
  }

  @ParameterizedTest(name = "{0} of {1} → {2}")
  @DisplayName("权重: proportions and decimals stay, each level adds up exactly")
  @CsvSource(
      delimiter = '|',
      value = {
        "20,30|50|20,30",
        "20,20,20|50|17,17,16",
        "10,20|50|17,33",
        "25,25,10|50|21,21,8",
        "7.5,7.5|50|25,25",
        "22.5,30|50|21.4,28.6",
        "0,0|50|25,25",
        "1,1,1,97|10|0.1,0.1,0.1,9.7",
        "33.33,33.33,33.34|50|16.67,16.66,16.67",
        "10,-|30|15,15",
        "-,-,-|10|4,3,3",
      })
  void weights(String given, String whole, String scaled) {
    List<Weight> weights = new ArrayList<>();
    for (String text : given.split(",")) {
      weights.add(text.equals("-") ? null : new Weight(new java.math.BigDecimal(text)));
    }
    assertThat(WeightBalance.scaled(weights, new java.math.BigDecimal(whole)))
        .extracting(Weight::toString)
        .containsExactly(scaled.split(","));
  }

  @ParameterizedTest(name = "{0} {1} → {2}")
  @DisplayName("单位: by the words of the name, behind the figure")
  @CsvSource({
    "设备完好率,=95,=95%",
    "使用人员满意度,≥ 90,≥ 90%",
    "培训人次,>= 300,>= 300人次",
    "参训人数,≥300（按实）,≥300人（按实）",
    "演练次数,2,2次",
    "绿化面积,约2万,约2万平方米",
    "有责事故,0,0起",
    "单位成本,≤80,≤80元",
    "展板制作,18,18个",
  })
  void units(String name, String target, String better) {
    PlannedIndicator indicator = new PlannedIndicator("产出指标", "数量指标", name, target, null);
    assertThat(TargetGuess.withUnit(indicator, target)).isEqualTo(better);
    assertThat(indicator.withTarget(better).reading().unit()).isNotNull();
  }

  @ParameterizedTest(name = "{0} ({1}) in {2} → {3} / {4}")
  @DisplayName("归类: by the words of the name, then by the target")
  @CsvSource({
    "游客满意率,≥90%,2021,满意度指标,服务对象满意度指标",
    "游客满意率,≥90%,2020,影响力目标,满意度",
    "单次检修成本,≤80元,2021,产出指标,成本指标",
    "单次检修成本,≤80元,101,成本指标,经济成本指标",
    "检修及时率,≥95%,2021,产出指标,时效指标",
    "检修合格率,≥95%,2021,产出指标,质量指标",
    "检修安排,12月底前,2021,产出指标,时效指标",
    "检修安排,≤80元,2021,产出指标,成本指标",
    "检修安排,≥80%,2021,产出指标,质量指标",
    "检修次数,≥8次,101,产出指标,数量指标",
    "事故数,0起,2021,效益指标,社会效益指标",
    "管理机制,健全,2021,效益指标,可持续影响指标",
    "管理机制,健全,2020,影响力目标,长效管理",
    "污水排放量,≤8吨,2020,效果目标,环境效益",
  })
  void levels(String name, String target, String framework, String level1, String level2) {
    PlannedIndicator indicator = new PlannedIndicator(null, null, name, target, null);
    assertThat(LevelGuess.of(PlanFixture.framework(framework), indicator))
        .isEqualTo(new LevelGuess(level1, level2));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("成本指标: money by name or unit is a cost, a count is not")
  @CsvSource({
    "维护费用,≤80万元,false",
    "单位成本,不超过预算,false",
    "人均补贴标准,=300元/人,false",
    "物业支出,按合同支付,false",
    "采购控制数,≤12万元,false",
    "演练次数,≥2次,true",
    "设备完好率,≥95%,true",
    "验收情况,合格,true",
  })
  void costs(String name, String target, boolean noCost) {
    List<String> codes = aSoundPlan().with("产出", "成本", name, target, "0").codes();
    assertThat(codes.contains("COST_NOT_MONEY")).isEqualTo(noCost);
  }

  @Test
  @DisplayName("社会成本 and 生态环境成本 of 101 need no money")
  void costsOf101() {
    PlanFixture plan =
        aPlan("101")
            .with("成本", "社会成本", "施工扰民投诉", "≤2起", "10")
            .with("成本", "经济成本", "施工扰民天数", "≤2天", "10");
    assertThat(plan.remarks())
        .filteredOn(r -> r.code().equals("COST_NOT_MONEY"))
        .singleElement()
        .satisfies(r -> assertThat(r.pointer()).isEqualTo("/indicators/1/level2"));
  }

  private static PlanFixture weightMissing() {
    return aPlan()
        .with("产出", "数量", "巡查次数", "≥12次", "20")
        .with("产出", "质量", "设备完好率", "≥95%", null)
        .with("效益", "社会效益", "有责事故数", "=0起", "30")
        .with("满意度", "满意度", "使用人员满意率", "≥90%", "10");
  }
}
