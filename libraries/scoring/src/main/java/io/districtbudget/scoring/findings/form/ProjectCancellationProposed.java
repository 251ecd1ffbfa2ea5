package io.districtbudget.scoring.findings.form;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.FindingRule;
import io.districtbudget.scoring.findings.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 建议认定项目已取消 (a project that the form itself shows as cancelled): its budget went to 0, or every
 * result is 0 for such a reason.
 */
public final class ProjectCancellationProposed implements FindingRule {

  @Override
  public List<Finding> findIn(AuditedForm form) {

    boolean adjustedToZero =
        form.money().fullYear().signum() == 0 && form.money().yearStart().signum() > 0;
    boolean nothingDone =
        !form.indicators().isEmpty()
            && form.indicators().stream().allMatch(ProjectCancellationProposed::droppedWithReason);
    if (!adjustedToZero && !nothingDone) {
      return List.of();
    }
    String zh = adjustedToZero ? "预算已调整为 0" : "全部指标实际完成值为 0 且说明已取消或压减";
    String en =
        adjustedToZero
            ? "The budget was adjusted to 0"
            : "Every result is 0 for a reason that cancels the project";
    return List.of(
        new Finding(
            FindingCode.PROJECT_CANCELLATION_PROPOSED,
            Place.FORM,
            Figures.of(
                "fullYear",
                Figures.fixed(form.money().fullYear()),
                "executed",
                Figures.fixed(form.money().executed())),
            new Sentence(zh + "，建议认定项目已取消。", en + ": it should be marked as cancelled.")));
  }

  private static final Pattern CANCELLED = Pattern.compile("压减|核减|调减|取消|撤销|终止|停止|停建|中止|不再|未实施|暂缓");

  private static boolean droppedWithReason(IndicatorScore indicator) {
    BigDecimal actual = indicator.facts().actual().value();
    String reason = indicator.facts().reason();
    return actual != null
        && actual.signum() == 0
        && reason != null
        && CANCELLED.matcher(reason).find();
  }
}
