package io.districtbudget.indicator.plan;

import io.districtbudget.expression.ReadingKind;
import io.districtbudget.expression.TargetReading;
import io.districtbudget.indicator.framework.Framework;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 指标归类建议 (where an indicator belongs): by the words of its name, then by its target.
 *
 * @param level1 official word of the framework
 * @param level2 official word of the framework, below {@code level1}
 */
record LevelGuess(String level1, String level2) {

  /** Words of a name, and the level 2 that they speak for in the spellings of the frameworks. */
  private record Sign(Pattern words, List<String> level2) {

    static Sign of(String words, String... level2) {
      return new Sign(Pattern.compile(words), Arrays.asList(level2));
    }
  }

  private static final List<Sign> SIGNS =
      List.of(
          Sign.of("满意", "服务对象满意度", "满意度"),
          Sign.of("成本|费用|单价|均价|造价|租金", "经济成本", "成本"),
          Sign.of("及时|时限|时长|工期|按时|准时|进度|响应|周期", "时效"),
          Sign.of("合格|质量|准确|达标|完好|优良|返修|差错|验收|规范", "质量"),
          Sign.of("生态|环境|污染|排放|节能|减排", "生态效益", "环境效益"),
          Sign.of("收入|增收|税收|产值|经济效益", "经济效益"),
          Sign.of("长效|机制|制度|可持续", "长效管理", "可持续影响", "社会效益"),
          Sign.of("社会|群众|知晓|事故|投诉|舆情|受益|影响", "社会效益"));

  private static final List<String> LAST = List.of("数量", "质量");

  /** The place of an indicator in the framework; one that tells nothing is taken for a number. */
  static LevelGuess of(Framework framework, PlannedIndicator indicator) {
    return find(framework, indicator, place -> true).orElseGet(() -> first(framework));
  }

  /** The same below a level 1 that is known; its first level 2 when nothing tells. */
  static LevelGuess below(Framework.Level1 level, Framework framework, PlannedIndicator indicator) {
    return find(framework, indicator, place -> place.level1().equals(level.name()))
        .orElseGet(() -> new LevelGuess(level.name(), level.children().get(0).name()));
  }

  /** The same anywhere but at the place where it is. */
  static LevelGuess elsewhere(Framework framework, PlannedIndicator indicator) {
    return find(
            framework,
            indicator,
            place ->
                !(place.level1().equals(indicator.level1())
                    && place.level2().equals(indicator.level2())))
        .orElseGet(() -> first(framework));
  }

  /** Where satisfaction stands. */
  static Optional<LevelGuess> satisfaction(Framework framework) {
    return framework.levels().stream()
        .flatMap(
            level ->
                level.children().stream()
                    .filter(Framework.Level2::satisfaction)
                    .map(child -> new LevelGuess(level.name(), child.name())))
        .findFirst();
  }

  private static Optional<LevelGuess> find(
      Framework framework, PlannedIndicator indicator, Predicate<LevelGuess> allowed) {
    String name = indicator.plainName();
    Stream<String> byName =
        SIGNS.stream()
            .filter(sign -> sign.words().matcher(name).find())
            .flatMap(sign -> sign.level2().stream());
    return Stream.of(byName, byTarget(indicator.reading()).stream(), LAST.stream())
        .flatMap(spellings -> spellings)
        .flatMap(spelling -> place(framework, spelling).stream())
        .filter(allowed)
        .findFirst();
  }

  private static List<String> byTarget(TargetReading reading) {
    if (reading.kind() == ReadingKind.DEADLINE) {
      return List.of("时效");
    }
    String unit = Objects.requireNonNullElse(reading.unit(), "");
    if (unit.startsWith("元")) {
      return List.of("经济成本", "成本");
    }
    return unit.equals("%") ? List.of("质量") : List.of();
  }

  private static Optional<LevelGuess> place(Framework framework, @Nullable String spelling) {
    return framework.levels().stream()
        .flatMap(
            level ->
                level
                    .child(spelling)
                    .map(child -> new LevelGuess(level.name(), child.name()))
                    .stream())
        .findFirst();
  }

  private static LevelGuess first(Framework framework) {
    Framework.Level1 level = framework.levels().get(0);
    return new LevelGuess(level.name(), level.children().get(0).name());
  }
}
