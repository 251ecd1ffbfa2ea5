package io.districtbudget.indicator.plan;

import io.districtbudget.indicator.framework.Framework;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 申报审核 (checks of a declaration): every rule at once. */
public final class PlanChecks {

  private static final List<PlanRule> RULES =
      List.of(
          new Completeness(),
          new KnownLevels(),
          new RequiredLevels(),
          new WeightSums(),
          new DistinctNames(),
          new MeasurableTargets(),
          new ConfirmedTargets(),
          new TellingNames(),
          new CostIsMoney());

  private static final Circumstances NOTHING_KNOWN =
      new Circumstances(0, null, null, BigDecimal.ZERO);

  private PlanChecks() {}

  /** All remarks, errors before warnings, each in the order of the form. */
  public static List<Remark> of(Plan plan, Circumstances circumstances) {
    List<Remark> remarks = new ArrayList<>();
    RULES.forEach(rule -> rule.check(plan, circumstances, remarks::add));
    remarks.sort(Comparator.comparing(Remark::severity));
    return List.copyOf(remarks);
  }

  /**
   * What a published declaration must at least say to be stored: named indicators of known level 1
   * with a target, and weights for all or none. Its other flaws are history.
   */
  public static List<Remark> historicalErrors(Plan plan) {
    boolean weighted = plan.indicators().stream().anyMatch(i -> i.weight() != null);
    List<Remark> remarks = new ArrayList<>();
    new Completeness().check(plan, NOTHING_KNOWN, remarks::add);
    remarks.removeIf(
        r -> r.code().equals("GOAL_MISSING") || (!weighted && r.code().equals("WEIGHT_MISSING")));
    for (int at = 0; at < plan.indicators().size(); at++) {
      String level = plan.indicators().get(at).level1();
      if (!Completeness.blank(level) && plan.framework().level(level).isEmpty()) {
        remarks.add(KnownLevels.unknown(plan, at, "level1", level));
      }
    }
    return List.copyOf(remarks);
  }

  /** Whether a name says what is measured and stands where it belongs. */
  public static boolean telling(Framework framework, String level1, String level2, String name) {
    PlannedIndicator alone = new PlannedIndicator(level1, level2, name, null, null);
    List<Remark> remarks = new ArrayList<>();
    new TellingNames()
        .check(new Plan(framework, null, null, false, List.of(alone)), NOTHING_KNOWN, remarks::add);
    return remarks.isEmpty();
  }

  /** Only the remarks that stop a submission. */
  public static List<Remark> errors(Plan plan, Circumstances circumstances) {
    return of(plan, circumstances).stream().filter(r -> r.severity() == Severity.ERROR).toList();
  }
}
