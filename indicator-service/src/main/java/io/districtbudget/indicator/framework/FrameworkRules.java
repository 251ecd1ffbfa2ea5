package io.districtbudget.indicator.framework;

import io.districtbudget.support.problem.Violation;
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
          FrameworkRefusal.FRAMEWORK_YEARS_REVERSED,
          "/toYear",
          toYear,
          Map.of("from", framework.fromYear()));
    }
    others.stream()
        .filter(other -> framework.standard() && other.standard() && overlap(other))
        .forEach(
            other ->
                report(
                    FrameworkRefusal.FRAMEWORK_YEARS_OVERLAP,
                    "/fromYear",
                    framework.fromYear(),
                    Map.of("other", other.id(), "from", other.fromYear())));
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
      report(FrameworkRefusal.FRAMEWORK_WEIGHTS_NOT_100, "/levels", sum.toPlainString(), Map.of());
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
            FrameworkRefusal.FRAMEWORK_WEIGHT_LOST, pointer, null, Map.of("level", level.name()));
      }
      return;
    }
    boolean sound =
        framework.levels().stream()
            .anyMatch(l -> l != level && l.required() && l.name().equals(heir));
    if (!sound) {
      report(FrameworkRefusal.FRAMEWORK_HEIR_UNKNOWN, pointer, heir, Map.of("level", level.name()));
    }
  }

  private void duplicate(String pointer, String word) {
    report(FrameworkRefusal.FRAMEWORK_LEVEL_DUPLICATE, pointer, word, Map.of());
  }

  private void report(
      FrameworkRefusal refusal, String pointer, @Nullable Object rejected, Map<String, ?> named) {
    violations.add(refusal.at(pointer, rejected, named));
  }
}
