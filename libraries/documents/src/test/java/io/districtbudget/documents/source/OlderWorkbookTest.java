package io.districtbudget.documents.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.reading.FormReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("旧版电子表格（xls）：数字、公式的值、合并的级别单元格")
class OlderWorkbookTest {

  private static final String[][] CELLS = {
    {"财政项目支出绩效自评表"},
    {"（2022年度）"},
    {"项目名称", "河道保洁"},
    {"主管部门", "柳塘区水务局", "", "", "实施单位", "柳塘区河道管理所"},
    {"项目资金（元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"},
    {"", "年度资金总额", "820000", "800000", "780000.5", "10", "97.50%", "9.75"},
    {"年度总体目标", "预期目标", "", "", "实际完成情况"},
    {"", "河道常年保洁。", "", "", "全年保洁。"},
    {"绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"},
    {"", "产出指标", "数量指标", "保洁河道长度", "≥36公里", "36.4公里", "25", "25", ""},
    {"", "", "时效指标", "清理及时性", "及时", "基本及时", "25", "20", "汛期延误；增派人员"},
    {"", "效益指标", "社会效益指标", "水环境", "改善", "改善", "30", "30", ""},
    {"", "满意度指标", "服务对象满意度指标", "居民满意度", "≥85%", "91%", "10", "10", ""},
    {"总分", "", "", "", "", "", "100", "94.75", ""},
  };

  @Test
  @DisplayName("读得与新版一样：每行、每个数都在")
  void reads() throws IOException {
    List<Source> sources = Sources.of(workbook());
    assertThat(sources.get(0).kind()).isEqualTo(SourceKind.XLS);
    List<Form> forms = new FormReader().read(sources.get(0).text());
    assertThat(forms).hasSize(1);
    Form form = forms.get(0);
    assertThat(form.problems()).isEmpty();
    assertThat(form.project().unit()).isEqualTo("柳塘区河道管理所");
    assertThat(form.budget().total().executed()).isEqualByComparingTo("780000.50");
    assertThat(form.printedTotal()).isEqualTo("94.75");
    assertThat(form.indicators())
        .extracting(
            row -> row.level1() + "/" + row.level2() + "/" + row.name() + "/" + row.weight())
        .containsExactly(
            "产出指标/数量指标/保洁河道长度/25.00",
            "产出指标/时效指标/清理及时性/25.00",
            "效益指标/社会效益指标/水环境/30.00",
            "满意度指标/服务对象满意度指标/居民满意度/10.00");
    assertThat(form.indicators().get(1).score()).isEqualByComparingTo("20");
    assertThat(form.indicators().get(1).reason()).isEqualTo("汛期延误；增派人员");
  }

  private static byte[] workbook() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      Sheet sheet = book.createSheet("自评表");
      for (int i = 0; i < CELLS.length; i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < CELLS[i].length; j++) {
          fill(row.createCell(j), CELLS[i][j]);
        }
      }
      sheet.addMergedRegion(new CellRangeAddress(9, 10, 1, 1));
      Cell total = sheet.getRow(13).getCell(6);
      total.setCellFormula("10+SUM(G10:G13)");
      book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(total);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void fill(Cell cell, String text) {
    if (text.matches("\\d+(\\.\\d+)?")) {
      cell.setCellValue(Double.parseDouble(text));
    } else if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }
}
