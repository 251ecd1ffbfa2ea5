package io.districtbudget.indicator.suggestion.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("推荐排序 (ranking of suggestions)")
class RankingTest {

  private static final Question LIFTS = new Question("电梯维护经费", "901", "RECURRENT", 2024);

  private static PastDeclaration past(
      String project, String department, int year, String... names) {
    List<PastDeclaration.Row> rows = new ArrayList<>();
    for (String name : names) {
      rows.add(new PastDeclaration.Row("产出指标", "数量指标", name, "≥1次"));
    }
    return new PastDeclaration(project, true, department, "RECURRENT", year, rows);
  }

  private static List<String> names(Question question, PastDeclaration... past) {
    return new Ranking(question, List.of(past), List.of())
        .first(20, 0, Set.of()).stream().map(Suggestion::name).toList();
  }

  @Test
  @DisplayName("the same project in another year before similar ones, these before others")
  void nearestFirst() {
    assertThat(
            names(
                LIFTS,
                past("街道绿化养护", "902", 2023, "绿地巡查次数"),
                past("自动扶梯维护", "902", 2023, "扶梯年检数量"),
                past("电梯维护经费", "902", 2022, "轿厢保养台次")))
        .containsExactly("轿厢保养台次", "扶梯年检数量");
  }

  @Test
  @DisplayName(
      "what has nothing to do with the project is not suggested, however common it is here")
  void cutOff() {
    List<String> names =
        names(
            LIFTS,
            past("职工食堂运行", "901", 2023, "日均就餐人数", "食材留样天数", "服务投诉件数"),
            past("公务车辆维护经费", "901", 2023, "车辆年检数", "车辆维护及时率", "服务投诉件数"),
            past("电梯更新维护", "902", 2023, "困人事故数", "服务投诉件数"));
    assertThat(names)
        .contains("困人事故数", "服务投诉件数")
        .doesNotContain("日均就餐人数", "食材留样天数", "车辆年检数", "车辆维护及时率");
  }

  @Test
  @DisplayName(
      "a level 1 without anything relevant has the best there is: a draft needs every level")
  void everyLevel() {
    List<CommonIndicator> catalogue =
        List.of(
            common("S1", "绿化养护面积", "绿化", "养护"),
            new CommonIndicator(
                "S2", "满意度指标", "服务对象满意度指标", "就餐人员满意率", List.of("食堂", "满意度"), "≥90%", null),
            new CommonIndicator(
                "S3", "满意度指标", "服务对象满意度指标", "服务对象满意率", List.of("服务", "满意度"), "≥90%", null));
    assertThat(new Ranking(LIFTS, List.of(), catalogue).first(20, 4, Set.of("产出指标", "满意度指标")))
        .extracting(Suggestion::name)
        .containsExactly("服务对象满意率", "绿化养护面积");
  }

  @Test
  @DisplayName("wordings of one thing take one place")
  void noRepeats() {
    assertThat(
            names(
                LIFTS,
                past("甲楼电梯维护", "902", 2023, "设备完好率", "巡检次数"),
                past("乙楼电梯维护", "903", 2023, "设备完好率（按实）"),
                past("丙楼电梯维护", "904", 2023, "在用设备完好率")))
        .hasSize(2)
        .contains("巡检次数")
        .containsAnyOf("设备完好率", "在用设备完好率");
  }

  @Test
  @DisplayName("copies of one sheet have one voice about what is common")
  void copies() {
    PastDeclaration[] sheets =
        IntStream.range(0, 9)
            .mapToObj(at -> past("号楼甲" + at, "902", 2023, "机房巡检次数", "备份份数"))
            .toArray(PastDeclaration[]::new);
    List<PastDeclaration> all = new ArrayList<>(List.of(sheets));
    all.add(past("节庆乙", "903", 2023, "活动场次统计", "满员率", "安检人数"));
    all.add(past("赛事丙", "904", 2023, "活动场次统计", "到场人数", "裁判到位率"));
    Question ofNoCategory = new Question("电梯维护经费", "901", null, 2024);
    assertThat(names(ofNoCategory, all.toArray(PastDeclaration[]::new)).get(0)).isEqualTo("活动场次统计");
  }

  @Test
  @DisplayName("an indicator that names another project is put into this one's words, and says so")
  void adapted() {
    Suggestion suggestion =
        new Ranking(LIFTS, List.of(past("锅炉检修经费", "901", 2023, "锅炉检修计划完成率")), List.of())
            .first(20, 0, Set.of())
            .get(0);
    assertThat(suggestion.name()).isEqualTo("电梯维护计划完成率");
    assertThat(suggestion.reasons())
        .extracting(Reason::code)
        .containsExactly(
            ReasonCode.COMMON, ReasonCode.DEPARTMENT, ReasonCode.CATEGORY, ReasonCode.ADAPTED);
    assertThat(suggestion.reasons().get(3).zh()).contains("锅炉检修计划完成率");
    assertThat(suggestion.reasons().stream().mapToLong(Reason::points).sum())
        .isEqualTo(suggestion.score());
  }

  @Test
  @DisplayName("words and figures of a single other department are not told; common ones are")
  void others() {
    PastDeclaration one = othersDeclaration("902", "≥77%");
    Suggestion told = first(one);
    assertThat(told.name()).isEqualTo("电梯维护计划完成率");
    assertThat(told.target()).isNull();
    assertThat(told.reasons()).extracting(Reason::code).contains(ReasonCode.ADAPTED);
    assertThat(told.reasons())
        .allSatisfy(reason -> assertThat(reason.zh() + reason.en()).doesNotContain("锅炉"));
    assertThat(first(one, one).target()).as("twice by the same").isNull();
    assertThat(first(one, othersDeclaration("903", "≥77%")).target()).isEqualTo("≥77%");
  }

  private static PastDeclaration othersDeclaration(String department, String target) {
    return new PastDeclaration(
        "锅炉检修经费",
        false,
        department,
        null,
        2023,
        List.of(new PastDeclaration.Row("产出指标", "时效指标", "锅炉检修计划完成率", target)));
  }

  private static Suggestion first(PastDeclaration... past) {
    return new Ranking(LIFTS, List.of(past), List.of()).first(20, 0, Set.of()).get(0);
  }

  @Test
  @DisplayName("the catalogue speaks by its keywords, also without any history")
  void catalogue() {
    List<Suggestion> suggestions =
        new Ranking(
                LIFTS,
                List.of(),
                List.of(
                    common("S1", "绿化养护面积", "绿化", "养护"),
                    common("S2", "电梯年检合格率", "电梯", "年检"),
                    common("S3", "保养作业规范率", "电梯", "维护")))
            .first(20, 0, Set.of());
    assertThat(suggestions).extracting(Suggestion::name).containsExactly("保养作业规范率", "电梯年检合格率");
    assertThat(suggestions.get(0).reasons().get(0).code()).isEqualTo(ReasonCode.KEYWORD);
    assertThat(suggestions.get(0).reasons().get(0).zh()).contains("S3");
  }

  private static CommonIndicator common(String code, String name, String... keywords) {
    return new CommonIndicator(code, "产出指标", "质量指标", name, List.of(keywords), "≥95%", null);
  }

  @Test
  @DisplayName("a project that the reader may not see is counted, not named")
  void unnamed() {
    PastDeclaration hidden =
        new PastDeclaration("电梯更新维护", false, "902", null, 2023, past("", "", 2023, "困人事故数").rows());
    Reason reason =
        new Ranking(LIFTS, List.of(hidden), List.of())
            .first(20, 0, Set.of())
            .get(0)
            .reasons()
            .get(0);
    assertThat(reason.code()).isEqualTo(ReasonCode.SIMILAR_PROJECT);
    assertThat(reason.zh() + reason.en()).doesNotContain("电梯更新维护").contains("1");
  }

  @ParameterizedTest(name = "{0}, {1} → {2}: {3}")
  @CsvSource({
    "=100% (2021年6月底前), 2021, 2024, =100% (2024年6月底前)",
    "2022年1月底前, 2021, 2024, 2025年1月底前",
    "≥2021件, 2021, 2024, ≥2021件",
    "12月底前, 2021, 2024, 12月底前"
  })
  @DisplayName("a deadline of a past year is moved to the year asked for")
  void years(String target, int from, int to, String moved) {
    assertThat(TargetYear.moved(target, from, to)).isEqualTo(moved);
  }

  @Test
  @DisplayName("each level 1 gets its share beyond the limit")
  void levels() {
    PastDeclaration output = past("甲楼电梯维护", "902", 2023, "巡检次数", "保养台次", "培训总课时");
    PastDeclaration benefit =
        new PastDeclaration(
            "乙楼电梯维护",
            true,
            "903",
            null,
            2023,
            List.of(new PastDeclaration.Row("效益指标", "社会效益指标", "有责投诉件数", null)));
    List<Suggestion> first =
        new Ranking(LIFTS, List.of(output, benefit), List.of()).first(1, 1, Set.of("效益指标"));
    assertThat(first).extracting(Suggestion::level1).contains("效益指标");
    assertThat(first).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  @DisplayName("whatever the order of history and whatever its texts: the same names come out")
  void deterministic() {
    Random random = new Random(11);
    String[] words = {"电梯", "维护", "完成", "率", "数", "满意", "（按实）", "", "2023", "😀"};
    for (int round = 0; round < 50; round++) {
      List<PastDeclaration> history = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        history.add(
            past(
                text(random, words),
                "901",
                2020 + i % 3,
                text(random, words),
                text(random, words)));
      }
      List<Suggestion> once = new Ranking(LIFTS, history, List.of()).first(20, 2, Set.of("产出指标"));
      Collections.shuffle(history, random);
      List<Suggestion> again = new Ranking(LIFTS, history, List.of()).first(20, 2, Set.of("产出指标"));
      assertThat(again)
          .extracting(Suggestion::score)
          .isEqualTo(once.stream().map(Suggestion::score).toList());
    }
  }

  private static String text(Random random, String[] words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      text.append(words[random.nextInt(words.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest(name = "log2({0} / {1}) = {2}")
  @CsvSource({"1, 1, 0", "2, 1, 1000", "8, 1, 3000", "3, 1, 1584", "3, 2, 584", "1, 2, 0"})
  @DisplayName("logarithms are whole thousandths, rounded down")
  void logarithms(long dividend, long divisor, int thousandths) {
    assertThat(Rarity.log2(dividend, divisor)).isEqualTo(thousandths);
  }
}
