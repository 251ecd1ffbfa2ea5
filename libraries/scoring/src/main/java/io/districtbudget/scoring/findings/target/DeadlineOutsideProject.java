package io.districtbudget.scoring.findings.target;

import io.districtbudget.expression.Qualifier;
import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.IndicatorFindingRule;
import io.districtbudget.scoring.findings.Place;
import java.time.LocalDate;
import java.util.Optional;

/** 时限晚于项目结束日期 (a deadline after the project's last day). */
public final class DeadlineOutsideProject implements IndicatorFindingRule {

  @Override
  public Optional<Finding> findIn(IndicatorScore indicator, Place.Row row, AuditedForm form) {
    Qualifier.Deadline deadline =
        indicator.facts().target().qualifier(Qualifier.Deadline.class).orElse(null);
    LocalDate end = form.projectEnd();
    if (deadline == null || end == null || !deadline.latest(form.year()).isAfter(end)) {
      return Optional.empty();
    }
    String latest = deadline.latest(form.year()).toString();
    return Optional.of(
        new Finding(
            FindingCode.DEADLINE_OUTSIDE_PROJECT,
            row,
            Figures.of("deadline", latest, "projectEnd", end.toString()),
            new Sentence(
                "时限 " + latest + " 晚于项目结束日期 " + end + "。",
                "The deadline of " + latest + " lies after the project's end on " + end + ".")));
  }
}
