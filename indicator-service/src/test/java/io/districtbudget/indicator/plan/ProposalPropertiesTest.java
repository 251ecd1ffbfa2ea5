package io.districtbudget.indicator.plan;

import static io.districtbudget.indicator.plan.PlanFixture.YEAR_2022;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("修改建议 on whatever people may write")
class ProposalPropertiesTest {

  private static final List<@Nullable String> LEVELS1 =
      Arrays.asList("产出", "产出指标", "效益", "满意度指标", "成本", "双星", "影响力目标", null);
  private static final List<@Nullable String> LEVELS2 =
      Arrays.asList("数量", "质量", "时效", "成本", "经济成本", "社会效益", "满意度", "美观", null);
  private static final List<@Nullable String> NAMES =
      Arrays.asList("满意度", "齐全", "巡查次数", "巡查 次数", "验收合格率", "群众满意率", "维护费用", null);
  private static final List<@Nullable String> TARGETS =
      Arrays.asList(
          "≥95%",
          "=95",
          "1",
          "——",
          "验收合格率",
          "保安保洁各1名",
          "20个（14个新增，4个优化）",
          "2023年3月底前",
          "=100% (2021年6月底前)",
          "健全",
          "≤80万元",
          null);
  private static final List<@Nullable String> WEIGHTS =
      Arrays.asList("0", "5", "7.5", "10", "33.33", "100", null);
  private static final Set<String> SUMS = Set.of("WEIGHTS_NOT_100", "LEVEL_WEIGHTS_OFF");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20, 300})
  @DisplayName("every remark proposes something that applies; proposed weights add up")
  void anyPlan(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      Plan plan = plan(random);
      for (Remark remark : PlanChecks.of(plan, YEAR_2022)) {
        assertThat(remark.mend().zh()).as(remark.code()).endsWith("。");
        Plan mended = Patched.plan(plan, remark.mend());
        List<Remark> left = PlanChecks.of(mended, YEAR_2022);
        // A row outside the framework has no weight of its own: its level is mended first.
        if (SUMS.contains(remark.code()) && levelsKnown(plan)) {
          assertThat(left)
              .as("%s of %s", remark, plan)
              .noneMatch(r -> r.code().equals(remark.code()) && r.zh().equals(remark.zh()));
        }
      }
    }
  }

  private static boolean levelsKnown(Plan plan) {
    return plan.indicators().stream()
        .allMatch(indicator -> plan.framework().level(indicator.level1()).isPresent());
  }

  private static Plan plan(Random random) {
    PlanFixture plan = PlanFixture.aPlan(List.of("2020", "2021", "101").get(random.nextInt(3)));
    boolean weighed = random.nextBoolean();
    int rows = random.nextInt(7);
    for (int i = 0; i < rows; i++) {
      String weight = one(WEIGHTS, random);
      plan.with(
          one(LEVELS1, random),
          one(LEVELS2, random),
          one(NAMES, random),
          one(TARGETS, random),
          weighed && weight == null ? "10" : weight);
    }
    return plan.plan();
  }

  private static @Nullable String one(List<@Nullable String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
