package io.districtbudget.documents.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormFund;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FormProblem;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.documents.document.IndicatorProgress;
import io.districtbudget.documents.document.IndicatorProgress.Possibility;
import io.districtbudget.documents.document.MonitoredMoney;
import io.districtbudget.documents.reading.FormReader;
import io.districtbudget.documents.writing.format.TextWriter;
import io.districtbudget.documents.writing.sheet.MonitoringForm;
import io.districtbudget.documents.writing.sheet.MonitoringSheet;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 监控表、部门整体支出的表和旧表式：各读成自己的样子。 */
class OtherKindsTest {

  private static final String MONITORING =
      """
      项目支出绩效运行监控表
      (2024年度)
      项目名称	松岭县水渠维修
      主管部门及代码	[215]松岭县水利局	实施单位	松岭县灌区站
      项目资金(万元)		年初预算数	全年预算数	1-9月执行数	1-9月执行率	全年预计执行数
      	年度资金总额	30	36	18	50%	35
      	其中:一般公共预算拨款	30	36	18	50%	35
      年度总体目标	修好水渠。
      绩效指标	一级指标	二级指标	三级指标	年度指标值	1-9月执行情况	全年预计完成情况	偏差原因分析			完成目标可能性			备注
      							经费保障	人员保障	原因说明	确定能	有可能	完全不可能
      	产出指标	数量指标	维修长度	≥12公里	9公里	12公里				√
      		质量指标	返修率	≤3%	1%	2%	√		到款晚		√
      	效益指标	社会效益指标	灌溉条件	改善	改善	改善				√			顺利
      	满意度指标	服务对象满意度指标	农户满意度	≥90%		75%		√	缺人			√
      """;

  private static Form only(String document) {
    List<Form> forms = new FormReader().read(document);
    assertThat(forms).hasSize(1);
    return forms.get(0);
  }

  @Test
  @DisplayName("监控表：月份、执行数、预计数；每个指标的完成值、预计值、原因和可能性")
  void monitoring() {
    Form form = only(MONITORING);
    assertThat(form.kind()).isEqualTo(FormKind.MONITORING);
    assertThat(form.year()).isEqualTo(2024);
    assertThat(form.project().department()).isEqualTo("松岭县水利局");
    MonitoredMoney money = Objects.requireNonNull(form.budget().monitored());
    assertThat(money.month()).isEqualTo(9);
    assertThat(money.expected()).isEqualByComparingTo("350000");
    assertThat(form.budget().total().executed()).isEqualByComparingTo("180000");
    assertThat(form.budget().total().fullYear()).isEqualByComparingTo("360000");
    assertThat(form.indicators())
        .extracting(
            FormIndicator::name,
            FormIndicator::target,
            FormIndicator::actual,
            FormIndicator::reason,
            FormIndicator::remark,
            FormIndicator::progress)
        .containsExactly(
            tuple("维修长度", "≥12公里", null, null, null, progress("9公里", "12公里", Possibility.CERTAIN)),
            tuple(
                "返修率",
                "≤3%",
                null,
                "到款晚",
                null,
                progress("1%", "2%", Possibility.POSSIBLE, "经费保障")),
            tuple("灌溉条件", "改善", null, null, "顺利", progress("改善", "改善", Possibility.CERTAIN)),
            tuple(
                "农户满意度",
                "≥90%",
                null,
                "缺人",
                null,
                progress(null, "75%", Possibility.IMPOSSIBLE, "人员保障")));
    assertThat(form.problems()).isEmpty();
  }

  @Test
  @DisplayName("监控表的栏目换成别的说法；没有月份就说没有")
  void otherHeadsOfMonitoring() {
    String plain =
        """
        财政项目绩效跟踪表
        (2023年度)
        项目名称	松岭县水渠维修
        主管部门	松岭县水利局	实施单位	松岭县灌区站
        项目资金(元)		年初预算数	上半年执行数	执行率	预计全年执行数
        	年度资金总额	300000	120000	40%	300000
        绩效指标	一级指标	二级指标	三级指标	年度指标值	上半年完成值	预计全年完成值	偏差原因及纠偏措施
        	产出指标	数量指标	维修长度	≥12公里	5公里	12公里	汛期停工
        """;
    Form form = only(plain);
    assertThat(Objects.requireNonNull(form.budget().monitored()).month()).isEqualTo(6);
    assertThat(form.indicators().get(0).reason()).isEqualTo("汛期停工");
    assertThat(form.indicators().get(0).progress()).isEqualTo(progress("5公里", "12公里", null));
    Form undated = only(plain.replace("上半年", ""));
    assertThat(undated.problems())
        .extracting(FormProblem::code)
        .containsExactly(ProblemCode.MONTH_MISSING);
  }

  @Test
  @DisplayName("部门整体支出：没有项目，资金按性质保留，不算作来源")
  void wholeDepartment() {
    Form form =
        only(
            """
            2023年度部门整体支出绩效自评表
            预算部门名称	松岭县水利局
            年度预算申请(万元)		年初预算数	全年预算数	全年执行数	分值	执行率	得分
            	年度资金总额	900	1000	950	10	95%	9.5
            	其中:一般公共预算:1000	其中:基本支出:640.5
            	政府性基金拨款:0	项目支出:359.5
            年度总体目标	预期目标	实际完成情况
            	管好水。	管好了。
            绩效指标	一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析
            	产出指标	数量指标	巡查次数	≥50次	52次	50	50
            	效益指标	社会效益指标	供水保障	提高	提高	30	30
            	满意度指标	服务对象满意度指标	群众满意度	≥95%	96%	10	10
            总分						100	99.5
            """);
    assertThat(form.kind()).isEqualTo(FormKind.DEPARTMENT_SELF_ASSESSMENT);
    assertThat(form.project().name()).isNull();
    assertThat(form.project().department()).isEqualTo("松岭县水利局");
    assertThat(form.budget().sources())
        .extracting(FormFund::source, fund -> fund.amounts().fullYear())
        .contains(
            tuple("BASIC", new java.math.BigDecimal("6405000.00")),
            tuple("PROJECTS", new java.math.BigDecimal("3595000.00")));
    assertThat(form.printedTotal()).isEqualTo("99.5");
    assertThat(form.problems()).isEmpty();
  }

  @Test
  @DisplayName("投入与管理为一级的旧表式：当年预算、立项依据和每一行的一级")
  void inputsAndManagement() {
    Form form =
        only(
            """
            财政支出项目绩效目标申报表
            （2018年度）
            申报单位名称：松岭县灌区站
            项目名称	水渠维修
            主管部门	松岭县水利局
            立项依据	三年规划。
            项目总预算（万元）	90	项目当年预算（万元）	30
            项目总目标	修好全部水渠。
            年度绩效目标	修好一段。
            项目绩效目标	一级目标	二级目标	三级目标	目标值
            	投入和管理目标	投入管理	预算执行率	≥95%
            	产出目标	数量	维修长度	≥12公里
            	影响力目标	满意度	农户满意度	≥90%
            """);
    assertThat(form.framework()).isEqualTo("2016");
    assertThat(form.budget().projectTotal()).isEqualByComparingTo("900000");
    assertThat(form.budget().total().yearStart()).isEqualByComparingTo("300000");
    assertThat(Objects.requireNonNull(form.project().narrative()).basis()).isEqualTo("三年规划。");
    assertThat(form.indicators())
        .extracting(FormIndicator::level1, FormIndicator::level2)
        .containsExactly(tuple("投入与管理目标", "投入管理"), tuple("产出目标", "数量"), tuple("影响力目标", "满意度"));
  }

  @Test
  @DisplayName("我们自己打印的监控表：读回来月份、金额、每一行都在，没有一句说是表外文字")
  void ourOwnSheet() {
    FormIndicator row =
        new FormIndicator("产出指标", "数量指标", "维修长度", "≥12公里", "9公里", null, null, null, null);
    FormIndicator other =
        new FormIndicator("满意度指标", "服务对象满意度指标", "农户满意度", "≥90%", null, null, null, null, null);
    MonitoringForm printed =
        new MonitoringForm(
            "水渠维修",
            "松岭县水利局",
            "松岭县灌区站",
            2024,
            10,
            new BigDecimal("300000.00"),
            new BigDecimal("360000.00"),
            new BigDecimal("180000.00"),
            "50.00%",
            "黄灯",
            "到款晚",
            List.of(
                new MonitoringForm.Row(row, "12公里", "绿灯", "确定能", null),
                new MonitoringForm.Row(other, "75%", "红灯", "完全不可能", "缺人")));
    byte[] text = new TextWriter().write(List.of(MonitoringSheet.of(printed)));
    Form form = only(new String(text, StandardCharsets.UTF_8));
    assertThat(form.kind()).isEqualTo(FormKind.MONITORING);
    assertThat(form.year()).isEqualTo(2024);
    assertThat(Objects.requireNonNull(form.budget().monitored()).month()).isEqualTo(10);
    assertThat(form.budget().total().fullYear()).isEqualByComparingTo("360000");
    assertThat(form.budget().total().executed()).isEqualByComparingTo("180000");
    assertThat(form.indicators())
        .extracting(FormIndicator::name, FormIndicator::progress, FormIndicator::reason)
        .containsExactly(
            tuple("维修长度", progress("9公里", "12公里", Possibility.CERTAIN), null),
            tuple("农户满意度", progress(null, "75%", Possibility.IMPOSSIBLE), "缺人"));
    assertThat(form.problems()).isEmpty();
    assertThat(form.repairs()).isEmpty();
  }

  private static IndicatorProgress progress(
      @Nullable String value,
      @Nullable String expected,
      @Nullable Possibility possibility,
      String... causes) {
    return new IndicatorProgress(value, expected, possibility, List.of(causes));
  }
}
