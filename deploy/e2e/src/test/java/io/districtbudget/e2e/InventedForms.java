package io.districtbudget.e2e;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A document of self-assessments that nobody has published: one unit's projects, all with the same
 * figures, under names that no other document has.
 */
public record InventedForms(String unit, List<String> projects) {

  public static final int YEAR = 2022;
  public static final String YEAR_START = "80000.00";
  public static final String FULL_YEAR = "90000.00";
  public static final String EXECUTED = "81000.00";
  public static final int INDICATORS = 4;

  private static final String FORM =
      """
      财政项目支出绩效自评表
      (%1$d 年度)
      项目名称\t%2$s
      主管部门\t%3$s局 (汇总)\t\t\t实施单位\t%3$s中心
      项目资金 (元)\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
      \t年度资金总额\t80000.00\t90000.00\t81,000\t10\t90.00%%\t9
      \t其中：当年财政拨款\t80000\t90000\t81000\t—
      \t上年结转资金\t0\t0\t\t—
      \t其他资金\t0\t0\t\t—
      年度总体目标\t预期目标\t\t\t实际完成情况
      \t保持全部站点设备可用，按季度检修，遇报修当天处理。\t\t\t四次检修均已完成，报修都在当天处理，设备全年可用。
      绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
      \t产出指标\t数量指标\t站点检修次数\t≥4次\t4次\t30\t30
      \t\t质量指标\t检修合格率\t=100%%\t100%%\t20\t20
      \t效益指标\t社会效益指标\t设备可用率\t≥95%%\t97%%\t30\t30
      \t满意度指标\t服务对象满意度指标\t使用者满意度\t≥90%%\t93%%\t10\t10
      总分\t\t\t\t\t\t100\t99

      """;

  /** That many forms of a unit that is new. */
  public static InventedForms of(int count) {
    String unit = "重复" + UUID.randomUUID().toString().substring(0, 8);
    List<String> projects =
        IntStream.rangeClosed(1, count).mapToObj(number -> unit + "站点维护" + number + "号").toList();
    return new InventedForms(unit, projects);
  }

  public String text() {
    return projects.stream()
        .map(project -> FORM.formatted(YEAR, project, unit))
        .collect(Collectors.joining());
  }
}
