package io.districtbudget.assessment.selfassessment.finding;

import io.districtbudget.assessment.figures.FigureLookup;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 审核发现统计 (findings of a year, counted): from the figures, never from the findings.
 *
 * @param accepted how many of them the finance bureau accepted
 */
public record FindingCounts(
    int year, long total, long accepted, List<ByCode> byCode, List<ByDepartment> byDepartment) {

  /** How often a code was raised. */
  public record ByCode(
      FindingCode code, Severity severity, String label, long count, long accepted) {}

  /** How many findings a department's assessments have. */
  public record ByDepartment(
      String department, String departmentName, long count, long errors, long accepted) {}

  private static final class Tally {
    private long count;
    private long errors;
    private long accepted;

    void add(boolean isAccepted, FindingCode code, long number) {
      if (isAccepted) {
        accepted += number;
      } else {
        count += number;
        errors += code.severity() == Severity.ERROR ? number : 0;
      }
    }
  }

  static FindingCounts of(int year, List<FigureLookup.Line> lines) {
    Tally all = new Tally();
    Map<FindingCode, Tally> codes = new TreeMap<>();
    Map<String, Tally> departments = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    for (FigureLookup.Line line : lines) {
      String[] name = line.name().split(":", 2);
      boolean accepted = name[0].equals("accepted");
      if ((!accepted && !name[0].equals("finding")) || line.value().signum() == 0) {
        continue;
      }
      FindingCode code = FindingCode.valueOf(name[1]);
      names.put(line.department(), line.departmentName());
      long number = line.value().longValue();
      all.add(accepted, code, number);
      codes.computeIfAbsent(code, first -> new Tally()).add(accepted, code, number);
      departments
          .computeIfAbsent(line.department(), first -> new Tally())
          .add(accepted, code, number);
    }
    List<ByCode> byCode = new ArrayList<>();
    codes.forEach(
        (code, tally) ->
            byCode.add(
                new ByCode(code, code.severity(), code.label(), tally.count, tally.accepted)));
    List<ByDepartment> byDepartment = new ArrayList<>();
    departments.forEach(
        (code, tally) ->
            byDepartment.add(
                new ByDepartment(
                    code,
                    names.getOrDefault(code, code),
                    tally.count,
                    tally.errors,
                    tally.accepted)));
    return new FindingCounts(year, all.count, all.accepted, byCode, byDepartment);
  }
}
