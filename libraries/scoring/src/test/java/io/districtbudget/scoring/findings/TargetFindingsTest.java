package io.districtbudget.scoring.findings;

import static io.districtbudget.scoring.FactsFixture.anIndicator;
import static io.districtbudget.scoring.findings.FormFixture.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.scoring.FactsFixture;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("指标审核")
class TargetFindingsTest {

  @ParameterizedTest(name = "{0}：{1}")
  @DisplayName("TARGET_WITHOUT_UNIT 指标值为没有单位的数字")
  @CsvSource({
    "1, 1",
    "=95, 1",
    ">=90, 1",
    "> =400, 1",
    "=100%, 0",
    "3次, 0",
    "=90 (%), 0",
    "健全, 0",
    "1项, 0",
    "约80, 1",
    "不低于90, 1",
    "1万, 1",
    "约80个, 0",
    "=1 (每月1次), 0",
    "12月底前, 0"
  })
  void targetWithoutUnit(String target, int count) {
    assertCount(FindingCode.TARGET_WITHOUT_UNIT, anIndicator().of(target), count);
  }

  @ParameterizedTest(name = "{0} / {1}：{2}")
  @DisplayName("TARGET_EQUALS_NAME 指标值与指标名称相同")
  @CsvSource({"完成检修, 完成检修, 1", "完成检修, 完成 检修。, 1", "完成检修, 完成检修三次, 0"})
  void targetEqualsName(String name, String target, int count) {
    assertCount(FindingCode.TARGET_EQUALS_NAME, anIndicator().named(name).of(target), count);
  }

  @ParameterizedTest(name = "{0}：{1}")
  @DisplayName("TARGET_UNREADABLE 指标值无法识别")
  @CsvSource({"保安保洁各1名, 1", "'个人约14人，集体约4-5组', 1", "'', 1", "365天*24小时/年, 0", "健全, 0", "=100%, 0"})
  void targetUnreadable(String target, int count) {
    assertCount(FindingCode.TARGET_UNREADABLE, anIndicator().of(target), count);
  }

  @ParameterizedTest(name = "{0}，项目至 {1}：{2}")
  @DisplayName("DEADLINE_OUTSIDE_PROJECT 时限晚于项目结束日期")
  @CsvSource({
    "=100% (2022年6月底前), 2022-06-29, 1",
    "=100% (2022年6月底前), 2022-06-30, 0",
    "2023年12月底前, 2022-12-31, 1",
    "12月底前, 2022-11-30, 1",
    "12月底前, 2022-12-31, 0",
    "=100%, 2022-01-01, 0"
  })
  void deadlineOutsideProject(String target, String end, int count) {
    List<Finding> found =
        aForm()
            .with(anIndicator().of(target))
            .ending(end)
            .findings(FindingCode.DEADLINE_OUTSIDE_PROJECT);
    assertThat(found).hasSize(count);
  }

  @ParameterizedTest(name = "{0} 在 {1}/{2}：{3}")
  @DisplayName("INDICATOR_MISPLACED 满意度指标归类不当")
  @CsvSource({
    "来访人员满意度, 产出指标, 数量指标, 1",
    "人员满意, 效益指标, 社会效益指标, 1",
    "来访人员满意度, 满意度指标, 服务对象满意度指标, 0",
    "来访人员满意度, 影响力目标, 满意度, 0",
    "检修次数, 产出指标, 数量指标, 0"
  })
  void indicatorMisplaced(String name, String level1, String level2, int count) {
    assertCount(
        FindingCode.INDICATOR_MISPLACED, anIndicator().named(name).under(level1, level2), count);
  }

  @ParameterizedTest(name = "{0}：{1}")
  @DisplayName("INDICATOR_PLACEHOLDER 指标名称过于笼统")
  @CsvSource({"满意度, 1", "齐备, 1", "' 齐全 ', 1", "满意 度, 1", "服务齐备, 0", "来访人员满意度, 0", "资料齐全, 0"})
  void indicatorPlaceholder(String name, int count) {
    assertCount(FindingCode.INDICATOR_PLACEHOLDER, anIndicator().named(name), count);
  }

  @ParameterizedTest(name = "{0}、{1}、{2}：{3}")
  @DisplayName("INDICATOR_DUPLICATE 同名指标")
  @CsvSource({
    "甲, 乙, 丙, 0",
    "甲, 乙, 甲, 1",
    "甲, 甲, 甲, 2",
    "甲 项, 乙, 甲项, 1",
    "甲, 甲的, 乙, 0",
    "'', '', 甲, 0"
  })
  void indicatorDuplicate(String one, String two, String three, int count) {
    assertThat(
            aForm()
                .with(anIndicator().named(one))
                .with(anIndicator().named(two))
                .with(anIndicator().named(three))
                .findings(FindingCode.INDICATOR_DUPLICATE))
        .hasSize(count);
  }

  @Test
  @DisplayName("没有一级指标的行，说明也是完整的句子")
  void misplacedWithoutLevel() {
    assertThat(
            aForm()
                .with(anIndicator().named("来访人员满意度").under("", ""))
                .findings(FindingCode.INDICATOR_MISPLACED)
                .get(0)
                .message()
                .zh())
        .isEqualTo("“来访人员满意度”属于满意度指标，却未列一级指标。");
  }

  @Test
  @DisplayName("INDICATOR_DUPLICATE 同一指标名称出现两次，指出后一行")
  void indicatorDuplicateNamesTheLaterRow() {
    List<Finding> found =
        aForm()
            .with(anIndicator().named("检修次数"))
            .with(anIndicator().named("检修及时性"))
            .with(anIndicator().named("检修 次数"))
            .findings(FindingCode.INDICATOR_DUPLICATE);
    assertThat(found).extracting(Finding::place).containsExactly(new Place.Row(3));
    assertThat(found.get(0).figures()).containsEntry("firstRow", "1");
  }

  private static void assertCount(FindingCode code, FactsFixture indicator, int count) {
    assertThat(aForm().with(indicator).findings(code))
        .hasSize(count)
        .allSatisfy(finding -> assertThat(finding.place()).isEqualTo(new Place.Row(1)));
  }
}
