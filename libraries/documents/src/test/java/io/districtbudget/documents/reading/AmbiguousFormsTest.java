package io.districtbudget.documents.reading;

import static io.districtbudget.documents.reading.PrintedForm.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.documents.reading.PrintedForm.Kind;
import io.districtbudget.documents.reading.PrintedForm.Row;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("两可的印法：一个字不丢，一行不少，拿不准的点名")
class AmbiguousFormsTest {

  private static final List<Row> ROWS =
      List.of(
          row("产出指标", "数量指标", "讲座完成场次", "≥20场", "21场", "25"),
          row("产出指标", "质量指标", "讲座到课情况", "良好", "良好", "25"),
          row("效益指标", "社会效益指标", "居民知晓情况", "提升", "提升", "30"),
          row("满意度指标", "服务对象满意度指标", "居民评价", "≥90分", "93分", "10"));

  private final FormReader reader = new FormReader();

  private static Row row(
      String level1, String level2, String name, String target, String actual, String weight) {
    return new Row(level1, level2, name, target, actual, weight, weight, "");
  }

  @ParameterizedTest
  @CsvSource({
    "培训场次, ≥3场, 3\t10\t10, 3, 10, 10",
    "合格率, 100%, 98%\t10\t9.8, 98%, 10, 9.8",
    "合格率, 100%, 98%\t10\t, 98%, 10, ",
  })
  @DisplayName("实际完成值、分值、得分整体右移一格：各归各栏")
  void shiftedNumbers(
      String name, String target, String printed, String actual, String weight, String score) {
    String shifted = "\t\t\t" + name + "\t" + target + "\t\t" + printed;
    FormIndicator row =
        only(withRowBefore("\t效益指标", shifted)).indicators().stream()
            .filter(read -> read.name().equals(name))
            .findFirst()
            .orElseThrow();
    assertThat(row.target()).isEqualTo(target);
    assertThat(row.actual()).isEqualTo(actual);
    assertThat(row.weight()).isEqualByComparingTo(weight);
    assertThat(Objects.toString(row.score(), "")).startsWith(Objects.toString(score, ""));
    assertThat(row.score() == null).isEqualTo(score == null);
    assertThat(row.reason()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"年度总体目标：", "年度绩效目标（2023年）", "年度 总体目标（2023年度）:"})
  @DisplayName("目标的标签带冒号或年度")
  void goalLabels(String label) {
    String text = aForm(Kind.SELF_ASSESSMENT, ROWS).text().replace("年度总体目标\t", label + "\t");
    assertThat(only(text).annualGoal()).isEqualTo("让每条街都亮起来，全年养护3000盏灯。");
    assertThat(only(text).goalResult()).isEqualTo("全年养护3012盏灯，按时完成。");
    String alone = withoutGoals(Kind.SELF_ASSESSMENT, label + "\t完成讲座20场，居民知晓。");
    assertThat(only(alone).annualGoal()).isEqualTo("完成讲座20场，居民知晓。");
    assertThat(only(alone).repairs()).isEmpty();
  }

  @Test
  @DisplayName("目标的标签与正文同在一格")
  void goalsInOneCellWithTheirLabels() {
    String goals = "年度绩效目标：完成讲座20场，居民知晓：全面提升。";
    assertThat(only(withoutGoals(Kind.SELF_ASSESSMENT, goals)).annualGoal())
        .isEqualTo("完成讲座20场，居民知晓：全面提升。");
    assertThat(only(withoutGoals(Kind.DECLARATION_2023, goals)).annualGoal())
        .isEqualTo("完成讲座20场，居民知晓：全面提升。");
    Form both =
        only(withoutGoals(Kind.DECLARATION_2023, "项目总目标（2023年-2025年）：建成体系。\n年度绩效目标：完成20场。"));
    assertThat(both.overallGoal()).isEqualTo("建成体系。");
    assertThat(both.annualGoal()).isEqualTo("完成20场。");
  }

  @Test
  @DisplayName("表头里不成格的整句：点名")
  void sentencesAboveTheGoals() {
    String text =
        aForm(Kind.SELF_ASSESSMENT, ROWS)
            .text()
            .replace("(2022 年度)\t\t\t\t\t\t\t\t\n", "(2022 年度)\n\n本表依据区财政局通知逐项填写并经集体研究\n\n");
    assertThat(only(text).repairs())
        .extracting(r -> r.code() + " " + r.before())
        .containsExactly("TEXT_OUTSIDE 本表依据区财政局通知逐项填写并经集体研究");
  }

  @Test
  @DisplayName("填报单位只在没有实施单位时算数；填报单位负责人不是单位")
  void whoFilledInTheForm() {
    String text = aForm(Kind.SELF_ASSESSMENT, ROWS).text();
    for (String filler : List.of("填报单位：区机关事务管理局", "填报单位\t区机关事务管理局", "填报单位负责人：张三")) {
      String above = text.replace("项目名称\t", filler + "\n项目名称\t");
      assertThat(only(above).project().unit()).as(filler).isEqualTo("青湖区路灯管理所");
      String alone = above.replace("\t实施单位\t青湖区路灯管理所", "\t\t");
      assertThat(only(alone).project().unit())
          .as(filler)
          .isEqualTo(filler.contains("负责人") ? null : "区机关事务管理局");
    }
  }

  @Test
  @DisplayName("页首没有分值得分的一行仍是一行")
  void rowsWithoutNumbersOnTopOfAPage() {
    for (String row : List.of("\t\t\t合格率\t100%\t\t\t\t", "\t\t\t制度\t健全\t\t\t\t", "\t合格率\t100%")) {
      Form form = only(withRowBefore("\t效益指标", "\n\n" + row));
      assertThat(form.indicators()).as(row).hasSize(ROWS.size() + 1);
      assertThat(form.indicators().get(1).name()).isEqualTo("讲座到课情况");
      assertThat(form.indicators().get(2).name()).isEqualTo(row.strip().split("\t")[0]);
      assertThat(form.indicators().get(2).target()).isEqualTo(row.strip().split("\t")[1]);
    }
  }

  @Test
  @DisplayName("页首是上一行名称和指标值的余下部分：接上")
  void remaindersOnTopOfAPage() {
    String[][] pieces = {
      {"居民健康知识", "≥20", "普及讲座完成场次", "场"},
      {"居民健康知识（含", "≥20场", "社区讲座）场次", "100场以内"},
      {"居民健康知识讲座", "完成（含线上", "场次", "20场）"},
    };
    for (String[] piece : pieces) {
      String text =
          aForm(Kind.SELF_ASSESSMENT, ROWS)
              .text()
              .replace("讲座到课情况\t良好", piece[0] + "\t" + piece[1]);
      int after = text.indexOf("\t效益指标");
      String torn = "\n\n\t\t\t" + piece[2] + "\t" + piece[3] + "\t\t\t\t\n";
      Form form = only(text.substring(0, after) + torn + text.substring(after));
      assertThat(form.indicators()).as(piece[0]).hasSameSizeAs(ROWS);
      assertThat(form.indicators().get(1).name()).isEqualTo(piece[0] + piece[2]);
      assertThat(form.indicators().get(1).target()).isEqualTo(piece[1] + piece[3]);
    }
  }

  @Test
  @DisplayName("空行之间的数：接续的是页码，总分后的是总分，别的点名")
  void loneNumbers() {
    String text = aForm(Kind.SELF_ASSESSMENT, ROWS).text();
    String total = text.replace("总分\t\t\t\t\t\t100\t98.5\t\n", "总分\n\n95\n");
    assertThat(only(total).printedTotal()).isEqualTo("95");
    String pages =
        text.replace("\t\t质量指标", "\n\n7\n\n\t\t质量指标").replace("\t效益指标", "\n\n8\n\n\t效益指标");
    assertThat(only(pages).indicators()).hasSameSizeAs(ROWS);
    assertThat(only(pages).repairs()).isEmpty();
    String figure = text.replace("\t\t质量指标", "\n\n7\n\n\t\t质量指标");
    assertThat(only(figure).indicators().get(0).name()).isEqualTo("讲座完成场次");
    assertThat(only(figure).repairs())
        .extracting(r -> r.code() + " " + r.before())
        .containsExactly("TEXT_OUTSIDE 7");
    String inGoals = text.replace("绩效指标\t一级指标", "\n\n7\n\n绩效指标\t一级指标");
    assertThat(only(inGoals).annualGoal()).doesNotContain("7");
    assertThat(only(inGoals).repairs())
        .extracting(r -> r.code())
        .containsExactly(RepairCode.TEXT_OUTSIDE);
  }

  @Test
  @DisplayName("名叫“项目1”“目标2”“指标3”的指标不是标签；“绩效指标（100分）”是")
  void namesThatAreLabelsWithNumbers() {
    for (String name : List.of("项目1", "目标2", "指标3", "绩效4")) {
      for (Kind kind : Kind.values()) {
        String text = aForm(kind, ROWS).text().replace("讲座到课情况", name);
        assertThat(only(text).indicators())
            .as("%s, %s", name, kind)
            .extracting(FormIndicator::name)
            .containsExactly("讲座完成场次", name, "居民知晓情况", "居民评价");
      }
    }
    String points =
        aForm(Kind.SELF_ASSESSMENT, ROWS).text().replace("\t产出指标\t", "绩效指标（100分）\t产出指标50\t");
    assertThat(only(points).indicators()).hasSameSizeAs(ROWS);
    assertThat(only(points).indicators().get(0).level1()).isEqualTo("产出指标");
  }

  private static String withRowBefore(String next, String row) {
    String text = aForm(Kind.SELF_ASSESSMENT, ROWS).text();
    int at = text.indexOf(next);
    return text.substring(0, at) + row + "\n" + text.substring(at);
  }

  /** The lines of goals replaced by these. */
  private static String withoutGoals(Kind kind, String goals) {
    String text = aForm(kind, ROWS).text();
    String first = kind == Kind.SELF_ASSESSMENT ? "\t预期目标" : "项目 绩效 目标";
    int start = text.indexOf(first);
    int end = text.lastIndexOf('\n', text.indexOf("一级指标")) + 1;
    return text.substring(0, start) + goals + "\n" + text.substring(end);
  }

  private Form only(String text) {
    List<Form> forms = reader.read(text);
    assertThat(forms).hasSize(1);
    return forms.get(0);
  }
}
