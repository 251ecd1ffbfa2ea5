package io.districtbudget.form.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormProblem;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.documents.reading.FormReader;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("更正 (corrections)：拿着原表的人说这一格是什么")
class FormCorrectionsTest {

  private static final String DOCUMENT =
      """
      项目支出绩效自评表
      (2021年度)
      项目名称\t柳溪区河道保洁
      主管部门\t\t实施单位\t柳溪区河道所
      项目资金(元)\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
      \t年度资金总额\t180000\t18000O\t171000\t10\t95%\t9.5
      年度总体目标\t预期目标\t实际完成情况
      \t河道清洁。\t已保洁。
      绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因
      \t产出指标\t数量指标\t保洁长度\t≥36公里\t36公里\t50\t50\t
      \t效益指标\t生态效益指标\t水质\t达标\t达标\t30\t\t
      \t满意度指标\t服务对象满意度指标\t居民满意度\t≥90%\t88%\t10\t9.78\t样本少
      总分\t\t\t\t\t\t100\t99.28\t
      """;

  private final List<Form> forms = new FormReader().read(DOCUMENT);

  private CorrectedForm corrected(Correction... corrections) {
    return FormCorrections.of(forms, new CorrectedDocument(new byte[0], List.of(corrections), null))
        .get(0);
  }

  private static Correction cell(String cell, @Nullable String text) {
    return new Correction(1, cell, text);
  }

  private static List<ProblemCode> problems(Form form) {
    return form.problems().stream().map(FormProblem::code).toList();
  }

  @Test
  @DisplayName("缺的补上，错的改正；原来读成什么留在旁边，补齐了的不再算缺")
  void putsCellsRight() {
    assertThat(problems(forms.get(0)))
        .contains(ProblemCode.DEPARTMENT_MISSING, ProblemCode.SCORE_MISSING);
    CorrectedForm now =
        corrected(
            cell("/project/department", "柳溪区水务局"),
            cell("/budget/total/fullYear", "180000"),
            cell("/indicators/1/score", "30"),
            cell("/indicators/2/reason", null));
    Form form = now.form();
    assertThat(form.project().department()).isEqualTo("柳溪区水务局");
    assertThat(form.budget().total().fullYear()).isEqualTo("180000.00");
    assertThat(form.budget().total().printed().fullYear()).isEqualTo("180000");
    assertThat(form.indicators().get(1).score()).isEqualTo("30.00");
    assertThat(form.indicators().get(2).reason()).isNull();
    assertThat(problems(form))
        .doesNotContain(ProblemCode.DEPARTMENT_MISSING, ProblemCode.SCORE_MISSING);
    assertThat(now.cells())
        .contains(
            new CorrectedForm.Cell("/project/department", null, "柳溪区水务局"),
            new CorrectedForm.Cell("/indicators/2/reason", "样本少", null));
    assertThat(form.indicators().get(0)).isEqualTo(forms.get(0).indicators().get(0));
  }

  @Test
  @DisplayName("多读出来的一行去掉，后面各行的缺漏跟着上移")
  void removesRows() {
    CorrectedForm now =
        corrected(cell("/indicators/0", null), cell("/indicators/2/target", "≥80%"));
    assertThat(now.form().indicators())
        .extracting(FormIndicator::name)
        .containsExactly("水质", "居民满意度");
    assertThat(now.form().indicators().get(1).target()).isEqualTo("≥80%");
    assertThat(now.cells()).contains(new CorrectedForm.Cell("/indicators/0", "保洁长度", null));
    assertThat(now.form().problems())
        .filteredOn(problem -> problem.code() == ProblemCode.SCORE_MISSING)
        .extracting(FormProblem::row)
        .containsExactly(1);
  }

  @Test
  @DisplayName("来源可疑的表：逐格看过、确认了才算")
  void confirms() {
    List<Form> doubtful = forms.stream().map(Form::doubtful).toList();
    CorrectedDocument looked = new CorrectedDocument(new byte[0], null, List.of(1));
    CorrectedForm now = FormCorrections.of(doubtful, looked).get(0);
    assertThat(now.confirmed()).isTrue();
    assertThat(problems(now.form())).doesNotContain(ProblemCode.SOURCE_DOUBTFUL);
    CorrectedDocument silent =
        new CorrectedDocument(new byte[0], List.of(cell("/project/department", "柳溪区水务局")), null);
    assertThat(problems(FormCorrections.of(doubtful, silent).get(0).form()))
        .contains(ProblemCode.SOURCE_DOUBTFUL);
  }

  @ParameterizedTest
  @CsvSource({
    "1, /indicators/9/target, ≥1, CORRECTION_UNKNOWN",
    "1, /repairs/0/line, 3, CORRECTION_UNKNOWN",
    "2, /annualGoal, x, CORRECTION_UNKNOWN",
    "1, /budget/total/executed, 17万, CORRECTION_UNREADABLE",
    "1, /budget/total/executed, 1e9, CORRECTION_UNREADABLE",
    "1, /project/startDate, 2021年1月, CORRECTION_UNREADABLE",
    "1, /indicators/0/name, , CORRECTION_UNREADABLE"
  })
  @DisplayName("没有这一格，或不是这一格能写的：指出是哪一条")
  void refuses(int form, String cell, @Nullable String text, String code) {
    assertThatThrownBy(() -> corrected(new Correction(form, cell, text)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.violations())
                  .extracting(Violation::pointer)
                  .containsExactly("/corrections/0");
            });
  }

  @Test
  @DisplayName("有几处不对，一次说完")
  void refusesAllAtOnce() {
    CorrectedDocument wrong =
        new CorrectedDocument(
            new byte[0], List.of(cell("/no", "x"), cell("/year", "x")), List.of(7));
    assertThatThrownBy(() -> FormCorrections.of(forms, wrong))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.violations()).hasSize(3));
  }
}
