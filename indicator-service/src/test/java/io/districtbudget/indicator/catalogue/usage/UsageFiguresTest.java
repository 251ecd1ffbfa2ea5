package io.districtbudget.indicator.catalogue.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("使用情况的数字 (figures of usage)")
class UsageFiguresTest {

  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private final List<DeclaredUses.Use> uses = new ArrayList<>();
  private final List<IndicatorResults.Result> results = new ArrayList<>();

  private void used(int year, int project, String department, @Nullable String target) {
    uses.add(
        new DeclaredUses.Use(year, new UUID(0, project), department, department + "001", target));
  }

  private void scored(String weight, String score) {
    results.add(
        new IndicatorResults.Result(
            new BigDecimal(weight),
            new BigDecimal(score),
            new UUID(1, results.size()),
            "902",
            "902001"));
  }

  private UsageResponse figures(String... visible) {
    return UsageFigures.of(ID, List.of("名"), uses, results, (d, u) -> List.of(visible).contains(d));
  }

  @Test
  @DisplayName("how often, in which years, by whom; others are counted, not named")
  void by() {
    used(2021, 1, "901", "≥12台");
    used(2022, 1, "901", "≥12台");
    used(2022, 2, "902", "≥8台");
    used(2022, 3, "902", "≥8台");
    assertThat(figures("901").uses()).as("two of others are too few").isEqualTo(2);
    assertThat(figures("901").departmentCount()).isEqualTo(1);
    used(2022, 4, "902", "≥800台");
    UsageResponse figures = figures("901");
    assertThat(figures.uses()).isEqualTo(5);
    assertThat(figures.projects()).isEqualTo(4);
    assertThat(figures.departmentCount()).isEqualTo(2);
    assertThat(figures.departments()).containsExactly(new UsageResponse.Count("901", 2));
    assertThat(figures.units()).containsExactly(new UsageResponse.Count("901001", 2));
    assertThat(figures.years())
        .containsExactly(new UsageResponse.Count("2021", 1), new UsageResponse.Count("2022", 4));
    assertThat(figures.targets()).containsExactly(new UsageResponse.Count("≥12台", 2));
    assertThat(figures.values()).isEqualTo(new UsageResponse.Values("台", 2, "12", "12", "12", 0));
  }

  @Test
  @DisplayName("numeric targets in their most frequent unit: least, median, most; others counted")
  void values() {
    used(2021, 1, "901", "≥12台");
    used(2021, 2, "901", "=8台");
    used(2021, 3, "901", "≥20台");
    used(2021, 4, "901", "10台");
    used(2021, 5, "901", "≥95%");
    used(2021, 6, "901", "健全");
    used(2021, 7, "901", null);
    assertThat(figures("901").values())
        .isEqualTo(new UsageResponse.Values("台", 4, "8", "11", "20", 1));
    uses.clear();
    used(2021, 6, "901", "健全");
    assertThat(figures("901").values()).isNull();
  }

  @Test
  @DisplayName("results by the share of the weight; no weight, no result; none, no average")
  void results() {
    scored("10", "10.00");
    scored("20", "12.00");
    scored("10", "5.99");
    scored("0", "0");
    assertThat(figures().results()).isEqualTo(new UsageResponse.Results(3, 1, 1, 1, "73.30"));
    results.remove(0);
    results.remove(0);
    assertThat(figures().results().count()).as("two of others are too few").isZero();
    assertThat(figures("902").results().count()).isEqualTo(1);
    results.clear();
    assertThat(figures().results()).isEqualTo(new UsageResponse.Results(0, 0, 0, 0, null));
  }
}
