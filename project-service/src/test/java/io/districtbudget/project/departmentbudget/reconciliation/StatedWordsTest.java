package io.districtbudget.project.departmentbudget.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.project.departmentbudget.PrintedBudget;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文字里的科目路径、科目编码、各项收入、各项拨款的增减")
class StatedWordsTest {

  private static List<String> found(String text) {
    return Reconciliation.of(PrintedBudget.of(text), List.of()).findings().stream()
        .map(finding -> finding.check().name())
        .filter(code -> code.startsWith("STATED") || code.startsWith("CHANGE"))
        .toList();
  }

  private static String named(String subject, String amount) {
    return PrintedBudget.TEXT.replace(
        "STATED FUNCTION:行政运行|80万元|800000.00|", "STATED FUNCTION:" + subject + "|" + amount + "|");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一般公共服务支出（类）综合事务（款）行政运行（项）",
        "一般公共服务支出（类）行政运行（项）",
        "行政运行（项）",
        "2010301",
        "行政运行（2010301）",
        "2010301行政运行"
      })
  @DisplayName("路径末级或编码就是表内的科目；数不对照样发现")
  void pathsAndCodes(String subject) {
    assertThat(found(named(subject, "80万元|800000.00"))).isEmpty();
    assertThat(found(named(subject, "83万元|830000.00"))).contains("STATED_FIGURE");
  }

  @Test
  @DisplayName("别的款下的同名科目不算；路径不全时按末级名称")
  void sameNameElsewhere() {
    String twice =
        named("卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）", "10万元|100000.00")
            .replace("2010302|一般行政管理事务", "2010302|行政单位医疗")
            .replace("STATED FUNCTION:一般行政管理事务|40万元|400000.00|10000\n", "")
            .replace("STATED FUNCTION:行政、事业单位医疗|30万元|300000.00|10000\n", "");
    assertThat(found(twice)).doesNotContain("STATED_FIGURE", "STATED_ITEM");
    assertThat(found(twice.replace("10万元|100000.00|", "50万元|500000.00|")))
        .contains("STATED_FIGURE");
    assertThat(found(named("一般公共服务支出（类）没有的款（款）行政运行（项）", "80万元|800000.00"))).isEmpty();
    assertThat(found(named("一般公共服务支出（类）没有的项（项）", "80万元|800000.00"))).contains("STATED_ITEM");
  }

  @Test
  @DisplayName("财政拨款收入、其他收入与收入总表相比")
  void revenue() {
    String sound =
        PrintedBudget.TEXT.replace(
            "STATED BASIC|",
            "STATED APPROPRIATION_REVENUE|150万元|1500000.00|10000\n"
                + "STATED OTHER_REVENUE|0万元|0.00|10000\nSTATED BASIC|");
    assertThat(found(sound)).isEmpty();
    assertThat(found(sound.replace("REVENUE|150万元|1500000.00", "REVENUE|140万元|1400000.00")))
        .containsExactly("STATED_FIGURE");
    assertThat(found(sound.replace("OTHER_REVENUE|0万元|0.00", "OTHER_REVENUE|3万元|30000.00")))
        .containsExactly("STATED_FIGURE");
  }

  @Test
  @DisplayName("三项拨款的增减之和应为财政拨款的增减；购置与运行的增减之和应为公务用车的增减")
  void changesOfParts() {
    String sound =
        PrintedBudget.TEXT
            + """
            CHANGE APPROPRIATION_TOTAL|EQUAL|0.00|
            CHANGE GENERAL_PUBLIC|INCREASE|70000.00|
            CHANGE GOVERNMENT_FUNDS|DECREASE|70000.00|
            CHANGE STATE_CAPITAL|EQUAL|0.00|
            CHANGE VEHICLE_PURCHASE|EQUAL|0.00|
            CHANGE VEHICLE_RUNNING|INCREASE|10000.00|
            """;
    assertThat(found(sound)).isEmpty();
    assertThat(found(sound.replace("FUNDS|DECREASE|70000.00", "FUNDS|DECREASE|40000.00")))
        .containsExactly("CHANGE_SUM");
    assertThat(found(sound.replace("RUNNING|INCREASE|10000.00", "RUNNING|INCREASE|60000.00")))
        .containsExactly("CHANGE_SUM");
  }

  @Test
  @DisplayName("备注栏的文字不是读不出的金额，上年一栏不计入本年之和")
  void wordsAndOtherYears() {
    String text =
        PrintedBudget.TEXT
            .replace(
                "TABLE EXPENDITURE 元 TOTAL=合计 BASIC=基本支出 PROJECT=项目支出",
                "TABLE EXPENDITURE 元 TOTAL=合计 BASIC=基本支出 PROJECT=项目支出 备注=备注")
            .replace(
                "2010302|一般行政管理事务|400000.00|0.00|400000.00\n"
                    + "210|卫生健康支出|300000.00|300000.00|0.00\n"
                    + "21011|行政事业单位医疗|300000.00|300000.00|0.00\n"
                    + "2101101|行政单位医疗|100000.00|100000.00|0.00\n"
                    + "2101102|事业单位医疗|200000.00|200000.00|0.00\n"
                    + "|合计|1500000.00|1100000.00|400000.00\n"
                    + "TABLE APPR",
                "2010302|一般行政管理事务|400000.00|0.00|400000.00|灯会\n"
                    + "210|卫生健康支出|300000.00|300000.00|0.00\n"
                    + "21011|行政事业单位医疗|300000.00|300000.00|0.00\n"
                    + "2101101|行政单位医疗|100000.00|100000.00|0.00\n"
                    + "2101102|事业单位医疗|200000.00|200000.00|0.00\n"
                    + "|合计|1500000.00|1100000.00|400000.00\n"
                    + "TABLE APPR");
    assertThat(text).contains("|灯会\n");
    assertThat(Reconciliation.of(PrintedBudget.of(text), List.of()).findings())
        .extracting(Finding::check)
        .doesNotContain(Check.AMOUNT_UNREADABLE, Check.BASIC_AND_PROJECT);
  }
}
