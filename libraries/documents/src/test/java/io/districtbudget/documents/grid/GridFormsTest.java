package io.districtbudget.documents.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormFund;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.documents.document.PeriodTarget;
import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.documents.grid.UnreadForm.Reason;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("其他地区的表：按表头认栏目，版式不同，读法相同")
class GridFormsTest {

  private static final String HEAD =
      """
      项目支出绩效自评表
      (2022年度)
      项目名称	松岭县水渠维修
      主管部门	松岭县水利局	实施单位	松岭县灌区站
      """;
  private static final String MONEY =
      """
      项目资金(万元)		年初预算数	全年预算数	全年执行数	分值	执行率	得分
      	年度资金总额	30	30	27	10	90%	9
      	其中:财政拨款	30	30	27	—	—	—
      """;
  private static final String GOALS =
      """
      年度总体目标	预期目标	实际完成情况
      	修好水渠。	修好了。
      """;
  private static final String TABLE_HEAD = "绩效指标	一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因\n";
  private static final String ROWS =
      """
      	产出指标(50分)	数量指标	维修长度	≥12公里	12公里	50	50
      	效益指标(30分)	社会效益指标	灌溉条件	改善	改善	30	30
      	满意度指标(10分)	服务对象满意度指标	农户满意度	≥90%	91%	10	10
      总分						100	99
      """;

  private static List<Form> read(String document) {
    GridForms.Tables tables = GridForms.tables(PrintedGrid.of(document));
    return tables.unusual() ? tables.forms() : List.of();
  }

  private static Form only(String document) {
    assertThat(read(document)).hasSize(1);
    return read(document).get(0);
  }

  private static String amounts(Form form) {
    var total = form.budget().total();
    return total.yearStart() + " " + total.fullYear() + " " + total.executed();
  }

  @Test
  @DisplayName("各栏目都是通常的样子：留给通常的读法")
  void usualForm() {
    assertThat(read(HEAD + MONEY + GOALS + TABLE_HEAD + ROWS)).isEmpty();
  }

  @Test
  @DisplayName("没有年初预算数：不补；金额单位千元")
  void withoutYearStart() {
    String money = MONEY.replace("年初预算数	", "").replace("	30	30	27", "	30	27");
    Form form = only(HEAD + money.replace("万元", "千元") + GOALS + TABLE_HEAD + ROWS);
    assertThat(amounts(form)).isEqualTo("null 30000.00 27000.00");
    assertThat(form.budget().printedRate()).isEqualTo("90%");
    assertThat(form.problems()).isEmpty();
    assertThat(form.printedTotal()).isEqualTo("99");
  }

  @Test
  @DisplayName("分值在指标值之前；性质、数值、单位分三栏")
  void columnsInAnyOrder() {
    String head = "绩效指标	一级指标	二级指标	三级指标	权重	计量单位	指标性质	指标值	完成值	得分\n";
    String rows =
        """
        	产出指标	数量指标	维修长度	90	公里	≥	12	12.5	90
        合计				90
        """;
    Form form = only(HEAD + MONEY + GOALS + head + rows);
    FormIndicator row = form.indicators().get(0);
    assertThat(row.target()).isEqualTo("≥12公里");
    assertThat(row.actual()).isEqualTo("12.5公里");
    assertThat(row.weight()).isEqualByComparingTo("90");
    assertThat(form.printedTotal()).as("合计下只有分值之和").isNull();
  }

  @Test
  @DisplayName("剪贴板的引号单元格：引号和换行都不属于内容")
  void quotedCells() {
    String table =
        TABLE_HEAD.replace("一级指标", "\"一级\n指标\"").replace("年度指标值", "\"年度\n指标值\"")
            + ROWS.replace("产出指标(50分)", "\"产\n出\n指\n标\n(50分)\"");
    Form form = only(HEAD + MONEY + GOALS + table);
    assertThat(form.indicators()).extracting(FormIndicator::level1).startsWith("产出指标");
    assertThat(form.indicators()).hasSize(3);
  }

  @Test
  @DisplayName("模板没填的行不是指标；空的二级标签不移动别的行")
  void leftovers() {
    String rows =
        ROWS.replace(
            "	效益指标(30分)", "			指标2:\n"
                                + "			……\n"
                                + "		质量指标	指标:无\n"
                                + "	效益指标(30分)	经济效益指标\n"
                                + "	");
    Form form = only(HEAD + MONEY + GOALS + TABLE_HEAD + rows);
    assertThat(form.indicators())
        .extracting(FormIndicator::name)
        .containsExactly("维修长度", "灌溉条件", "农户满意度");
    assertThat(form.indicators().get(1).level2()).isEqualTo("社会效益指标");
    assertThat(form.repairs())
        .extracting(repair -> repair.code())
        .containsOnly(RepairCode.TEMPLATE_LEFTOVER)
        .hasSize(3);
  }

  @Test
  @DisplayName("中央补助和地方资金：各自保留，合并到财政拨款")
  void sources() {
    String money =
        MONEY.replace("	其中:财政拨款	30	30	27	—	—	—", "	其中:中央补助	20	20	19\n"
                                                                                + "	地方资金	10	10	8");
    Form form = only(HEAD + money + GOALS + TABLE_HEAD + ROWS);
    assertThat(form.budget().sources())
        .extracting(FormFund::source)
        .containsExactly("CENTRAL", "LOCAL");
    assertThat(form.budget().appropriation().executed()).isEqualByComparingTo("270000");
    assertThat(form.problems()).isEmpty();
    Form other = only(HEAD + money.replace("	8\n", "	7\n") + GOALS + TABLE_HEAD + ROWS);
    assertThat(other.problems())
        .extracting(problem -> problem.code())
        .containsOnly(ProblemCode.FUND_ROW_UNKNOWN);
  }

  @Test
  @DisplayName("盖章不是单位；空着的主管部门就是没有")
  void seals() {
    String head = HEAD.replace("	松岭县水利局	实施单位", "		实施单位(盖章)");
    Form form = only(head + MONEY + GOALS + TABLE_HEAD + ROWS);
    assertThat(form.project().unit()).isEqualTo("松岭县灌区站");
    assertThat(form.project().department()).isNull();
    assertThat(form.problems())
        .extracting(problem -> problem.code())
        .containsExactly(ProblemCode.DEPARTMENT_MISSING);
  }

  @Test
  @DisplayName("长期指标与年度指标上下排列：分开")
  void twoPeriods() {
    String document =
        """
        松岭县项目支出绩效目标申报表
        (2022年度)
        项目名称	灌区改造
        主管部门	松岭县水利局	实施单位	松岭县灌区站
        项目资金申请(万元)	资金总额:	40
        	财政拨款:	40
        项目绩效目标	长期目标	年度目标
        	改造全部灌区。	改造一片。
        长期绩效指标	一级指标	二级指标	指标内容	指标值
        	产出指标	数量指标	改造灌区	≥9片
        年度绩效指标	一级指标	二级指标	指标内容	指标值
        	产出指标	数量指标	改造灌区	≥1片
        """;
    Form form = only(document);
    assertThat(form.kind()).isEqualTo(FormKind.DECLARATION);
    assertThat(form.indicators()).extracting(FormIndicator::target).containsExactly("≥1片");
    assertThat(form.periodTargets())
        .containsExactly(new PeriodTarget("产出指标", "数量指标", "改造灌区", "≥9片"));
    assertThat(form.overallGoal()).isEqualTo("改造全部灌区。");
    assertThat(form.annualGoal()).isEqualTo("改造一片。");
    assertThat(form.budget().total().yearStart()).isEqualByComparingTo("400000");
  }

  @ParameterizedTest
  @CsvSource({
    "项目支出绩效运行监控表,MONITORING",
    "财政项目绩效跟踪表,MONITORING",
    "部门整体支出绩效自评表,DEPARTMENT_WHOLE",
    "项目绩效自评结果信息表,RESULTS_ONLY"
  })
  @DisplayName("别的表，行列与表头对不上时：按表名说明不读，什么都不存")
  void otherKinds(String title, Reason reason) {
    String document = HEAD.replace("项目支出绩效自评表", title) + MONEY + TABLE_HEAD + ROWS;
    assertThatThrownBy(() -> UnreadForms.checkOtherKinds(PrintedGrid.of(document)))
        .isInstanceOfSatisfying(
            UnreadForm.class,
            unread -> {
              assertThat(unread.reason()).isEqualTo(reason);
              assertThat(unread.title()).isEqualTo(title);
            });
  }

  @Test
  @DisplayName("每行一个单元格而分不清行、两个时期并列而没有目标：说明原因")
  void lostRows() {
    String unclear = ROWS.replace("≥12公里	12公里	50	50", "≥12公里	12公里	五十	50");
    String document = (HEAD + MONEY + GOALS + TABLE_HEAD + unclear).replace('\t', '\n');
    assertThatThrownBy(() -> UnreadForms.check(PrintedGrid.of(document)))
        .extracting("reason")
        .isEqualTo(Reason.ONE_CELL_PER_LINE);
    String beside = HEAD + "绩效指标	一级指标	二级指标	三级指标	指标值	二级指标	三级指标	指标值\n";
    assertThatThrownBy(() -> UnreadForms.check(PrintedGrid.of(beside)))
        .extracting("reason")
        .isEqualTo(Reason.TWO_PERIODS);
  }
}
