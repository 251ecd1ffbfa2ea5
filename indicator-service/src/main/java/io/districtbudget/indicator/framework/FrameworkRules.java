package io.districtbudget.indicator.framework;

import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 指标体系的规则 (what a framework must not contradict): everything at once. */
final class FrameworkRules {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<Violation> violations = new ArrayList<>();
  private final Framework framework;

  private FrameworkRules(Framework framework) {
    this.framework = framework;
  }

  /**
   * Every contradiction, empty when there is none.
   *
   * @param others the division's own other frameworks
   */
  static List<Violation> check(Framework framework, List<Framework> others) {
    FrameworkRules rules = new FrameworkRules(framework);
    rules.years(others);
    rules.weights();
    for (int at = 0; at < framework.levels().size(); at++) {
      rules.level(at);
    }
    return List.copyOf(rules.violations);
  }

  private void years(List<Framework> others) {
    Integer toYear = framework.toYear();
    if (toYear != null && toYear < framework.fromYear()) {
      report(
          "/toYear",
          "FRAMEWORK_YEARS_REVERSED",
          toYear,
          "适用年度止于 %d 年，早于起始的 %d 年。",
          "It ends with %d, before it begins with %d.",
          toYear,
          framework.fromYear());
    }
    others.stream()
        .filter(other -> framework.standard() && other.standard() && overlap(other))
        .forEach(
            other ->
                report(
                    "/fromYear",
                    "FRAMEWORK_YEARS_OVERLAP",
                    framework.fromYear(),
                    "与本区标准指标体系 %s（%d 年起）的适用年度重叠。",
                    "Its years overlap those of standard framework %s (from %d).",
                    other.id(),
                    other.fromYear()));
  }

  private boolean overlap(Framework other) {
    return last(framework) >= other.fromYear() && last(other) >= framework.fromYear();
  }

  private static int last(Framework of) {
    return Objects.requireNonNullElse(of.toYear(), Integer.MAX_VALUE);
  }

  private void weights() {
    BigDecimal sum =
        framework.levels().stream()
            .map(Framework.Level1::weight)
            .reduce(framework.executionWeight(), BigDecimal::add);
    if (sum.compareTo(HUNDRED) != 0) {
      report(
          "/levels",
          "FRAMEWORK_WEIGHTS_NOT_100",
          sum.toPlainString(),
          "预算执行率与各一级指标权重合计为 %s，应为 100。",
          "Budget execution and the levels weigh %s together instead of 100.",
          sum.toPlainString());
    }
  }

  private void level(int at) {
    Framework.Level1 level = framework.levels().get(at);
    String pointer = "/levels/" + at;
    if (framework.level(level.name()).filter(first -> first != level).isPresent()) {
      duplicate(pointer + "/name", level.name());
    }
    heir(pointer + "/weightGoesTo", level);
    Map<String, Integer> words = new HashMap<>();
    for (int child = 0; child < level.children().size(); child++) {
      Framework.Level2 level2 = level.children().get(child);
      for (String word : words(level2)) {
        Integer known = words.putIfAbsent(Framework.stem(word), child);
        if (known != null && known != child) {
          duplicate(pointer + "/children/" + child, word);
        }
      }
    }
  }

  private static List<String> words(Framework.Level2 level2) {
    List<String> words = new ArrayList<>(level2.aliases());
    words.add(0, level2.name());
    return words;
  }

  /** The weight of a level that may be absent must go to one that cannot be. */
  private void heir(String pointer, Framework.Level1 level) {
    String heir = level.weightGoesTo();
    if (heir == null) {
      if (!level.required() && level.weight().signum() > 0) {
        report(
            pointer,
            "FRAMEWORK_WEIGHT_LOST",
            null,
            "“%s”可以缺省，须写明其权重转给哪个一级指标。",
            "%s may be absent: say where its weight goes.",
            level.name());
      }
      return;
    }
    boolean sound =
        framework.levels().stream()
            .anyMatch(l -> l != level && l.required() && l.name().equals(heir));
    if (!sound) {
      report(
          pointer,
          "FRAMEWORK_HEIR_UNKNOWN",
          heir,
          "“%s”的权重转给“%s”，而它不是另一个必填的一级指标。",
          "The weight of %s goes to %s, which is no other required level 1.",
          level.name(),
          heir);
    }
  }

  private void duplicate(String pointer, String word) {
    report(
        pointer,
        "FRAMEWORK_LEVEL_DUPLICATE",
        word,
        "“%s”与同级的另一个名称或别名相同。",
        "%s is the name or alias of another one beside it.",
        word);
  }

  private void report(
      String pointer,
      String code,
      @Nullable Object rejected,
      String zh,
      String en,
      @Nullable Object... values) {
    violations.add(Violation.of(pointer, code, LocalText.of(zh, en, values), rejected));
  }
}
