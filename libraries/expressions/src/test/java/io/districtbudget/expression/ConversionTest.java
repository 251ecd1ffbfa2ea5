package io.districtbudget.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("单位换算 (two figures in one unit)")
class ConversionTest {

  @ParameterizedTest(name = "{0} {1} / {2} {3} → {4} / {5}")
  @DisplayName("same kind: both in the finer unit")
  @CsvSource(
      nullValues = "-",
      value = {
        "24, 小时, 2, 天, 24, 48",
        "2, 天, 24, 小时, 48, 24",
        "30, 分钟, 0.5, 小时, 30, 30",
        "1, 周, 7, 日, 7, 7",
        "1, 年, 12, 个月, 12, 12",
        "2, 季度, 5, 月, 6, 5",
        "1.5, 公里, 1500, 米, 1500, 1500",
        "1, 吨, 999, 公斤, 1000, 999",
        "1, 公顷, 9999, ㎡, 10000, 9999",
        "2, 立方米, 2000, 升, 2000, 2000",
        "1, %, 5, ‰, 10, 5",
        "5, 百分点, 5, 个百分点, 5, 5",
        "1, 千瓦, 1, kW, 1, 1",
        "3, 工作日, 3, 个工作日, 3, 3",
        "1, 克, 500, 毫克, 1000, 500",
        "1, mg, 1, μg, 1000, 1",
        "1, kg, 900, g, 1000, 900",
        "1, 吨, 1, mg, 1000000000, 1",
        "1, 星期, 5, 天, 7, 5",
        "1, 季, 1, 半年, 1, 2",
        "1000, 毫升, 1.2, L, 1000, 1200",
        "1, 升, 999, ml, 1000, 999",
        "1, 公顷, 9500, m², 10000, 9500",
        "1, 公顷, 9500, m2, 10000, 9500",
        "2, m³, 2000, 升, 2000, 2000",
        "10, 亩, 1000, 平方米, 10, 1.5",
        "6667, ㎡, 10, 亩, 10.0005, 10",
        "1, 公顷, 15, 亩, 15, 15",
        "24, 个小时, 1, 天, 24, 24"
      })
  void sameKind(String one, String unit, String other, String otherUnit, String a, String b) {
    Conversion both = Objects.requireNonNull(convert(one, unit, other, otherUnit));
    assertThat(both.one()).isEqualByComparingTo(a);
    assertThat(both.other()).isEqualByComparingTo(b);
  }

  @ParameterizedTest(name = "{0} / {1}")
  @DisplayName("a missing unit and counting words: the figures as they stand")
  @CsvSource(
      nullValues = "-",
      value = {"天, -", "-, %", "-, -", "个, 项", "人, 人次", "次/年, 次/年", "元/人, 元"})
  void asTheyStand(@Nullable String unit, @Nullable String otherUnit) {
    Conversion both = convert("5", unit, "3", otherUnit);
    assertThat(both).isEqualTo(new Conversion(new BigDecimal("5"), new BigDecimal("3")));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @DisplayName("different things are not compared")
  @CsvSource({
    "%, 次",
    "次, %",
    "‰, 人",
    "天, 个月",
    "小时, 米",
    "吨, 升",
    "次/月, 次/年",
    "次/月, 次",
    "%, 个百分点",
    "小时, 人",
    "条, 公里",
    "亩, 户",
    "千瓦, 台",
    "天, 个工作日",
    "工作日, 小时",
    "吨, 吨/日"
  })
  void differentThings(String unit, String otherUnit) {
    assertThat(convert("5", unit, "3", otherUnit)).isNull();
  }

  private static @Nullable Conversion convert(
      String one, @Nullable String unit, String other, @Nullable String otherUnit) {
    return Conversion.of(new BigDecimal(one), unit, new BigDecimal(other), otherUnit).orElse(null);
  }
}
