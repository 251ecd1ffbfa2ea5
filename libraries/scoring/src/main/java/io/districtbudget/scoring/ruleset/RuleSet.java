package io.districtbudget.scoring.ruleset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 评分规则 (rule set). Weights and scores are points of 100, thresholds are shares (0.80 for 80 %). A
 * published assessment keeps id and version of the set it was scored with.
 *
 * @param withoutSatisfaction stem of the level-1 that takes over the weight of 满意度 when a project
 *     has no such indicator; null: the weight stays where it is
 * @param rounding of every single score and of the total
 * @param monitoring thresholds of the lights; left out in JSON, the default ones
 */
public record RuleSet(
    String id,
    int version,
    String nameZh,
    String nameEn,
    Applicability appliesTo,
    ExecutionRule execution,
    List<LevelWeight> levels,
    @Nullable String withoutSatisfaction,
    QuantityRule quantity,
    BandRule bands,
    GradeRule grades,
    AuditRule audit,
    Rounding rounding,
    MonitoringRule monitoring) {

  /** Level-1 stem of the satisfaction indicators. */
  public static final String SATISFACTION = "满意度";

  public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public RuleSet {
    levels = List.copyOf(Objects.requireNonNullElse(levels, List.of()));
    // sets that were stored before there was monitoring, or that leave it out
    monitoring = Objects.requireNonNullElse(monitoring, MonitoringRule.DEFAULT);
  }

  /** The same settings under the next version number. */
  public RuleSet asVersion(int next) {
    return new RuleSet(
        id,
        next,
        nameZh,
        nameEn,
        appliesTo,
        execution,
        levels,
        withoutSatisfaction,
        quantity,
        bands,
        grades,
        audit,
        rounding,
        monitoring);
  }

  /** True when its framework asks for a satisfaction indicator; that of 2020 does so on level 2. */
  public boolean expectsSatisfaction() {
    return appliesTo.framework().equals("2020")
        || levels.stream().anyMatch(level -> level.stem().equals(SATISFACTION));
  }

  /** The level-1 weights for a form with or without satisfaction indicators. */
  public List<LevelWeight> levelsFor(boolean hasSatisfaction) {
    Optional<LevelWeight> satisfaction =
        levels.stream().filter(level -> level.stem().equals(SATISFACTION)).findFirst();
    if (hasSatisfaction || withoutSatisfaction == null || satisfaction.isEmpty()) {
      return levels;
    }
    BigDecimal moved = satisfaction.get().weight();
    return levels.stream()
        .filter(level -> !level.stem().equals(SATISFACTION))
        .map(
            level ->
                level.stem().equals(withoutSatisfaction)
                    ? new LevelWeight(level.stem(), level.weight().add(moved))
                    : level)
        .toList();
  }

  /** Points that the indicators share: 100 less the weight of the execution. */
  public BigDecimal indicatorPoints() {
    return HUNDRED.subtract(execution.weight());
  }
}
