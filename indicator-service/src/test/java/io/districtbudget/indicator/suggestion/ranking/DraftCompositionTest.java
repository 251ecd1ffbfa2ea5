package io.districtbudget.indicator.suggestion.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.indicator.framework.Framework;
import io.districtbudget.indicator.plan.Plan;
import io.districtbudget.indicator.plan.PlanChecks;
import io.districtbudget.indicator.plan.PlanFixture;
import io.districtbudget.indicator.plan.PlannedIndicator;
import io.districtbudget.indicator.plan.Remark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("申报草稿 (draft from suggestions)")
class DraftCompositionTest {

  @ParameterizedTest(name = "framework {0}")
  @ValueSource(strings = {"2020", "2021", "101"})
  @DisplayName("only the goal is left to fill in, whatever the framework")
  void complete(String id) {
    Framework framework = PlanFixture.framework(id);
    List<Suggestion> suggestions = new ArrayList<>();
    for (Framework.Level1 level1 : framework.levels()) {
      for (Framework.Level2 level2 : level1.children()) {
        for (int i = 0; i < 3; i++) {
          String name =
              (level2.satisfaction() ? "使用人员满意率" : level2.name() + "事项") + "ABC".charAt(i);
          suggestions.add(suggestion(level1.name(), level2.name(), name, "≥" + (i + 90) + "%"));
        }
      }
    }
    Plan draft = DraftComposition.of(framework, suggestions);
    assertThat(PlanChecks.errors(draft, PlanFixture.YEAR_2022))
        .extracting(Remark::code)
        .containsExactly("GOAL_MISSING");
  }

  @Test
  @DisplayName("of each level 2 the best first, then the best; none without a target")
  void choice() {
    Plan draft =
        DraftComposition.of(
            PlanFixture.framework("101"),
            List.of(
                suggestion("产出指标", "数量指标", "甲", "≥1次"),
                suggestion("产出指标", "数量指标", "乙", "≥2次"),
                suggestion("产出指标", "质量指标", "丙", null),
                suggestion("产出指标", "数量指标", "丁", "≥3次"),
                suggestion("产出指标", "质量指标", "戊", "≥95%"),
                suggestion("产出指标", "数量指标", "己", "≥4次"),
                suggestion("产出指标", "时效指标", "庚", "6月底前"),
                suggestion("产出指标", "数量指标", "辛", "≥5次")));
    assertThat(draft.indicators())
        .extracting(PlannedIndicator::name)
        .containsExactly("甲", "乙", "丁", "戊", "庚");
    assertThat(draft.indicators()).extracting(i -> String.valueOf(i.weight())).containsOnly("8");
  }

  private static Suggestion suggestion(
      String level1, String level2, String name, @Nullable String target) {
    return new Suggestion(level1, level2, name, target, 1, List.of());
  }
}
