package io.districtbudget.assessment.rulesets;

import io.districtbudget.scoring.ruleset.LevelWeight;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 表式 (what a form itself says about the rules it was made by): its labels tell more than its year.
 *
 * @param framework id of its indicator framework, null when nothing tells it
 * @param executionWeight printed points of the budget's execution, null when none are printed
 * @param levels its names of level 1
 */
public record FormShape(
    @Nullable String framework, @Nullable BigDecimal executionWeight, List<String> levels) {

  /** Framework of the forms of a department as a whole: sets for them score nothing else. */
  public static final String DEPARTMENT = "department";

  public FormShape {
    levels = List.copyOf(levels);
  }

  /** The same form of which only the labels count. */
  FormShape withoutPoints() {
    return new FormShape(framework, null, levels);
  }

  boolean namesFramework() {
    return framework != null;
  }

  /**
   * Whether the set is for this framework and these points of the execution, and has its levels.
   */
  boolean fits(RuleSet rules) {
    String made = rules.appliesTo().framework();
    return (framework == null ? !made.equals(DEPARTMENT) : framework.equals(made))
        && (executionWeight == null || executionWeight.compareTo(rules.execution().weight()) == 0)
        && levels.stream().allMatch(level -> covered(rules, level));
  }

  /** Whether the form has all the levels of the set. */
  boolean complete(RuleSet rules) {
    return rules.levels().stream().allMatch(level -> present(rules, level));
  }

  private static boolean covered(RuleSet rules, String level1) {
    return level1.isBlank() || rules.levels().stream().anyMatch(level -> level.covers(level1));
  }

  /** Satisfaction may be absent where its weight goes elsewhere. */
  private boolean present(RuleSet rules, LevelWeight level) {
    boolean optional =
        level.stem().equals(RuleSet.SATISFACTION) && rules.withoutSatisfaction() != null;
    return optional || levels.stream().anyMatch(level::covers);
  }
}
