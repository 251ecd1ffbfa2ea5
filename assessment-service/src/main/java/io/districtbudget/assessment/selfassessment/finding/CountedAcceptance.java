package io.districtbudget.assessment.selfassessment.finding;

import io.districtbudget.assessment.figures.Contribution;
import io.districtbudget.assessment.figures.Counted;
import io.districtbudget.scoring.findings.FindingCode;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What a finding adds to the dashboards by being accepted; that it exists counts with its
 * assessment.
 */
record CountedAcceptance(
    int year, String department, String unit, FindingCode code, boolean accepted)
    implements Counted {

  /** The accepted among stored rows, for {@link io.districtbudget.assessment.figures.Recount}. */
  static final String SELECT =
      "select f.year, f.departmentCode, f.unitCode, f.code, true from FindingRow f"
          + " where f.counted = true and f.acceptedBy is not null"
          + " and f.year between :from and :to";

  @Override
  public Contribution contribution(String division) {
    Map<String, BigDecimal> values =
        accepted ? Map.of("accepted:" + code, BigDecimal.ONE) : Map.of();
    return new Contribution(division, year, department, unit, values);
  }
}
