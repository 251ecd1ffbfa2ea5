package io.districtbudget.documents.reading;

import static io.districtbudget.documents.reading.PrintedForm.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.documents.reading.PrintedForm.Kind;
import io.districtbudget.documents.reading.PrintedForm.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("别的部门、别的年度的表：用词和栏目不同，读出的内容不变")
class ForeignFormsTest {

  private static final List<Row> ROWS =
      List.of(
          row("产出指标", "数量指标", "购置图书册数", "≥12000册", "12100册", "7.5", "7.5", ""),
          row("产出指标", "数量指标", "新建校园网点位", "160个", "158个", "7.5", "7.41", "两处改期；已补建。"),
          row("产出指标", "质量指标", "教材抽检情况", "合格", "合格", "12.5", "12.5", ""),
          row("产出指标", "时效指标", "开学前到位情况", "8月底前", "8月25日", "12.5", "12.5", ""),
          row("产出指标", "成本指标", "生均经费", "≤860元/人", "845元/人", "10", "10", ""),
          row("效益指标", "社会效益指标", "借阅活跃读者占比", "≥65%", "66.2%", "15", "15", ""),
          row("效益指标", "可持续影响指标", "共建共享协议", "签订", "签订", "15", "15", ""),
          row("满意度指标", "服务对象满意度指标", "师生评价", "≥90分", "93分", "10", "10", ""));

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

  private record Print(String what, UnaryOperator<String> change) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Print print(String what, UnaryOperator<String> change) {
    return new Print(what, change);
  }

  private static Print swap(String before, String after) {
    return print(
        before + " → " + after,
        text -> {
          assertThat(text).contains(before);
          return text.replace(before, after);
        });
  }

  static List<Print> assessments() {
    return List.of(
        swap("财政项目支出绩效自评表\t\t\t\t\t\t\t\t\n", "2022年度财政项目支出绩效自评表\n"),
        swap("财政项目支出绩效自评表\t\t\t\t\t\t\t\t\n(2022 年度)", "项目支出绩效自评表（2022年度）"),
        swap("财政项目支出绩效自评表\t\t\t\t\t\t\t\t\n(2022 年度)", "项目支出绩效自评表\t（2022年度）"),
        swap("财政项目支出绩效自评表\t\t\t\t\t\t\t\t\n", "附件2\n\n项目绩效自评表\n"),
        swap("财政项目支出绩效自评表\t\t\t\t\t\t\t\t\n", "财政项目支出\n绩效自评表\n"),
        swap("财政项目支出绩效自评表\t\t\t\t\t\t\t\t\n", "青湖区教育局2022年度部门预算项目支出绩效自评价表\n"),
        swap("(2022 年度)", "（二〇二二年度）"),
        swap("(2022 年度)", "年度：2022年"),
        swap("(2022 年度)", "（2022）年度"),
        swap("项目资金 (元)\t", "项目资金\n(元)\t"),
        swap("项目资金 (元)\t", "预算执行情况（元）\t"),
        swap("项目资金 (元)\t", "项目资金（单位：元）\t"),
        swap("\t10\t95.01%\t9.5", "\t10\t95.01\t9.5"),
        swap("\t10\t95.01%\t9.5", "\t10\t95.01%\t9.5分"),
        swap("\t10\t95.01%\t9.5", "\t10分\t95.01%\t9.5"),
        swap("年度资金总额\t", "年度资金总额：\t"),
        swap("其中：当年财政拨款\t", "其中：财政拨款\t"),
        swap("其中：当年财政拨款\t", "其中：本年财政拨款\t"),
        swap("其中：当年财政拨款\t", "其中：一般公共预算拨款\t"),
        swap("\t上年结转资金\t0\t0\t\t—", "\t上年结转资金\t—\t—\t—\t—\t—\t—"),
        swap("\t上年结转资金\t0\t0\t\t—", "\t上年结转资金\t-\t-\t-\t-\t-\t-"),
        swap("\t其他资金\t0\t0\t\t—\t\t\t\n", ""),
        swap("\t其他资金\t0", "\t单位自有资金\t0"),
        swap("绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值", "绩效指标\t一级指标\t二级指标\t三级指标\t指标值"),
        swap("\t分值\t得分\t偏差原因分析及改进措施", "\t权重\t自评得分\t未完成原因分析"),
        swap("\t分值\t得分\t偏差原因分析及改进措施", "\t分值（权重）\t得分\t偏差原因分析及拟采取的改进措施"),
        swap("\t实际完成值\t", "\t全年实际值\t"),
        swap("\t实际完成值\t", "\t全年完成情况\t"),
        swap("总分\t", "合计\t"),
        swap("总分\t", "总  计\t"),
        swap("总分\t\t\t\t\t\t100\t98.5\t", "总分\t\t\t\t\t\t100\t98.5分\t"),
        swap("总分\t\t\t\t\t\t100\t98.5\t", "总分\t\t\t\t\t\t100\t98.5\t优"),
        swap("总分\t\t\t\t\t\t100\t98.5\t", "总分：98.5"),
        print("填表人一行在表后", t -> t + "填表人：张三\t联系电话：00000000\t填报日期：2023年3月1日\n"),
        print("注在表后", t -> t + "注：1.得分一档最高不能超过该指标分值上限。\n2.定性指标分档评分。\n"),
        swap("主管部门\t", "主管部门及代码\t"),
        swap("主管部门\t", "预算主管部门\t"),
        swap("\t实施单位\t", "\t项目实施单位\t"),
        swap("\t实施单位\t", "\t项目单位\t"),
        swap("\t预期目标\t", "\t年初设定目标\t"),
        swap("\t预期目标\t", "\t年初预期目标\t"),
        swap("\t实际完成情况\t", "\t全年实际完成情况\t"),
        swap("\t实际完成情况\t", "\t目标实际完成情况\t"),
        swap("年度总体目标\t", "年度总体目标完成情况\t"),
        swap("产出指标\t", "产出指标（50分）\t"),
        swap("\t产出指标\t", "\t产出指标(50)\t"),
        swap("\t满意度指标\t服务对象满意度指标\t", "\t满意度指标\t服务对象满意度\t"),
        swap("\t满意度指标\t服务对象满意度指标\t", "\t满意度指标\t满意度指标\t"),
        swap("\t满意度指标\t服务对象满意度指标\t", "\t满意度\t社会公众或服务对象满意度\t"),
        swap("\t数量指标\t", "\t数量\t"),
        swap("\t社会效益指标\t", "\t社会效益\t"),
        swap("\t可持续影响指标\t", "\t可持续影响\t"),
        print("不间断空格", t -> t.replace("\t\t", "\t\u00a0\t")),
        print("全角空格", t -> t.replace("\t\t", "\t\u3000\t")),
        print("空单元格印横线", t -> t.replace("10\t10\t\n", "10\t10\t—\n")),
        print("空单元格印斜线", t -> t.replace("15\t15\t\n", "15\t15\t/\n")),
        print(
            "页眉页脚", t -> t.replace("\t生均经费", "\t生均经费").replace("\n\t\t质量", "\n\n— 12 —\n\n\t\t质量")),
        print("单独的页码", t -> t.replace("\n\t\t质量", "\n\n12\n\n\t\t质量")),
        print("第几页共几页", t -> t.replace("\n\t\t质量", "\n\n第 3 页，共 20 页\n\n\t\t质量")),
        print("换页符", t -> t.replace("\n\t\t质量", "\n\f\t\t质量")),
        print(
            "跨页重印表头",
            t ->
                t.replace(
                    "\n\t\t质量",
                    "\n\n绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n\t\t质量")),
        print(
            "封面和目录",
            t -> "青湖区教育局\n\n2022年度项目支出绩效自评\n\n目  录\n\n1.图书购置绩效自评表……1\n2.网点建设绩效自评表……2\n\n" + t),
        print("原因折成三行", t -> t.replace("两处改期；已补建。", "两处改\n期；已补\n建。")));
  }

  @ParameterizedTest
  @MethodSource("assessments")
  @DisplayName("自评表")
  void assessment(Print print) {
    Form form = only(print.change().apply(aForm(Kind.SELF_ASSESSMENT, ROWS).text()));
    assertThat(rows(form)).isEqualTo(printed(Kind.SELF_ASSESSMENT));
    assertThat(money(form))
        .isEqualTo("500000.00 480000.00 456000.50 500000.00 480000.00 456000.50 9.5");
    assertThat(form.printedTotal()).isIn("98.5", "98.5分");
    assertThat(form.year()).isEqualTo(2022);
    assertThat(form.project().department()).isEqualTo("青湖区市容局(汇总)");
    assertThat(form.project().unit()).isEqualTo("青湖区路灯管理所");
    assertThat(form.annualGoal()).isEqualTo("让每条街都亮起来，全年养护3000盏灯。");
    assertThat(form.goalResult()).isEqualTo("全年养护3012盏灯，按时完成。");
    assertThat(form.problems()).isEmpty();
  }

  static List<Print> declarations() {
    return List.of(
        swap("(2021年度)", "（2021年）"),
        swap("财政项目支出绩效目标申报表\n\n(2021年度)", "2021年财政项目支出绩效目标申报表"),
        swap("财政项目支出绩效目标申报表", "财政支出项目绩效目标申报表"),
        swap("财政项目支出绩效目标申报表", "项目支出绩效目标表"),
        swap("财政项目支出绩效目标申报表", "项目绩效目标申报表"),
        swap("\t指标目标值", "\t年度指标值"),
        swap("\t指标目标值", "\t目标值"),
        swap("计划开始日期\t2021-01-01", "计划开始时间\t2021年1月1日"),
        swap("计划开始日期\t2021-01-01", "项目开始日期\t2021.1.1"),
        swap("年度资金申请总额\t", "年度资金总额\t"),
        swap("年度资金申请总额\t", "年度资金申请总额：\t"),
        swap("其中：当年财政拨款\t", "其中：财政拨款\t"),
        swap("项目资金\t", "项目资金（单位：元）\t"),
        swap("项目资金\t", "资金情况\t"),
        swap("(年-年)", "(2021年-2023年)"),
        swap("产出指标\t", "产出\n指标\t"),
        print("填表人一行", t -> t.stripTrailing() + "\n填表人：张三\t\t联系电话：00000000\n"),
        print("填表人一行，带日期", t -> t.stripTrailing() + "\n填报人\t张三\t填表日期\t2021-01-05\n"),
        print("单位负责人一行", t -> t.stripTrailing() + "\n单位负责人：\t李四\t\t经办人：王五\n"),
        print("注在表后", t -> t.stripTrailing() + "\n注：\t1.各项指标须量化。\n"),
        print("空行后的说明", t -> t.stripTrailing() + "\n\n说明：本表一式两份。\n"),
        print("页码", t -> t.replace("\n\t\t质量", "\n\n- 7 -\n\n\t\t质量")),
        print("纯数字页码", t -> t.replace("\n\t\t质量", "\n\n7\n\n\t\t质量")),
        print("p 标签", t -> t.replace("让每条街都亮起来。", "<p>让每条街</p><p>都亮起来。</p>")));
  }

  @ParameterizedTest
  @MethodSource("declarations")
  @DisplayName("申报表")
  void declaration(Print print) {
    Form form = only(print.change().apply(aForm(Kind.DECLARATION_2021, ROWS).text()));
    assertThat(rows(form)).isEqualTo(printed(Kind.DECLARATION_2021));
    assertThat(form.budget().total().yearStart()).isEqualByComparingTo("480000");
    assertThat(form.budget().appropriation().yearStart()).isEqualByComparingTo("480000");
    assertThat(form.budget().projectTotal()).isEqualByComparingTo("500000");
    assertThat(form.year()).isEqualTo(2021);
    assertThat(form.project().startDate()).hasToString("2021-01-01");
    assertThat(form.annualGoal()).isEqualTo("全年养护3000盏灯。");
    assertThat(form.overallGoal()).matches("让每条街\n?都亮起来。");
    assertThat(form.problems()).isEmpty();
    assertThat(form.incompleteIndicators()).isEmpty();
  }

  @Test
  @DisplayName("名称以“指标”结尾的行不当作标签")
  void namesThatEndLikeLabels() {
    for (Kind kind : Kind.values()) {
      String text = aForm(kind, ROWS).text().replace("新建校园网点位", "节能减排指标");
      assertThat(only(text).indicators().get(1).name()).as("%s", kind).isEqualTo("节能减排指标");
      assertThat(only(text).indicators()).hasSameSizeAs(ROWS);
    }
  }

  @Test
  @DisplayName("得分高于分值、得分缺、分值得分都缺、带“分”“%”：行都在")
  void oddScores() {
    String text = aForm(Kind.SELF_ASSESSMENT, ROWS).text();
    for (String odd :
        List.of(
            "7.5\t9",
            "7.5\t",
            "\t7.5",
            "\t",
            "7.5分\t7.5分",
            "7.5%\t7.5%",
            "7.5\t—",
            "—\t—",
            "7.5\t-2")) {
      Form form = only(text.replace("12100册\t7.5\t7.5", "12100册\t" + odd));
      assertThat(form.indicators()).as(odd).hasSameSizeAs(ROWS);
      FormIndicator row = form.indicators().get(0);
      assertThat(row.name() + row.target() + row.actual()).as(odd).isEqualTo("购置图书册数≥12000册12100册");
    }
  }

  @Test
  @DisplayName("申报表另有权重、说明栏：各归各栏")
  void moreColumns() {
    String text = aForm(Kind.DECLARATION_2023, ROWS).text();
    text = text.replace("年度(/项目)指标值\t", "年度(/项目)指标值\t权重");
    for (Row row : ROWS) {
      text = text.replace(row.target() + "\t", row.target() + "\t" + row.weight());
    }
    Form form = only(text);
    for (int i = 0; i < ROWS.size(); i++) {
      assertThat(form.indicators().get(i).target()).isEqualTo(ROWS.get(i).target());
      assertThat(form.indicators().get(i).weight()).isEqualByComparingTo(ROWS.get(i).weight());
    }
  }

  @Test
  @DisplayName("万元的自评表：三栏都换算")
  void tenThousands() {
    String text =
        aForm(Kind.SELF_ASSESSMENT, ROWS)
            .text()
            .replace("项目资金 (元)", "项目资金（万元）")
            .replace("500000.00", "50.00")
            .replace("480000.00", "48")
            .replace("500000\t480000\t456000.5", "50\t48\t45.60005")
            .replace("456,000.5", "45.60005");
    Form form = only(text);
    assertThat(form.budget().total().yearStart()).isEqualByComparingTo("500000");
    assertThat(form.budget().total().fullYear()).isEqualByComparingTo("480000");
    assertThat(form.budget().total().executed()).isEqualByComparingTo("456000.5");
  }

  @Test
  @DisplayName("另有资金来源的行：点名，不计入别的来源")
  void otherSources() {
    String text =
        aForm(Kind.SELF_ASSESSMENT, ROWS)
            .text()
            .replace("\t上年结转资金\t0", "\t政府性基金\t20000\t20000\t20000\t—\t\t\t\n\t上年结转资金\t0");
    Form form = only(text);
    assertThat(form.problems())
        .extracting(p -> p.code())
        .containsExactly(ProblemCode.FUND_ROW_UNKNOWN);
    assertThat(form.problems().get(0).message().zh()).contains("政府性基金");
    assertThat(money(form)).startsWith("500000.00 480000.00 456000.50 500000.00");
  }

  @Test
  @DisplayName("101 号文的版式：成本指标自成一级，20/40/20/10")
  void costsFirst() {
    List<Row> rows =
        List.of(
            row("成本指标", "经济成本指标", "每公里养护费", "≤3.2万元", "3.1万元", "10", "10", ""),
            row("成本指标", "社会成本指标", "占道施工时长", "≤6小时/处", "5小时/处", "5", "5", ""),
            row("成本指标", "生态环境成本指标", "扬尘排放", "达标", "达标", "5", "5", ""),
            row("产出指标", "数量指标", "养护里程", "=86公里", "86公里", "20", "20", ""),
            row("产出指标", "质量指标", "平整度", "优良", "优良", "10", "10", ""),
            row("产出指标", "时效指标", "完工时间", "11月底前", "11月20日", "10", "10", ""),
            row("效益指标", "社会效益指标", "拥堵缓解", "缓解", "缓解", "10", "10", ""),
            row("效益指标", "生态效益指标", "降噪", "下降", "下降", "10", "10", ""),
            row("满意度指标", "服务对象满意度指标", "沿线居民", "≥85%", "87%", "10", "10", ""));
    for (Kind kind : Kind.values()) {
      for (int at = -1; at < rows.size(); at++) {
        PrintedForm printed = aForm(kind, rows);
        Form form = only((at < 1 ? printed : printed.withPageBreakBefore(at)).text());
        assertThat(form.framework()).isEqualTo("101");
        assertThat(form.indicators())
            .as("%s, break before %d", kind, at)
            .extracting(FormIndicator::level2)
            .isEqualTo(rows.stream().map(Row::level2).toList());
      }
    }
  }

  @Test
  @DisplayName("目标文字以栏名开头或提到资金：仍是目标")
  void goalsThatBeginLikeKeys() {
    for (String goal :
        List.of("实施单位按计划推进，全年完成。", "主管部门牵头，提升水平。", "项目资金总额控制在预算内，规范使用财政资金", "联系人制度健全")) {
      String text = aForm(Kind.SELF_ASSESSMENT, ROWS).text().replace("让每条街都亮起来，全年养护3000盏灯。", goal);
      Form form = only(text);
      assertThat(form.annualGoal()).isEqualTo(goal);
      assertThat(form.project().unit()).isEqualTo("青湖区路灯管理所");
    }
  }

  @Test
  @DisplayName("项目名称带括号、引号、数字、折行：照印；名称含“目标”不当作目标")
  void projectNames() {
    for (String name : List.of("“一网通管”平台（二期）2022年运维", "绩效目标管理经费", "总体目标考核（第2批）", "3·15活动[2022]")) {
      String text = aForm(Kind.SELF_ASSESSMENT, ROWS).text().replace("街区路灯养护(2022运维)", name);
      assertThat(only(text).project().name()).isEqualTo(name);
      String wrapped = text.replace(name, name.substring(0, 5) + "\n" + name.substring(5));
      assertThat(only(wrapped).project().name()).isEqualTo(name);
      assertThat(only(text).annualGoal()).startsWith("让每条街");
    }
  }

  @Test
  @DisplayName("几种表合在一个文件，续页、无表名、末表截断：各是各的")
  void severalForms() {
    String assessment = aForm(Kind.SELF_ASSESSMENT, ROWS).text();
    String declaration = aForm(Kind.DECLARATION_2021, ROWS).text();
    String newest = aForm(Kind.DECLARATION_2023, ROWS).text();
    String untitled = assessment.substring(assessment.indexOf("项目名称"));
    String continued = assessment.replace("\t\t时效指标", "\n\n财政项目支出绩效自评表（续）\n\n\t\t时效指标");
    String cut = assessment.substring(0, assessment.indexOf("\t满意度指标"));
    List<Form> forms =
        reader.read(
            String.join("\n", "封面", declaration, assessment, untitled, continued, newest, cut));
    assertThat(forms).extracting(Form::layout).containsExactly(2021, 2022, 2022, 2022, 2023, 2022);
    assertThat(forms)
        .extracting(form -> form.indicators().size())
        .containsExactly(8, 8, 8, 8, 8, 7);
    assertThat(rows(forms.get(3))).isEqualTo(printed(Kind.SELF_ASSESSMENT));
    assertThat(forms.get(5).problems())
        .extracting(p -> p.code())
        .containsExactly(ProblemCode.TOTAL_MISSING);
  }

  @Test
  @DisplayName("金额自带单位、带千分位和人民币符号、负数")
  void amounts() {
    String text = aForm(Kind.SELF_ASSESSMENT, ROWS).text();
    String other =
        text.replace("500000.00\t480000.00\t456,000.5", "50万元\t￥480，000.00\t456000.50元")
            .replace("\t上年结转资金\t0\t0", "\t上年结转资金\t0\t-5,000.00");
    Form form = only(other);
    assertThat(form.budget().total().yearStart()).isEqualByComparingTo("500000");
    assertThat(form.budget().total().fullYear()).isEqualByComparingTo("480000");
    assertThat(form.budget().total().executed()).isEqualByComparingTo("456000.5");
    assertThat(form.budget().carryOver().fullYear()).isEqualByComparingTo("-5000");
  }

  @Test
  @DisplayName("没有二级标签、没有任何标签：行都在，不知道的点名")
  void withoutLabels() {
    for (Kind kind : Kind.values()) {
      String text = aForm(kind, ROWS).text();
      int table = text.indexOf("三级指标");
      String head = text.substring(0, table);
      String body = text.substring(table);
      for (Row row : ROWS) {
        body = body.replace("\t" + row.level2() + "\t", "\t\t");
      }
      assertThat(only(head + body).indicators())
          .as("%s", kind)
          .extracting(FormIndicator::level1)
          .isEqualTo(ROWS.stream().map(Row::level1).toList());
      for (Row row : ROWS) {
        body = body.replace("\t" + row.level1() + "\t", "\t\t");
      }
      Form form = only(head + body);
      assertThat(form.indicators())
          .extracting(FormIndicator::name)
          .isEqualTo(ROWS.stream().map(Row::name).toList());
      assertThat(form.problems()).extracting(p -> p.code()).contains(ProblemCode.LEVEL_UNKNOWN);
    }
  }

  @Test
  @DisplayName("不认识的二级标签：略去并说明，行不变")
  void unknownLabels() {
    for (Kind kind : Kind.values()) {
      String text = aForm(kind, ROWS).text().replace("\t质量指标\t", "\t安全\t");
      Form form = only(text);
      assertThat(form.indicators()).extracting(FormIndicator::name).contains("教材抽检情况");
      assertThat(form.indicators()).hasSameSizeAs(ROWS);
      assertThat(form.repairs())
          .as("%s", kind)
          .extracting(r -> r.code())
          .contains(RepairCode.LABEL_UNREADABLE);
    }
  }

  @Test
  @DisplayName("2020 版：填报单位已写明，多个成本项目，概况分两段，影响力目标各类")
  void layoutOf2020() {
    Form form =
        only(
            """
            财政项目支出绩效目标申报表（项目总体情况）

            （2020年度）

            填报单位（盖章）：青湖区体育局

            项目名称\t市民球场更新（2020年）\t\t
            项目概况\t<p>更新12片球场。</p>
            <p>铺设新的地面。</p>\t\t
            项目资金\t一、项目总预算：1,232,124.50
            \t二、当年预算：\t\t1,200,000
            \t（一）财政拨款：\t\t1,100,000
            \t（二）其他资金：\t\t100,000
            年度绩效目标\t<p>更新12片。</p>\t\t

            财政项目支出绩效目标申报表（绩效目标）

            \t二级目标\t三级目标\t目标值\t备注\t\t\t\t\t
            绩效目标\t产出目标\t数量\t球场更新数\t12片\t计划\t\t\t\t
            \t\t成本\t单片造价\t≤10万元\t概算\t\t\t\t
            \t影响力目标\t长效管理\t管理办法\t健全\t制度\t\t\t\t
            \t\t人力资源\t管理员\t12人\t计划\t\t\t\t
            \t项目名称\t项目内容\t项目明细\t明细金额\t单价\t依据\t数量\t依据\t备注
            项目构成分解\t地面\t铺设\t弹性地面\t800000.00\t66666.67\t报价\t12.00\t清单\t年度项目
            \t灯光\t更换\t灯杆\t400000.00\t8333.33\t报价\t48.00\t清单\t年度项目
            金额合计\t\t\t\t1200000.00\t----\t----\t----\t----\t----
            """);
    assertThat(form.project().unit()).isEqualTo("青湖区体育局");
    assertThat(form.budget().total().yearStart()).isEqualByComparingTo("1200000");
    assertThat(form.costs()).extracting(c -> c.detail()).containsExactly("弹性地面", "灯杆");
    assertThat(form.indicators())
        .extracting(FormIndicator::level2)
        .containsExactly("数量", "成本", "长效管理", "人力资源");
    assertThat(String.valueOf(form.project().narrative())).contains("更新12片球场。", "铺设新的地面。");
  }

  @Test
  @DisplayName("单元格内换行：标签、名称、目标、原因各折成几行，表头比指标行窄")
  void wrappedCells() {
    String text =
        aForm(Kind.SELF_ASSESSMENT, ROWS)
            .text()
            .replace("\t得分\t\n", "\t得分\n")
            .replace("\t产出指标\t", "\t产出指标\n（50分）\t")
            .replace("共建共享协议", "共建共享\n协议")
            .replace("\t满意度指标\t服务对象满意度指标\t", "\t满意度指标\n（10分）\t服务对象满意度\n指标\t")
            .replace("两处改期；已补建。", "两处改期；\n已补建。");
    assertThat(rows(only(text))).isEqualTo(printed(Kind.SELF_ASSESSMENT));
  }

  private Form only(String text) {
    List<Form> forms = reader.read(text);
    assertThat(forms).hasSize(1);
    return forms.get(0);
  }

  private static List<String> rows(Form form) {
    List<String> rows = new ArrayList<>();
    for (FormIndicator row : form.indicators()) {
      rows.add(
          row.level1()
              + "|"
              + row.level2()
              + "|"
              + row.name()
              + "|"
              + row.target()
              + "|"
              + text(row.actual())
              + "|"
              + (row.weight() == null ? "" : row.weight().stripTrailingZeros().toPlainString())
              + "|"
              + (row.score() == null ? "" : row.score().stripTrailingZeros().toPlainString())
              + "|"
              + text(row.reason()));
    }
    return rows;
  }

  private static String text(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<String> printed(Kind kind) {
    boolean scored = kind == Kind.SELF_ASSESSMENT;
    return ROWS.stream()
        .map(
            r ->
                String.join("|", r.level1(), r.level2(), r.name(), r.target())
                    + (scored
                        ? "|" + String.join("|", r.actual(), r.weight(), r.score(), r.reason())
                        : "||||"))
        .toList();
  }

  private static String money(Form form) {
    var total = form.budget().total();
    var own = form.budget().appropriation();
    String score = String.valueOf(form.budget().printedScore()).replace("分", "");
    return String.join(
        " ",
        String.valueOf(total.yearStart()),
        String.valueOf(total.fullYear()),
        String.valueOf(total.executed()),
        String.valueOf(own.yearStart()),
        String.valueOf(own.fullYear()),
        String.valueOf(own.executed()),
        score);
  }
}
