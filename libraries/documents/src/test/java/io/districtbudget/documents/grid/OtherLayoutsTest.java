package io.districtbudget.documents.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FundColumns;
import io.districtbudget.documents.document.PeriodTarget;
import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.documents.reading.FormReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("同一张表换了说法、次序和来源：读出来还是它")
class OtherLayoutsTest {

  private static final String FORM =
      """
      项目支出绩效自评表
      (2022年度)
      项目名称	松岭县水渠维修
      主管部门	松岭县水利局	实施单位	松岭县灌区站
      项目资金(万元)		年初预算数	全年预算数	全年执行数	分值	执行率	得分
      	年度资金总额	30	32	27	10	84.38%	8.44
      	其中:财政拨款	30	32	27	—	—	—
      年度总体目标	预期目标	实际完成情况
      	修好水渠。	修好了。
      绩效指标	一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析
      	产出指标	数量指标	维修长度	≥12公里	11公里	50	45	天旱
      	效益指标	社会效益指标	灌溉条件	改善	改善	30	30
      	满意度指标	服务对象满意度指标	农户满意度	≥90%	91%	10	10
      总分						100	93.44
      """;

  private static Form only(String document) {
    List<Form> forms = new FormReader().read(document);
    assertThat(forms).hasSize(1);
    return forms.get(0);
  }

  private static void isTheForm(Form form) {
    assertThat(form.kind()).isEqualTo(FormKind.SELF_ASSESSMENT);
    assertThat(form.project().name()).isEqualTo("松岭县水渠维修");
    assertThat(form.project().department()).isEqualTo("松岭县水利局");
    assertThat(form.project().unit()).isEqualTo("松岭县灌区站");
    FundColumns total = form.budget().total();
    assertThat(total.yearStart()).isEqualByComparingTo("300000");
    assertThat(total.fullYear()).isEqualByComparingTo("320000");
    assertThat(total.executed()).isEqualByComparingTo("270000");
    assertThat(form.annualGoal()).isEqualTo("修好水渠。");
    assertThat(form.goalResult()).isEqualTo("修好了。");
    assertThat(form.printedTotal()).isEqualTo("93.44");
    assertThat(form.indicators())
        .extracting(FormIndicator::name)
        .containsExactly("维修长度", "灌溉条件", "农户满意度");
    FormIndicator first = form.indicators().get(0);
    assertThat(first.level2()).isEqualTo("数量指标");
    assertThat(first.target()).isEqualTo("≥12公里");
    assertThat(first.actual()).isEqualTo("11公里");
    assertThat(first.weight()).isEqualByComparingTo("50");
    assertThat(first.score()).isEqualByComparingTo("45");
    assertThat(first.reason()).startsWith("天旱");
    assertThat(form.problems()).isEmpty();
  }

  /** Words to change, 从=到, one pair after the other. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "主管部门=业务主管部门;实施单位=资金使用单位;年度指标值=目标值;实际完成值=全年实际值",
        "年初预算数=年初批复数;全年预算数=调整后预算数;全年执行数=实际支出数;执行率=支出进度",
        "全年预算数=全年预算金额;全年执行数=决算数;年度指标值=计划指标值;得分=评价得分;分值=标准分",
        "实施单位=项目承担单位;三级指标=三级指标及内容;实际完成值=年度实际完成指标值;偏差原因分析=未完成原因",
        "项目名称=专项名称;年度资金总额=资金总额;总分=自评总分;一级指标=一级绩效指标;二级指标=二级绩效指标",
        "预期目标=年初绩效目标;实际完成情况=年度目标实际完成情况;得分=得分(分);分值=分值(分)"
      })
  @DisplayName("别处的说法")
  void words(String pairs) {
    String document = FORM;
    for (String pair : pairs.isEmpty() ? new String[0] : pairs.split(";")) {
      document = document.replace(pair.split("=")[0], pair.split("=")[1]);
    }
    isTheForm(only(document));
  }

  @Test
  @DisplayName("合并单元格：键和值之间有空格，表头前后有空列")
  void mergedCells() {
    isTheForm(
        only(
            FORM.replace("项目名称	", "项目名称		")
                .replace("主管部门	松岭县水利局	", "主管部门		松岭县水利局			")
                .replace("(2022年度)", "(2022年度)							金额单位:万元")));
  }

  @Test
  @DisplayName("网页的表：单元格里有换行")
  void breaksInCells() {
    isTheForm(
        only(
            FORM.replace("项目资金(万元)", "项目资金<br/>(万元)")
                .replace("三级指标", "三级<br/>指标")
                .replace("松岭县水渠维修", "松岭县<br/>水渠维修")
                .replace("实施单位", "资金使用单位")));
  }

  @Test
  @DisplayName("表头分两行：上下合起来才是栏目")
  void headsInTwoLines() {
    isTheForm(
        only(
            FORM.replace(
                    "一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析",
                    "一级	二级	三级指标	年度	实际	分值	得分	偏差原因\n"
                        + "	指标	指标		指标值	完成值			分析")
                .replace("年初预算数	全年预算数	全年执行数", "年初	全年	全年	分值	执行率	得分\n"
                                                    + "		预算数	预算数	执行数")
                .replace("执行数	分值	执行率	得分", "执行数")));
  }

  @Test
  @DisplayName("每行一个单元格：表头说明有几栏，行就能还原")
  void oneCellPerLine() {
    Form form =
        only(FORM.replace("\n"
                              + "	", "\n").replace("						", "	").replace('\t', '\n'));
    isTheForm(form);
  }

  @Test
  @DisplayName("没有表名：从项目名称读起，说明缺表名")
  void noTitle() {
    Form form = only(FORM.substring(FORM.indexOf("项目名称")).replace("年度指标值", "目标值(A)"));
    assertThat(form.indicators()).hasSize(3);
    assertThat(form.budget().total().executed()).isEqualByComparingTo("270000");
    assertThat(form.repairs()).extracting("code").contains(RepairCode.TITLE_MISSING);
  }

  @Test
  @DisplayName("原因和措施两栏、表头没有的栏目：都留下")
  void moreColumns() {
    Form form = only(FORM.replace("偏差原因分析", "偏差原因分析	改进措施	完成比例").replace("天旱", "天旱	改种	92%"));
    assertThat(form.indicators().get(0).reason()).isEqualTo("天旱；改种");
    assertThat(form.indicators().get(0).remark()).isEqualTo("92%");
  }

  @Test
  @DisplayName("表下的说明不是指标，表上的任务清单不是资金")
  void textAround() {
    Form form =
        only(
            (FORM + "说明	无							\n")
                .replace("年度总体目标	预期", "主要任务	内容	预算数(万元)	执行数(万元)\n"
                                                 + "	巡查	3	2\n"
                                                 + "年度总体目标	预期")
                .replace("年度指标值", "计划指标值"));
    assertThat(form.indicators()).hasSize(3);
    assertThat(form.budget().total().fullYear()).isEqualByComparingTo("320000");
    assertThat(form.repairs()).extracting("before").contains("说明 无");
  }

  @Test
  @DisplayName("实施期与年度左右并列：年度的是本表的，实施期的另存")
  void twoPeriods() {
    Form form =
        only(
            """
            松岭县专项资金绩效目标申报表
            (2023年度)
            项目名称	松岭县污水管网
            主管部门	松岭县住建局	实施单位	松岭县排水站
            项目资金(万元)	中期资金总额:	900	年度资金总额:	300
            	其中:财政拨款	800	其中:财政拨款	260
            	其他资金	100	其他资金	40
            总体目标	中期目标(2022年-2024年)	年度目标
            	新建管网60公里。	新建管网20公里。
            绩效指标	一级指标	二级指标	三级指标	指标值	二级指标	三级指标	指标值
            	产出指标	数量指标	新建长度	60公里	数量指标	新建长度	20公里
            		质量指标	合格率	100%	质量指标	合格率	98%
            	满意度指标	服务对象满意度指标	居民满意度	≥90%	服务对象满意度指标	居民满意度	≥85%
            """);
    assertThat(form.annualGoal()).isEqualTo("新建管网20公里。");
    assertThat(form.overallGoal()).isEqualTo("新建管网60公里。");
    assertThat(form.indicators())
        .extracting(FormIndicator::target)
        .containsExactly("20公里", "98%", "≥85%");
    assertThat(Objects.requireNonNull(form.periodTargets()))
        .extracting(PeriodTarget::target)
        .containsExactly("60公里", "100%", "≥90%");
    assertThat(form.budget().projectTotal()).isEqualByComparingTo("9000000");
    assertThat(form.budget().total().yearStart()).isEqualByComparingTo("3000000");
    assertThat(form.budget().other().yearStart()).isEqualByComparingTo("400000");
  }
}
