package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.project.departmentbudget.reconciliation.Equation.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the rules found: every equation that was checked, and the findings. */
public final class Result {

  private final List<Equation> equations = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  void equal(Check check, String place, Figure left, Figure right, BigDecimal tolerance) {
    add(new Equation(check, place, left, Relation.EQUAL, right, tolerance));
  }

  void equal(Check check, String place, Figure left, Figure right) {
    equal(check, place, left, right, BigDecimal.ZERO);
  }

  void atMost(Check check, String place, Figure left, Figure right, BigDecimal tolerance) {
    add(new Equation(check, place, left, Relation.AT_MOST, right, tolerance));
  }

  void add(Equation equation) {
    equations.add(equation);
    Finding finding = equation.finding();
    if (finding != null) {
      findings.add(finding);
    }
  }

  void found(Check check, String place, String quoted) {
    findings.add(Finding.of(check, place, quoted));
  }

  /** In the order of the rules. */
  public List<Equation> equations() {
    return List.copyOf(equations);
  }

  /** In the order of the rules. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
