package io.districtbudget.indicator.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 指标值建议 (what a target could look like): unit and form by the words of the indicator's name. */
final class TargetGuess {

  /** Words of a name, and the unit its figures have. */
  private record Counted(Pattern words, String unit) {

    static Counted of(String words, String unit) {
      return new Counted(Pattern.compile(words), unit);
    }
  }

  /** Words of a name, and a target as such names usually have. */
  private record Usual(Pattern words, String target) {

    static Usual of(String words, String target) {
      return new Usual(Pattern.compile(words), target);
    }
  }

  private static final List<Counted> UNITS =
      List.of(
          Counted.of("率$|率[（(]|比例|占比|满意度|比重", "%"),
          Counted.of("人次", "人次"),
          Counted.of("人数|人员数|学员|人员规模", "人"),
          Counted.of("场次|场数|活动数", "场"),
          Counted.of("次数|频次|频率", "次"),
          Counted.of("台数|设备数|电梯数|台套", "台"),
          Counted.of("套数", "套"),
          Counted.of("辆数|车辆数", "辆"),
          Counted.of("户数", "户"),
          Counted.of("家数|企业数|单位数", "家"),
          Counted.of("面积", "平方米"),
          Counted.of("里程|长度", "公里"),
          Counted.of("天数", "天"),
          Counted.of("小时|时长|时间|时限", "小时"),
          Counted.of("事故|投诉|故障|舆情", "起"),
          Counted.of("成本|费用|单价|金额|支出|造价|资金|租金", "元"),
          Counted.of("件数|案件", "件"),
          Counted.of("份数|报告数", "份"),
          Counted.of("项数|项目数", "项"));

  private static final List<Usual> TARGETS =
      List.of(
          Usual.of("满意", "≥90%"),
          Usual.of("(?:事故|投诉|故障|差错|违规|返修|超标).*率", "≤1%"),
          Usual.of("事故|投诉|违规|舆情", "=0起"),
          Usual.of("(?:合格|及时|完成|准确|达标|办结|覆盖|验收).*率", "=100%"),
          Usual.of("率$|比例|占比", "≥95%"),
          Usual.of("及时", "及时"),
          Usual.of("时限|完成时间|工期|进度", "12月底前"),
          Usual.of("成本|费用|单价|金额|支出|造价|资金", "不超过预算批复数"));

  private static final Pattern COUNT = Pattern.compile("数量?$|[人场频]次$|面积$|里程$");
  private static final Pattern FIGURE = Pattern.compile("[0-9０-９]+(?:[.．][0-9０-９]+)?[万亿]?");

  private TargetGuess() {}

  /** The unit of a figure of such a name, 个 when nothing tells. */
  static String unit(PlannedIndicator indicator) {
    String name = indicator.plainName();
    return UNITS.stream()
        .filter(counted -> counted.words().matcher(name).find())
        .map(Counted::unit)
        .findFirst()
        .orElse("个");
  }

  /** The target as written, with the unit behind its figure. */
  static String withUnit(PlannedIndicator indicator, String target) {
    Matcher figure = FIGURE.matcher(target);
    return figure.find()
        ? target.substring(0, figure.end()) + unit(indicator) + target.substring(figure.end())
        : target;
  }

  /** A target that can be measured: a pattern to fill in rather than the author's promise. */
  static String of(PlannedIndicator indicator) {
    String name = indicator.plainName();
    Optional<String> usual =
        TARGETS.stream()
            .filter(each -> each.words().matcher(name).find())
            .map(Usual::target)
            .findFirst();
    return usual.orElseGet(() -> COUNT.matcher(name).find() ? "≥1" + unit(indicator) : "按计划完成");
  }
}
