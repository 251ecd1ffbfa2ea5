package io.districtbudget.documents.reading;

import static io.districtbudget.documents.reading.PrintedForm.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.documents.reading.PrintedForm.Kind;
import io.districtbudget.documents.reading.PrintedForm.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("同一张表，换一种印法：读出的行不变")
class DisturbedFormsTest {

  /** Names that speak for their level, as the names of real indicators do. */
  private static final List<Row> ROWS =
      List.of(
          row("产出指标", "数量指标", "路灯养护完成数", "≥3000盏", "3012盏", "10", "10", ""),
          row("产出指标", "数量指标", "巡查次数", "=52次", "52次", "5", "5", ""),
          row("产出指标", "质量指标", "亮灯合格率", "≥98%", "97%", "10", "9.5", "台风损坏；已更换灯具。"),
          row("产出指标", "质量指标", "材料验收通过率", "=100%", "100%", "5", "5", ""),
          row("产出指标", "时效指标", "故障修复及时率", "=100% (24小时内)", "100%", "10", "10", ""),
          row("产出指标", "时效指标", "养护计划按期完成情况", "按期完成", "按期完成", "10", "10", ""),
          row("效益指标", "社会效益指标", "提升夜间出行安全", "提升", "提升", "10", "10", ""),
          row("效益指标", "社会效益指标", "有责投诉发生数", "0起", "0起", "10", "10", ""),
          row("效益指标", "可持续影响指标", "养护长效机制健全性", "健全", "健全", "5", "5", ""),
          row("效益指标", "可持续影响指标", "养护管理制度执行有效性", "有效", "有效", "5", "5", ""),
          row("满意度指标", "服务对象满意度指标", "居民满意度", ">=85%", "91%", "5", "5", ""),
          row("满意度指标", "服务对象满意度指标", "商户满意度", ">=85%", "88%", "5", "5", ""));

  private final FormReader reader = new FormReader();

  private static Row row(
      String level1,
      String level2,
      String name,
      String target,
      String actual,
      String weight,
      String score,
      String reason) {
    return new Row(level1, level2, name, target, actual, weight, score, reason);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("原样")
  void plain(Kind kind) {
    Form form = same(kind, aForm(kind, ROWS).text(), "plain");
    assertThat(form.project().unit()).isEqualTo("青湖区路灯管理所");
    assertThat(form.annualGoal()).contains("全年养护3000盏灯。");
    assertThat(form.problems()).isEmpty();
    assertThat(form.repairs()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("制表符变成空格、换行符不同、带字节顺序标记、全角数字、行尾空单元格缺失")
  void spelling(Kind kind) {
    String text = aForm(kind, ROWS).text();
    same(kind, text.replace("\t", "    "), "four blanks");
    same(kind, text.replace("\t", "   "), "three blanks");
    same(kind, text.replace("\n", "\r\n"), "CRLF");
    same(kind, text.replace("\n", "\r"), "CR");
    same(kind, "\uFEFF" + text, "BOM");
    same(kind, wide(text), "full-width digits");
    same(kind, text.replaceAll("(?m)\\t+$", ""), "stripped");
    same(kind, text.replace("指标\t", " 指标\t"), "blanks in labels");
    same(kind, text.replaceAll("\\t+", "\t"), "empty cells lost");
    same(kind, text.replaceAll("\\t+", "    "), "empty cells lost, blanks");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("分页在任何一行之前，标签原样或在新页上重印")
  void pageBreakAtEachRow(Kind kind) {
    for (int row = 1; row < ROWS.size(); row++) {
      String at = "break before row " + row;
      same(kind, aForm(kind, ROWS).withPageBreakBefore(row).text(), at);
      String repeated =
          aForm(kind, ROWS).withPageBreakBefore(row).withLabelsRepeatedAfterBreak().text();
      same(kind, repeated, at + ", labels repeated");
      same(
          kind,
          aForm(kind, ROWS).withPageBreakBefore(row).text().replace("\n\n\n", "\n— 3 —\n"),
          at);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("分页处的标签印在它所辖首行之后或之前")
  void labelMovedAtPageBreak(Kind kind) {
    for (int first : PrintedForm.firstRows(ROWS)) {
      for (int gap = first; gap <= first + 1 && gap < ROWS.size(); gap++) {
        if (gap > 0) {
          String later = aForm(kind, ROWS).withPageBreakBefore(gap).withLabelMoved(first, 1).text();
          same(kind, later, "label of row " + first + " later, break before " + gap);
        }
      }
      if (first > 0) {
        String earlier =
            aForm(kind, ROWS)
                .withPageBreakBefore(first - 1 == 0 ? first : first - 1)
                .withLabelMoved(first, -1)
                .text();
        same(kind, earlier, "label of row " + first + " earlier");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("单元格左移")
  void shiftedCells(Kind kind) {
    for (int row = 0; row < ROWS.size(); row++) {
      if (!PrintedForm.firstRows(ROWS).contains(row)) {
        Form form = same(kind, aForm(kind, ROWS).withShiftedCells(row).text(), "shifted " + row);
        assertThat(form.repairs()).extracting(r -> r.code()).contains(RepairCode.CELLS_SHIFTED);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("三级指标名称断在两页")
  void tornName(Kind kind) {
    for (int row = 0; row < ROWS.size(); row++) {
      Form form = same(kind, aForm(kind, ROWS).withTornName(row).text(), "torn name " + row);
      assertThat(form.repairs()).extracting(r -> r.code()).contains(RepairCode.TEXT_CONTINUED);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("任何一行在任何位置折行")
  void wrappedAnywhere(Kind kind) {
    String text = aForm(kind, ROWS).text();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].indexOf('\t') >= 0 && !lines[i].contains("绩效自评表")) {
        for (int at = 1; at < lines[i].length(); at++) {
          String[] wrapped = lines.clone();
          wrapped[i] = lines[i].substring(0, at) + "\n" + lines[i].substring(at);
          same(kind, String.join("\n", wrapped), "wrapped: " + wrapped[i]);
        }
      }
    }
  }

  @Test
  @DisplayName("名称不表意时，分值 50/30/10 决定一级指标")
  void weightsTellLevel1() {
    List<Row> rows = new ArrayList<>();
    for (Row row : ROWS) {
      rows.add(
          row(
              row.level1(),
              row.level2(),
              "事项" + rows.size(),
              row.target(),
              row.actual(),
              row.weight(),
              row.score(),
              row.reason()));
    }
    for (int by : List.of(-2, -1, 1)) {
      for (int first : List.of(6, 10)) {
        String text =
            aForm(Kind.SELF_ASSESSMENT, rows)
                .withPageBreakBefore(first)
                .withLabelMoved(first, by)
                .text();
        List<String> read =
            reader.read(text).get(0).indicators().stream().map(FormIndicator::level1).toList();
        assertThat(read)
            .as("label of row %d moved by %d", first, by)
            .isEqualTo(rows.stream().map(Row::level1).toList());
      }
    }
  }

  @Test
  @DisplayName("满意度标签整个缺失：由分值补上")
  void missingLabelIsAddedByTheWeights() {
    String text =
        aForm(Kind.SELF_ASSESSMENT, ROWS).text().replace("\t满意度指标\t服务对象满意度指标\t", "\t\t\t");
    Form form = same(Kind.SELF_ASSESSMENT, text, "no label");
    assertThat(form.repairs()).extracting(r -> r.code()).contains(RepairCode.LEVEL_DISPLACED);
  }

  @Test
  @DisplayName("实际完成值空缺、分值得分为小数、表名丢失、多表相连")
  void otherPrints() {
    List<Row> noActual =
        ROWS.stream()
            .map(
                r ->
                    row(
                        r.level1(),
                        r.level2(),
                        r.name(),
                        r.target(),
                        "",
                        r.weight(),
                        r.score(),
                        r.reason()))
            .toList();
    String text = aForm(Kind.SELF_ASSESSMENT, noActual).text();
    assertThat(reader.read(text).get(0).indicators())
        .allSatisfy(row -> assertThat(row.actual()).isNull())
        .hasSize(ROWS.size());
    String untitled = text + text.substring(text.indexOf("项目名称"));
    List<Form> forms = reader.read(untitled);
    assertThat(forms).hasSize(2);
    assertThat(forms.get(1).indicators()).hasSize(ROWS.size());
    assertThat(forms.get(1).repairs()).extracting(r -> r.code()).contains(RepairCode.TITLE_MISSING);
  }

  @Test
  @DisplayName("读得出一半的表照样返回，缺什么说什么")
  void halfReadableFormsNameWhatIsMissing() {
    Form form = reader.read("财政项目支出绩效自评表\n项目名称\t河道清淤\n年度总体目标\t保持畅通\n").get(0);
    assertThat(form.project().name()).isEqualTo("河道清淤");
    assertThat(form.problems())
        .extracting(problem -> problem.code().name())
        .contains(
            "YEAR_MISSING",
            "UNIT_MISSING",
            "DEPARTMENT_MISSING",
            "BUDGET_MISSING",
            "INDICATORS_MISSING",
            "TOTAL_MISSING");
    assertThat(reader.read("一段与表格无关的文字。\n")).isEmpty();
    assertThat(reader.read("")).isEmpty();
  }

  private Form same(Kind kind, String text, String what) {
    List<Form> forms = reader.read(text);
    assertThat(forms).as(what).hasSize(1);
    Form form = forms.get(0);
    assertThat(form.indicators().stream().map(DisturbedFormsTest::read).toList())
        .as(what)
        .isEqualTo(ROWS.stream().map(row -> printed(row, kind)).toList());
    assertThat(form.project().name()).as(what).startsWith("街区路灯养护(202");
    assertThat(form.project().department()).as(what).startsWith("青湖区市容局");
    assertThat(form.budget().total().yearStart())
        .as(what)
        .isEqualByComparingTo(kind == Kind.SELF_ASSESSMENT ? "500000" : "480000");
    // With empty cells lost, nothing tells whether the only goal of 2023 is the annual one.
    String goals = form.annualGoal() + form.overallGoal();
    assertThat(goals).as(what).contains("全年养护3000盏灯。");
    if (kind == Kind.SELF_ASSESSMENT) {
      assertThat(form.budget().total().executed()).as(what).isEqualByComparingTo("456000.5");
      assertThat(form.budget().appropriation().executed())
          .as(what)
          .isEqualByComparingTo("456000.5");
      assertThat(form.goalResult()).as(what).isEqualTo("全年养护3012盏灯，按时完成。");
      assertThat(form.printedTotal()).as(what).isEqualTo("98.5");
    }
    return form;
  }

  private static String read(FormIndicator row) {
    return String.join(
        "|",
        String.valueOf(row.level1()),
        String.valueOf(row.level2()),
        row.name(),
        String.valueOf(row.target()),
        row.actual() == null ? "" : row.actual(),
        row.weight() == null ? "" : row.weight().stripTrailingZeros().toPlainString(),
        row.score() == null ? "" : row.score().stripTrailingZeros().toPlainString(),
        row.reason() == null ? "" : row.reason());
  }

  private static String printed(Row row, Kind kind) {
    boolean scored = kind == Kind.SELF_ASSESSMENT;
    return String.join(
        "|",
        row.level1(),
        row.level2(),
        row.name(),
        row.target(),
        scored ? row.actual() : "",
        scored ? row.weight() : "",
        scored ? row.score() : "",
        scored ? row.reason() : "");
  }

  private static String wide(String text) {
    StringBuilder result = new StringBuilder();
    for (char c : text.toCharArray()) {
      result.append(c >= '0' && c <= '9' ? (char) (c + 0xFEE0) : c);
    }
    return result.toString();
  }
}
