package io.districtbudget.form.writing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.IndicatorProgress;
import io.districtbudget.documents.level.Framework;
import io.districtbudget.documents.reading.FormReader;
import io.districtbudget.documents.source.Sources;
import io.districtbudget.documents.writing.format.XlsxWriter;
import io.districtbudget.documents.writing.sheet.FormSheets;
import io.districtbudget.documents.writing.sheet.MonitoringSheet;
import io.districtbudget.documents.writing.sheet.Sheet;
import io.districtbudget.form.remote.answers.AssessmentAnswer;
import io.districtbudget.form.remote.answers.MonitoringAnswer;
import io.districtbudget.form.remote.answers.ProjectAnswer;
import io.districtbudget.form.remote.answers.TargetsAnswer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("填报模板：下拉、校验、保护；填好传回，每一格都读准")
class TemplateTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  @DisplayName("空白申报表：空格可填，表名和表头锁定；级别、类别从列表选；填好读回没有一处存疑")
  void anEmptyDeclaration() throws IOException {
    byte[] template =
        template(
            FormSheets.template(
                StoredForms.declaration(
                    null,
                    StoredMoney.NONE,
                    json("{'indicators':[{'name':''},{'name':''}]}", TargetsAnswer.class),
                    2026)),
            TemplateKind.DECLARATIONS,
            false);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getProtect()).isTrue();
      assertThat(locked(sheet, "财政项目支出绩效目标申报表")).isTrue();
      assertThat(locked(sheet, "项目名称")).isTrue();
      assertThat(locked(sheet, "三级指标")).isTrue();
      assertThat(TemplateCells.beside(sheet, "项目名称").getCellStyle().getLocked()).isFalse();
      assertThat(lists(sheet))
          .contains("\"产出指标,效益指标,满意度指标\"", "\"一次性项目,经常性项目,阶段性项目,中期预算试点项目,特定目标类\"");
      assertThat(sheet.getDataValidations())
          .anyMatch(check -> check.getErrorBoxText().contains("0 到 100"));

      TemplateCells.beside(sheet, "项目名称").setCellValue("口袋公园养护");
      TemplateCells.beside(sheet, "项目性质").setCellValue("经常性项目");
      TemplateCells.beside(sheet, "项目类别").setCellValue("特定目标类");
      TemplateCells.beside(sheet, "主管部门").setCellValue("柳塘区绿化局");
      TemplateCells.beside(sheet, "实施单位").setCellValue("柳塘区绿化所");
      TemplateCells.beside(sheet, "计划开始日期").setCellValue("2026-01-01");
      TemplateCells.beside(sheet, "计划完成日期").setCellValue("2026-12-31");
      TemplateCells.beside(sheet, "年度资金申请总额").setCellValue(640000.5);
      TemplateCells.below(sheet, "年度总体目标").setCellValue("全年养护 12 个口袋公园。");
      TemplateCells.row(sheet, 1, "产出指标", "数量指标", "养护公园数", "", "≥12个", "", "50");
      TemplateCells.row(sheet, 2, "满意度指标", "服务对象满意度指标", "游客满意度", "", "≥90%", "", "10");
      Form read = read(book);
      assertThat(read.problems()).isEmpty();
      assertThat(read.repairs()).isEmpty();
      assertThat(read.project().name()).isEqualTo("口袋公园养护");
      assertThat(read.project().nature()).isEqualTo("RECURRENT");
      assertThat(read.project().category()).isEqualTo("SPECIFIC_TARGET");
      assertThat(String.valueOf(read.project().endDate())).isEqualTo("2026-12-31");
      assertThat(read.annualGoal()).isEqualTo("全年养护 12 个口袋公园。");
      assertThat(read.budget().total().yearStart()).isEqualByComparingTo("640000.50");
      assertThat(read.indicators())
          .extracting(
              row -> row.level1() + "/" + row.level2() + "/" + row.name() + "/" + row.target())
          .containsExactly("产出指标/数量指标/养护公园数/≥12个", "满意度指标/服务对象满意度指标/游客满意度/≥90%");
      assertThat(read.indicators().get(0).weight()).isEqualByComparingTo("50");
    }
  }

  @Test
  @DisplayName("预填的自评表：只有完成值、得分、原因和目标完成情况可填，批复的内容和资金锁定")
  void aPrefilledSelfAssessment() throws IOException {
    byte[] template =
        template(
            FormSheets.template(
                StoredForms.selfAssessment(
                    json(
                        "{'name':'口袋公园养护','departmentName':'柳塘区绿化局','unitName':'柳塘区绿化所'}",
                        ProjectAnswer.class),
                    json(
                        """
                        {'annualGoal':'养护到位','executionRate':'90.00','executionScore':'9.00',
                         'budget':{'yearStart':'1000.00','fullYear':'1000.00','executed':'900.00','funds':[]},
                         'indicators':[
                          {'level1':'产出指标','level2':'数量指标','name':'养护公园数','target':'≥12个','weight':'50.00'},
                          {'level1':'效益指标','level2':'社会效益指标','name':'居民出行','target':'改善','weight':'40.00'}]}
                        """,
                        AssessmentAnswer.class),
                    2026)),
            TemplateKind.SELF_ASSESSMENTS,
            true);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(TemplateCells.beside(sheet, "项目名称").getCellStyle().getLocked()).isTrue();
      assertThat(TemplateCells.beside(sheet, "年度资金总额").getCellStyle().getLocked()).isTrue();
      Cell target = TemplateCells.under(sheet, "年度指标值", 1);
      assertThat(target.getCellStyle().getLocked()).isTrue();
      assertThat(TemplateCells.under(sheet, "实际完成值", 1).getCellStyle().getLocked()).isFalse();
      TemplateCells.under(sheet, "实际完成值", 1).setCellValue("11个");
      TemplateCells.under(sheet, "得分", 1).setCellValue(45.83);
      TemplateCells.under(sheet, "偏差原因分析及改进措施", 1).setCellValue("一处改造未完；明年补上");
      TemplateCells.under(sheet, "实际完成值", 2).setCellValue("改善");
      TemplateCells.below(sheet, "实际完成情况").setCellValue("基本到位。");
      Form read = read(book);
      assertThat(read.problems()).allMatch(problem -> problem.message().zh().contains("得分"));
      assertThat(read.repairs()).isEmpty();
      assertThat(read.goalResult()).isEqualTo("基本到位。");
      assertThat(read.indicators().get(0).actual()).isEqualTo("11个");
      assertThat(read.indicators().get(0).score()).isEqualByComparingTo("45.83");
      assertThat(read.indicators().get(1).actual()).isEqualTo("改善");
    }
  }

  @Test
  @DisplayName("预填的监控表：读作该月的监控，完成值、预计、原因都读准")
  void aPrefilledMonitoring() throws IOException {
    byte[] template =
        template(
            MonitoringSheet.of(
                StoredMonitoring.form(
                    json("{'departmentName':'柳塘区绿化局','unitName':'柳塘区绿化所'}", ProjectAnswer.class),
                    json(
                        """
                        {'projectName':'口袋公园养护','year':2026,'month':7,
                         'money':{'yearStart':'1000.00','fullYear':'1000.00','executed':'400.00'},
                         'indicators':[
                          {'level1':'产出指标','level2':'数量指标','name':'养护公园数','target':'≥12个'},
                          {'level1':'效益指标','level2':'社会效益指标','name':'居民出行','target':'改善'}]}
                        """,
                        MonitoringAnswer.class))),
            TemplateKind.MONITORINGS,
            true);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(TemplateCells.under(sheet, "年度指标值", 1).getCellStyle().getLocked()).isTrue();
      TemplateCells.under(sheet, "1—7月完成值", 1).setCellValue("6个");
      TemplateCells.under(sheet, "全年预计完成值", 1).setCellValue("12个");
      TemplateCells.under(sheet, "偏差原因及措施", 1).setCellValue("汛期停工；九月补上");
      TemplateCells.under(sheet, "1—7月完成值", 2).setCellValue("改善");
      Form read = read(book);
      assertThat(read.problems()).isEmpty();
      assertThat(String.valueOf(read.kind())).isEqualTo("MONITORING");
      assertThat(requireNonNull(read.budget().monitored()).month()).isEqualTo(7);
      assertThat(progress(read, 0).value()).isEqualTo("6个");
      assertThat(progress(read, 0).expected()).isEqualTo("12个");
      assertThat(read.indicators().get(0).reason()).isEqualTo("汛期停工；九月补上");
      assertThat(progress(read, 1).value()).isEqualTo("改善");
    }
  }

  private static IndicatorProgress progress(Form form, int row) {
    return requireNonNull(form.indicators().get(row).progress());
  }

  private static byte[] template(Sheet sheet, TemplateKind kind, boolean prefilled) {
    return TemplateBook.of(
        new XlsxWriter().write(List.of(sheet)), kind, Framework.F2021, prefilled);
  }

  private static Form read(XSSFWorkbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    List<Form> forms = new FormReader().read(Sources.of(out.toByteArray()).get(0).text());
    assertThat(forms).hasSize(1);
    return forms.get(0);
  }

  private static List<String> lists(XSSFSheet sheet) {
    return sheet.getDataValidations().stream()
        .map(DataValidation::getValidationConstraint)
        .map(rule -> String.valueOf(rule.getFormula1()))
        .toList();
  }

  private static boolean locked(XSSFSheet sheet, String text) {
    return TemplateCells.find(sheet, text).getCellStyle().getLocked();
  }

  private static <T> T json(String text, Class<T> type) throws IOException {
    return JSON.readValue(text.replace('\'', '"'), type);
  }
}
