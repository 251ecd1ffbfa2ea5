package io.districtbudget.scoring;

import static io.districtbudget.scoring.FactsFixture.anIndicator;
import static io.districtbudget.scoring.ShippedRuleSets.general;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.scoring.ruleset.Band;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 各地的写法: what targets and actual values of other regions amount to; of 10 points, “-” is a
 * question.
 */
class OtherWordingsTest {

  @ParameterizedTest(name = "{0} 完成 {1} → {2}")
  @DisplayName("万、亿只写在一边：取更接近的读法")
  @CsvSource({
    "≥15万株, 16.2, 10.00",
    "≥2.5万户, 2, 8.00",
    "≥2.5万户, 26000, 10.00",
    "≥2.5万户, 20000, 8.00",
    "≥3亿元, 2.7, 9.00",
    "≤60万元, 75, 8.00",
    "≥30, 31.5万平方米, 10.00",
    "≥2千万元, 2500万元, 10.00",
    "≥90%, 0.95, 10.00",
  })
  void scaleOnOneSide(String target, String actual, String score) {
    assertThat(score("数量指标", "完成规模", target, actual)).isEqualTo(score);
  }

  @ParameterizedTest(name = "{0} {1}：{2} 完成 {3} → {4}")
  @DisplayName("成本指标的金额不带比较符号即上限")
  @CsvSource({
    "成本指标, 设备总价, 50万元, 46万元, 10.00",
    "成本指标, 设备总价, 50万元, 62.5万元, 8.00",
    "成本指标, 每户标准, 400元/户, 500元/户, 8.00",
    "经济成本指标, 项目总成本, 50, 46, 10.00",
    "成本指标, 预算（万元）, 50, 40, 10.00",
    "成本指标, 节约资金, 50万元, 40万元, 8.00",
    "成本指标, 设备总价, ≥50万元, 40万元, 8.00",
    "成本指标, 采购完成率, 100%, 80%, 8.00",
    "经济效益指标, 带动增收, 50万元, 40万元, 8.00",
  })
  void amountsOfCosts(String level2, String name, String target, String actual, String score) {
    assertThat(score(level2, name, target, actual)).isEqualTo(score);
  }

  @ParameterizedTest(name = "{0}：{1} 完成 {2} → {3}")
  @DisplayName("升降方向相反即未达到")
  @CsvSource({
    "案件数量, 较上年下降8%, 上升2%, 0.00",
    "案件数量, 较上年下降8%, 下降6%, 7.50",
    "案件数量, 较上年下降8%, -9%, 10.00",
    "案件数量, 下降8%以上, 9%, 10.00",
    "营业收入, 增长4%, 下降1%, 0.00",
    "营业收入, 增长4%, -1%, 0.00",
    "营业收入增长率, ≥4%, 下降1%, 0.00",
    "覆盖面, 提高到90%, 提高到91%, 10.00",
    "覆盖面, ≥4%, 下降1%, -",
    "合格率, 提高3个百分点, 提高3%, -",
    "合格率, 提高3个百分点, 提高4个百分点, 10.00",
  })
  void directions(String name, String target, String actual, String score) {
    assertThat(score("社会效益指标", name, target, actual)).isEqualTo(score);
  }

  @ParameterizedTest(name = "{0} 完成 {1} → {2}")
  @DisplayName("余、频次、单位写法和同义说法")
  @CsvSource({
    "500余户, 450户, 9.00",
    "500多户, 501户, 10.00",
    "20余万株, 18万株, 9.00",
    "每季度2次, 8次, 10.00",
    "每季度2次, 6次, 7.50",
    "每季度2次, 2次, -",
    "一年三次, 3次, 10.00",
    "≥24次, 每月2次, 10.00",
    "每天2次, 500次, -",
    "≥98百分比, 98.5%, 10.00",
    "≤800元/户•月, 780元/户·月, 10.00",
    "≤800元/人/年, 780元/(人·年), 10.00",
    "不超预算, 控制在预算范围内, 10.00",
    "不突破预算, 未突破预算, 10.00",
    "提升, 已得到提升, 10.00",
    "≤300元/㎡, 310元/平方米, 9.68",
    "≤50元/人次, 48元/人·次, 10.00",
    "≤2.5万元/公里, 2.4万元/km, 10.00",
    "改善, 已改善, 10.00",
    "改善, 有所改善, -",
    "不发生事故, 未发生事故, 10.00",
    "2022年6月底, 2022.5, 10.00",
    "2022年6月底, 2022.7, -",
  })
  void wordings(String target, String actual, String score) {
    assertThat(score("数量指标", "年度工作", target, actual)).isEqualTo(score);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @DisplayName("财政部表式的三档")
  @CsvSource({
    "达成预期指标, ACHIEVED, 10.00",
    "全部或基本达成年度指标, ACHIEVED, 10.00",
    "部分达成预期指标并具有一定效果, PARTLY_ACHIEVED, 6.00",
    "部分达成年度指标并具有一定效果, PARTLY_ACHIEVED, 6.00",
    "未达成预期指标且效果较差, NOT_ACHIEVED, 0.00",
    "未达成年度指标且效果较差, NOT_ACHIEVED, 0.00",
  })
  void officialBands(String actual, Band band, String score) {
    for (String target : new String[] {"成效显著", "≥70%"}) {
      IndicatorScore scored =
          IndicatorScoring.score(
              anIndicator().of(target).reaching(actual).weighing("10").facts(), general());
      assertThat(scored.verdict()).isInstanceOf(Verdict.Within.class);
      assertThat(((Verdict.Within) scored.verdict()).band()).isEqualTo(band);
      assertThat(scored.score()).isEqualTo(new BigDecimal(score));
    }
  }

  @Test
  @DisplayName("一般的话不是三档")
  void otherWordsAreNoBand() {
    for (String actual : new String[] {"达成率95%", "部分完成", "达成合作意向", "未完成"}) {
      assertThat(anIndicator().reaching(actual).facts().band()).isNull();
    }
  }

  @ParameterizedTest(name = "执行 {0} → 总分 {1}")
  @DisplayName("执行率封顶总分：低于 90% 至多 89 分，低于 80% 至多 79 分")
  @CsvSource({"95, 99.50", "89.99, 89.00", "80, 89.00", "75, 79.00", "10, 59.00"})
  void totalIsCapped(String executed, String total) {
    Amounts money =
        new Amounts(new BigDecimal("100"), new BigDecimal("100"), new BigDecimal(executed));
    ScoreSheet sheet =
        ScoreSheet.of(
            money,
            List.of(anIndicator().weighing("90").facts()),
            ShippedRuleSets.of("capped-by-execution"));
    assertThat(sheet.total()).isEqualByComparingTo(total);
    assertThat(sheet.auditedTotal()).isLessThanOrEqualTo(new BigDecimal("99.50"));
  }

  @ParameterizedTest(name = "{0} 完成 {1} → {2}")
  @DisplayName("有的地区超额完成 30% 扣 2 分")
  @CsvSource({"≥100人, 129人, 10.00", "≥100人, 130人, 8.00", "≤100人, 10人, 10.00"})
  void overAchievementCosts(String target, String actual, String score) {
    IndicatorScore scored =
        IndicatorScoring.score(
            anIndicator().of(target).reaching(actual).weighing("10").facts(),
            ShippedRuleSets.of("capped-by-execution"));
    assertThat(scored.computed()).isEqualTo(new BigDecimal(score));
  }

  private static String score(String level2, String name, String target, String actual) {
    String level1 = level2.startsWith("经济成本") ? "成本指标" : "产出指标";
    BigDecimal computed =
        IndicatorScoring.score(
                anIndicator()
                    .under(level1, level2)
                    .named(name)
                    .of(target)
                    .reaching(actual)
                    .weighing("10")
                    .facts(),
                general())
            .computed();
    return computed == null ? "-" : computed.toPlainString();
  }
}
