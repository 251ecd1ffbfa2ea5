package io.districtbudget.documents.departmentbudget;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.budget.BudgetTable;
import io.districtbudget.documents.document.budget.DepartmentBudget;
import io.districtbudget.documents.document.budget.Statement;
import io.districtbudget.documents.reading.FormReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文字的各种说法：总额、拨款、科目、采购、增减、重点项目；表的各种版式")
class StatedWordsTest {

  private static final String COVER = "岚桥区档案局2024年部门预算\n\n2024年部门预算编制说明\n\n";

  private static DepartmentBudget read(String text) {
    List<Form> forms = new FormReader().read(text);
    assertThat(forms).hasSize(1);
    return Objects.requireNonNull(forms.get(0).departmentBudget());
  }

  private static DepartmentBudget said(String sentence) {
    return read(COVER + sentence + "\n" + PublishedBudgets.tables(2024, "部门"));
  }

  private static String text(Statement statement) {
    String subject = statement.subject() == null ? "" : statement.subject() + " ";
    return statement.code() + " " + subject + statement.value().toBigInteger();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024年，岚桥区档案馆收入预算31万元|REVENUE_TOTAL 310000",
        "收入预算总计31万元|REVENUE_TOTAL 310000",
        "2024年部门预算总收入为31万元|REVENUE_TOTAL 310000",
        "支出预算31万元|EXPENDITURE_TOTAL 310000",
        "2024年总支出预算为310,000元|EXPENDITURE_TOTAL 310000",
        "其中：财政拨款收入预算31万元|APPROPRIATION_REVENUE 310000",
        "事业收入2万元|OPERATIONS_REVENUE 20000",
        "事业单位经营收入3万元|BUSINESS_REVENUE 30000",
        "其他收入4万元|OTHER_REVENUE 40000",
        "财政拨款支出预算总额为31万元|APPROPRIATION_TOTAL 310000",
        "一般公共预算财政拨款支出31万元|GENERAL_PUBLIC 310000",
        "一般公共预算当年拨款31万元|GENERAL_PUBLIC 310000",
        "2024年度收支总预算31万元|REVENUE_TOTAL 310000,EXPENDITURE_TOTAL 310000",
        "财政拨款收支总预算31万元|APPROPRIATION_REVENUE 310000,APPROPRIATION_TOTAL 310000",
        "部门支出预算数为31万元|EXPENDITURE_TOTAL 310000",
        "行政运行（项）2024年预算数为26万元|FUNCTION 行政运行(项) 260000",
        "基本支出26万元|BASIC 260000",
        "“图书馆”科目26万元，主要用于基本支出20万元|FUNCTION 图书馆 260000",
        "“文化（类）图书馆（项）”预算安排26万元|FUNCTION 文化(类)图书馆(项) 260000",
        "文化（类）图书馆（项）2024年预算26万元|FUNCTION 文化(类)图书馆(项) 260000",
        "2070104图书馆26万元|FUNCTION 2070104图书馆 260000",
        "文化和旅游（20701）图书馆（2070104）26万元|FUNCTION 图书馆(2070104) 260000",
        "文化支出（207类）图书馆（2070104项）科目26万元|FUNCTION 图书馆(2070104项) 260000",
        "因公出国（境）费用3万元|ABROAD 30000",
        "公务用车购置和运行维护费5万元|VEHICLES 50000",
        "“三公”经费预算安排9万元|THREE_PUBLIC_TOTAL 90000",
        "2024年政府采购安排50万元|PROCUREMENT_TOTAL 500000",
        "“三公”经费支出预算合计9万元|THREE_PUBLIC_TOTAL 90000",
        "1.2070104图书馆科目26万元|FUNCTION 2070104图书馆 260000",
        "“文化支出”（类）“图书馆”（项）科目26万元|FUNCTION 图书馆 260000",
        "其中：货物类7万元|PROCUREMENT_GOODS 70000",
        "货物类采购预算7万元|PROCUREMENT_GOODS 70000",
        "政府采购服务类预算8万元|PROCUREMENT_SERVICES 80000"
      })
  @DisplayName("一句话一个数")
  void figures(String sentence, String figure) {
    assertThat(said(sentence + "。").statements())
        .extracting(StatedWordsTest::text)
        .containsExactlyInAnyOrder(figure.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "比2023年预算增加2万元，增长6.9%，主要原因是添人|2023 INCREASE 20000 6.9 添人",
        "较上年预算减少3万元（下降8.8%）|2023 DECREASE 30000 8.8 null",
        "同比减少3万元|2023 DECREASE 30000 null null",
        "比上年增加2万元，同比增长6.9%|2023 INCREASE 20000 6.9 null",
        "与上年预算相同|2023 EQUAL 0 null null",
        "比2022年年初预算数下降1.5万元，降幅5%|2022 DECREASE 15000 5 null"
      })
  @DisplayName("增减属于它前面的那个数")
  void changes(String words, String change) {
    DepartmentBudget budget = said("收入预算31万元，其中：财政拨款收入31万元，" + words + "；事业收入0万元。");
    assertThat(budget.changes())
        .extracting(
            c ->
                c.code()
                    + " "
                    + c.year()
                    + " "
                    + c.direction()
                    + " "
                    + c.amount().toBigInteger()
                    + " "
                    + c.percent()
                    + " "
                    + c.reason())
        .containsExactly("APPROPRIATION_REVENUE " + change);
  }

  @Test
  @DisplayName("括号里的数不是括号外增减的主语")
  void figuresInBrackets() {
    DepartmentBudget budget = said("公务用车购置及运行费8万元（公务用车购置费3万元，公务用车运行维护费5万元），比上年减少1万元。");
    assertThat(budget.changes()).extracting(c -> c.code()).containsExactly("VEHICLES");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024年安排项目预算18万元。|TOTAL 180000",
        "项目预算为18万元，其中：设备费10万元、服务费8万元。|TOTAL 180000,PART 设备费 100000,PART 服务费 80000",
        "本项目所需经费18万元。|TOTAL 180000",
        "本年度拟使用18万元，由区级财政承担。|TOTAL 180000",
        "总投入48万元，分三年实施，其中2024年安排18万元。|TOTAL 180000,WHOLE 480000",
        "项目总投资48万元，其中2023年已安排12万元，2024年度预算18万元，2025年安排18万元。"
            + "|TOTAL 180000,WHOLE 480000,YEAR 2023 120000,YEAR 2025 180000",
        "2023年安排12万元。|''"
      })
  @DisplayName("重点项目：当年的钱是总额，跨年的各是各的")
  void keyProjects(String sentence, String figures) {
    String project =
        """

        古籍修复项目情况说明

        一、项目概述

        修复古籍。

        二、立项依据

        年度计划。

        三、实施主体

        岚桥区档案局。

        四、年度预算安排

        """;
    DepartmentBudget budget =
        read(COVER + PublishedBudgets.tables(2024, "部门") + project + sentence);
    assertThat(
            String.join(
                ",",
                budget.statements().stream()
                    .map(StatedWordsTest::text)
                    .map(s -> s.replaceAll("KEY_PROJECT_|古籍修复项目[/ ]", ""))
                    .toList()))
        .isEqualTo(figures);
  }

  private static final String NINTH = "岚桥区档案局2024年部门预算\n\n2024年“三公”经费和机关运行经费预算表\n\n单位：万元\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        2024年“三公”经费预算数\t\t\t\t\t\t2024年机关运行经费预算数
        合计\t因公出国（境）费用\t公务用车购置及运行费\t\t\t公务接待费\t
        \t\t小计\t购置费\t运行费\t\t
        9.00\t1.00\t6.00\t2.00\t4.00\t2.00\t30.00
        """,
        """
        2023年“三公”经费预算数\t\t\t\t\t\t2024年“三公”经费预算数\t\t\t\t\t\t2024年机关运行经费预算数
        合计\t公务接待费用\t因公出国（境）费\t公务用车购置及运行费\t\t\t合计\t公务接待费用\t因公出国（境）费\t公务用车购置及运行费\t\t\t
        \t\t\t小计\t购置费\t运行费\t\t\t\t小计\t购置费\t运行费\t
        8.00\t1.00\t1.00\t6.00\t2.00\t4.00\t9.00\t2.00\t1.00\t6.00\t2.00\t4.00\t30.00
        """,
        """
        项目\t2023年预算数\t2024年预算数
        “三公”经费合计\t8.00\t9.00
        1、因公出国（境）费用\t1.00\t1.00
        2、公务接待费\t1.00\t2.00
        3、公务用车购置及运行维护费\t6.00\t6.00
        其中：公务用车购置费\t2.00\t2.00
        公务用车运行维护费\t4.00\t4.00
        机关运行经费\t28.00\t30.00
        """
      })
  @DisplayName("“三公”经费表：费用、别的次序、两个年度、一行一项，各归各栏")
  void ninthTable(String table) {
    BudgetTable read = read(NINTH + table).tables().get(0);
    assertThat(read.lines()).hasSize(1);
    assertThat(read.lines().get(0).amounts())
        .extracting(a -> a.column() + "=" + a.printed())
        .contains(
            "TOTAL=9.00",
            "ABROAD=1.00",
            "RECEPTION=2.00",
            "VEHICLES=6.00",
            "VEHICLE_PURCHASE=2.00",
            "VEHICLE_RUNNING=4.00",
            "OPERATING_COST=30.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "支出预算总表（单位：万元）\n",
        "支出预算总表 单位：万元\n",
        "支出预算总表\n部门名称：岚桥区档案局      金额单位：万元\n",
        "支出预算总表\n\n（单位：人民币万元）\n"
      })
  @DisplayName("金额单位写在表名里、部门后面")
  void unitsOfMoney(String heading) {
    String text =
        COVER
            + "2024年部门"
            + heading
            + "科目编码\t科目名称\t合计\t基本支出\t项目支出\n"
            + "2070104\t图书馆\t31.00\t26.00\t5.00\n合计\t\t31.00\t26.00\t5.00\n";
    BudgetTable table = read(text).tables().get(0);
    assertThat(table.moneyUnit()).isEqualTo("万元");
    assertThat(table.lines().get(0).amounts().get(0).amount()).isEqualByComparingTo("310000");
  }

  @Test
  @DisplayName("外省的清单表：项目、年度预算、备注，不按上海的栏目硬读")
  void lists() {
    String text =
        COVER
            + """
            支出总体情况表
            单位名称：岚桥区档案局\t\t单位：万元
            项目\t2023年预算\t2024年预算\t备注
            一、基本支出\t25.00\t26.00\t添人
            二、项目支出\t5.00\t5.00\t
            支出总计\t30.00\t31.00\t
            """;
    BudgetTable table = read(text).tables().get(0);
    assertThat(table.columns())
        .extracting(BudgetTable.Column::key)
        .containsExactly("2023年预算", "AMOUNT", "备注");
    assertThat(table.lines().get(0).amounts())
        .extracting(a -> a.column() + "=" + a.printed())
        .containsExactly("2023年预算=25.00", "AMOUNT=26.00", "备注=添人");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "项目名称\t预算金额（万元）\n古籍修复\t18\n档案整理\t12\n",
        "序号\t项目名称\t主管部门\t金额\n1\t古籍修复\t岚桥区档案局\t18\n",
        "项目名称\t主管部门\t自评得分\n古籍修复\t岚桥区档案局\t95\n",
        "2024年项目支出绩效自评结果表\n项目名称\t自评得分\t等级\n古籍修复\t95\t优\n"
      })
  @DisplayName("预算里的项目清单是文字，不是表；后面的数照读")
  void listsOfProjects(String list) {
    DepartmentBudget budget =
        read(
            COVER
                + PublishedBudgets.tables(2024, "部门")
                + "\n二、重点项目安排情况\n\n"
                + list
                + "\n2024年岚桥区档案局机关运行经费预算为30万元。\n");
    assertThat(budget.statements())
        .extracting(StatedWordsTest::text)
        .contains("OPERATING_COST 300000");
    assertThat(budget.rows()).isEqualTo(8);
    assertThat(budget.sections().toString()).contains("古籍修复");
  }
}
