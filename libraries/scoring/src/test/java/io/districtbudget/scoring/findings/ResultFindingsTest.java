package io.districtbudget.scoring.findings;

import static io.districtbudget.scoring.FactsFixture.anIndicator;
import static io.districtbudget.scoring.findings.FormFixture.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.scoring.FactsFixture;
import io.districtbudget.scoring.ruleset.Band;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("完成情况审核")
class ResultFindingsTest {

  @ParameterizedTest(name = "完成 {0}，得 {1}：{2}")
  @DisplayName("ACTUAL_MISSING 未填实际完成值却得分")
  @CsvSource({", 10, 1", "' ', 10, 1", ", 0, 0", ", , 0", "0, 10, 0", "95%, 10, 0"})
  void actualMissing(String actual, String score, int count) {
    assertCount(
        FindingCode.ACTUAL_MISSING,
        anIndicator().of(">=90%").reaching(actual).scoring(score),
        count);
  }

  @ParameterizedTest(name = "{0}：{1}")
  @DisplayName("ACTUAL_NOT_A_VALUE 实际完成值含比较符号")
  @CsvSource({
    "=95%, 1",
    ">90%, 1",
    "平均>=75%, 1",
    "≥90, 1",
    "95%, 0",
    "100% (按实), 0",
    "已完成, 0",
    "90%以上, 1",
    "约90%, 0"
  })
  void actualNotAValue(String actual, int count) {
    assertCount(FindingCode.ACTUAL_NOT_A_VALUE, anIndicator().of(">=70%").reaching(actual), count);
  }

  @ParameterizedTest(name = "{0} / {1} 得 {2}：{3}")
  @DisplayName("ACTUAL_CONTRADICTS_SCORE 无、未完成、尚未……却得满分")
  @CsvSource({
    "通过验收, 无, 10, 1",
    "通过验收, 未完成, 10, 1",
    "通过验收, 尚未验收, 10, 1",
    "通过验收, 未完成, 9, 0",
    "=100%, 未完成, 10, 1",
    "0起, 无, 10, 0",
    "无, 无, 10, 0",
    "<=2起, 无, 10, 0",
    "无投诉, 无, 10, 0",
    "零事故, 无, 10, 0",
    "不发生事故, 没有, 10, 0",
    "不断提升, 无, 10, 1",
    "无纸化办公, 无, 10, 1",
    "无障碍设施建成, 无, 10, 1",
    "零距离服务, 无, 10, 1",
    "无人机巡查, 无, 10, 1",
    "0起, 没有, 10, 0",
    "确保无重大安全事故, 无, 10, 0",
    "杜绝泄密, 无, 10, 0",
    "提升, 未违规, 10, 0",
    "提升, 无法开展, 10, 1",
    "提升, 无, 9.99, 0",
    "提升, 0, 10, 0"
  })
  void actualContradictsScore(String target, String actual, String score, int count) {
    assertCount(
        FindingCode.ACTUAL_CONTRADICTS_SCORE,
        anIndicator().of(target).reaching(actual).scoring(score),
        count);
  }

  @ParameterizedTest(name = "{0} / {1} 得 {2}：{3}")
  @DisplayName("TARGET_MET_BUT_DEDUCTED 达到指标值却扣分")
  @CsvSource({
    "健全, 健全, 9, 1",
    "健全, 基本健全, 9, 0",
    "稳定, 稳定运行, 9, 0",
    "健全, 健全, 10, 0",
    ">=90%, 90%, 9, 1",
    ">=90%, 89%, 9, 0",
    "<=5天, 5天, 9, 1",
    "<=5天, 6天, 9, 0",
    "约100个, 91个, 9, 1",
    "=95%, =95%, 9, 1",
    "0起, 0起, 9, 1",
    "健全, , 9, 0",
    "'>=90%', 0.92, 9, 1",
    "<=24小时, 2天, 9, 0",
    "365天*24小时/年, 365天, 9, 1",
    "365天*24小时/年, 24小时, 9, 0",
    "健全有效, 健全, 9, 0"
  })
  void targetMetButDeducted(String target, String actual, String score, int count) {
    assertCount(
        FindingCode.TARGET_MET_BUT_DEDUCTED,
        anIndicator().of(target).reaching(actual).scoring(score).because("原因"),
        count);
  }

  @ParameterizedTest(name = "得 {0}，原因 {1}：{2}")
  @DisplayName("DEDUCTION_UNEXPLAINED 扣分未说明原因")
  @CsvSource({"9.99, , 1", "9.99, ' ', 1", "9.99, 天气原因, 0", "10, , 0"})
  void deductionUnexplained(String score, String reason, int count) {
    assertCount(
        FindingCode.DEDUCTION_UNEXPLAINED,
        anIndicator().of(">=90%").reaching("95%").scoring(score).because(reason),
        count);
  }

  @ParameterizedTest(name = "{0} 完成 {1}，原因 {2}：{3}")
  @DisplayName("OVERACHIEVED_UNEXPLAINED 达到正向指标值的 130% 未说明原因")
  @CsvSource({
    ">=10次, 13次, , 1",
    ">=10次, 12.99次, , 0",
    ">=10次, 13次, 临时增加, 0",
    "10次, 20, , 1",
    "约10次, 13次, , 1",
    "<=10次, 13次, , 0",
    "0次, 5次, , 0",
    "健全, 20次, , 0",
    ">=10次, 13次, ' ', 1",
    ">=50%, 65%, , 1",
    ">=50%, 64.99%, , 0",
    ">=50%, 0.65, , 1",
    ">=1天, 36小时, , 1"
  })
  void overachievedUnexplained(String target, String actual, String reason, int count) {
    assertCount(
        FindingCode.OVERACHIEVED_UNEXPLAINED,
        anIndicator().of(target).reaching(actual).because(reason),
        count);
  }

  @ParameterizedTest(name = "{0} 完成 {1} 得 {2}：{3}")
  @DisplayName("SCORE_NOT_BY_RULE 定量指标得分与计算不符（容差 0.005）")
  @CsvSource({
    ">=90%, 88%, 9, 1",
    ">=90%, 88%, 9.78, 0",
    ">=90%, 88%, 9.775, 0",
    ">=90%, 88%, 9.77, 1",
    ">=90%, 88%, 10, 1",
    ">=90%, 95%, 10, 0",
    ">=90%, 95%, 9, 1",
    "=1, 0, 0, 0",
    "健全, 基本健全, 3, 0",
    "健全, 健全, 3, 0",
    "=100%, 尚未完成, 3, 0",
    ">=90%, 88%, , 0",
    "365天*24小时/年, 24小时, 10, 0",
    "<=24小时, 2天, 10, 1",
    ">=90%, 1, 10, 0",
    "12月底前, 11月, 9, 0"
  })
  void scoreNotByRule(String target, String actual, String score, int count) {
    assertCount(
        FindingCode.SCORE_NOT_BY_RULE,
        anIndicator().of(target).reaching(actual).scoring(score).because("原因"),
        count);
  }

  @ParameterizedTest(name = "{0} 得 {1}：{2}")
  @DisplayName("SCORE_OUT_OF_BAND 定性得分超出所填档次")
  @CsvSource({
    "ACHIEVED, 8, 0",
    "ACHIEVED, 7.99, 1",
    "PARTLY_ACHIEVED, 8, 1",
    "PARTLY_ACHIEVED, 6, 0",
    "PARTLY_ACHIEVED, 5.99, 1",
    "NOT_ACHIEVED, 6, 1",
    "NOT_ACHIEVED, 0, 0",
    "ACHIEVED, , 0",
    ", 1, 0"
  })
  void scoreOutOfBand(Band band, String score, int count) {
    assertCount(
        FindingCode.SCORE_OUT_OF_BAND,
        anIndicator().of("平稳").reaching("大体平稳").inBand(band).scoring(score).because("原因"),
        count);
  }

  private static void assertCount(FindingCode code, FactsFixture indicator, int count) {
    List<Finding> found =
        aForm().with(anIndicator().named("第一行")).with(indicator.named("第二行")).findings(code);
    assertThat(found).hasSize(count);
    assertThat(found)
        .allSatisfy(
            finding -> {
              assertThat(finding.place()).isEqualTo(new Place.Row(2));
              assertThat(finding.message().zh()).isNotBlank();
              assertThat(finding.message().en()).isNotBlank();
            });
  }
}
