package io.districtbudget.assessment.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.expression.ActualReader;
import io.districtbudget.expression.TargetReader;
import io.districtbudget.scoring.Amounts;
import io.districtbudget.scoring.ShippedRuleSets;
import io.districtbudget.scoring.light.IndicatorLight;
import io.districtbudget.scoring.light.Light;
import io.districtbudget.scoring.light.MoneyLight;
import io.districtbudget.scoring.light.Signal;
import io.districtbudget.scoring.ruleset.Band;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("监控亮灯")
class LightsTest {

  @ParameterizedTest(name = "{2} 月末执行 {0} / 预算 {1} → {3}")
  @DisplayName("资金：执行率 ÷ (月份 ÷ 12)，不足 60% 红灯，不足 80% 黄灯，否则绿灯")
  @CsvSource({
    "349999.99, 1000000, 7, RED",
    "350000.00, 1000000, 7, YELLOW",
    "466666.66, 1000000, 7, YELLOW",
    "466666.67, 1000000, 7, GREEN",
    "1000000, 1000000, 7, GREEN",
    "49999.99, 1000000, 1, RED",
    "50000, 1000000, 1, YELLOW",
    "599999.99, 1000000, 12, RED",
    "600000, 1000000, 12, YELLOW",
    "799999.99, 1000000, 12, YELLOW",
    "800000, 1000000, 12, GREEN",
    "-5, 1000000, 7, RED",
    "0, 0, 7, NONE",
    "100, 0, 7, NONE"
  })
  void money(String executed, String fullYear, int month, String light) {
    Amounts amounts =
        new Amounts(BigDecimal.ZERO, new BigDecimal(fullYear), new BigDecimal(executed));
    Signal signal = MoneyLight.of(amounts, month, ShippedRuleSets.general().monitoring());
    assertThat(nameOf(signal)).isEqualTo(light);
    assertThat(signal.trace().result()).isEqualTo(light);
  }

  @ParameterizedTest(name = "{2} 月末 {1}，指标值 {0} → {3}")
  @DisplayName("正向指标：完成值 ÷ (指标值 × 月份 ÷ 12)，达到 120% 蓝灯")
  @CsvSource({
    "≥120次, 41次, 7, RED",
    "≥120次, 42次, 7, YELLOW",
    "≥120次, 55次, 7, YELLOW",
    "≥120次, 56次, 7, GREEN",
    "≥120次, 83次, 7, GREEN",
    "≥120次, 84次, 7, BLUE",
    "120次, 120次, 12, GREEN",
    "=120次, 144次, 12, BLUE",
    ">120次, 119次, 12, GREEN",
    "约120次, 56次, 7, GREEN",
    "≥90%, 52.5%, 7, GREEN",
    "≥12次, -1次, 1, RED",
    "≥12次, 无, 6, RED"
  })
  void positive(String target, String value, int month, String light) {
    assertThat(nameOf(indicator(target, value, null, month))).isEqualTo(light);
  }

  @ParameterizedTest(name = "{1}，指标值 {0} → {2}")
  @DisplayName("反向指标：未超过上限绿灯，否则红灯，与月份无关；指标值为 0 不做除法")
  @CsvSource({
    "≤3天, 3天, GREEN",
    "≤3天, 3.01天, RED",
    "<3天, 3天, RED",
    "<3天, 2.99天, GREEN",
    "0起, 0起, GREEN",
    "0起, 1起, RED",
    "≤0起, 无, GREEN"
  })
  void reverse(String target, String value, String light) {
    for (int month : List.of(1, 7, 12)) {
      assertThat(nameOf(indicator(target, value, null, month))).isEqualTo(light);
    }
  }

  @ParameterizedTest(name = "{1}（{2}），指标值 {0} → {3}")
  @DisplayName("定性指标：按填报档次；与指标值一致为绿灯；无法判断时不亮灯")
  @CsvSource({
    "健全, 已建成, ACHIEVED, GREEN",
    "健全, 部分建成, PARTLY_ACHIEVED, YELLOW",
    "健全, 尚未建立, NOT_ACHIEVED, RED",
    "健全, 健全, , GREEN",
    "健全, 正在推进, , NONE",
    "12月底前, 正在招标, PARTLY_ACHIEVED, YELLOW",
    "≥3次, 75%, , NONE",
    "健全, , ACHIEVED, NONE"
  })
  void words(String target, @Nullable String value, @Nullable Band band, String light) {
    assertThat(nameOf(indicator(target, value, band, 7))).isEqualTo(light);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @DisplayName("项目取最差：红 > 黄 > 绿 > 蓝")
  @CsvSource({
    "'BLUE,GREEN', GREEN",
    "'BLUE,BLUE', BLUE",
    "'GREEN,YELLOW,BLUE', YELLOW",
    "'YELLOW,RED,GREEN', RED"
  })
  void worst(String lights, Light worst) {
    List<Light> all = List.of(lights.split(",")).stream().map(Light::valueOf).toList();
    assertThat(Light.worst(all)).contains(worst);
    assertThat(Light.worst(List.of())).isEmpty();
  }

  @Test
  @DisplayName("说明与计算过程列出所用数字，中英文一致")
  void explanation() {
    Signal signal = indicator("≥120次", "41次", null, 7);
    assertThat(signal.explanation().zh()).contains("41 ÷ (120 × 7/12) = 58.57%", "红灯");
    assertThat(signal.explanation().en()).contains("41 ÷ (120 × 7/12) = 58.57%", "red");
    assertThat(signal.trace().rule()).isEqualTo("POSITIVE_PROGRESS");
    assertThat(signal.trace().values())
        .containsEntry("targetValue", "120")
        .containsEntry("valueSoFar", "41")
        .containsEntry("month", "7");
  }

  @Test
  @DisplayName("任何输入都有结果；同样输入同样结果；完成值越大灯越好")
  void properties() {
    Random random = new Random(7);
    List<String> targets = List.of(">=90%", "<=40%", "0", "约50", "=3次", "健全", "12月底前", "");
    for (int i = 0; i < 2_000; i++) {
      String target = targets.get(random.nextInt(targets.size()));
      String value = Integer.toString(random.nextInt(300) - 50);
      int month = 1 + random.nextInt(12);
      assertThat(indicator(target, value, null, month))
          .isEqualTo(indicator(target, value, null, month));
      Light less = indicator("≥100次", value, null, month).light();
      Light more = indicator("≥100次", (Integer.parseInt(value) + 1) + "", null, month).light();
      assertThat(more).isGreaterThanOrEqualTo(less);
    }
  }

  private static Signal indicator(
      String target, @Nullable String value, @Nullable Band band, int month) {
    return new IndicatorLight(
            TargetReader.read(target, "检修"),
            ActualReader.read(value),
            band,
            month,
            ShippedRuleSets.general())
        .signal();
  }

  private static String nameOf(Signal signal) {
    Light light = signal.light();
    return light == null ? "NONE" : light.name();
  }
}
