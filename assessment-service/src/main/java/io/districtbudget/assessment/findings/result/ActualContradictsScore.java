package io.districtbudget.assessment.findings.result;

import io.districtbudget.assessment.findings.AuditedForm;
import io.districtbudget.assessment.findings.Finding;
import io.districtbudget.assessment.findings.FindingCode;
import io.districtbudget.assessment.findings.IndicatorFindingRule;
import io.districtbudget.assessment.findings.Place;
import io.districtbudget.assessment.scoring.Figures;
import io.districtbudget.assessment.scoring.IndicatorScore;
import io.districtbudget.assessment.scoring.Measured;
import io.districtbudget.expression.ActualKind;
import io.districtbudget.expression.Sentence;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** 实际完成值与得分矛盾 (nothing done, yet full score). 无 is a good result where nothing was to happen. */
public final class ActualContradictsScore implements IndicatorFindingRule {

  @Override
  public Optional<Finding> findIn(IndicatorScore indicator, Place.Row row, AuditedForm form) {

    if (indicator.facts().actual().kind() != ActualKind.NEGATIVE
        || indicator.facts().weight().signum() == 0
        || indicator.audited().compareTo(indicator.facts().weight()) < 0
        || nothingWasWanted(indicator, form)) {
      return Optional.empty();
    }
    String actual = indicator.facts().actual().raw().strip();
    String score = Figures.plain(indicator.audited());
    return Optional.of(
        new Finding(
            FindingCode.ACTUAL_CONTRADICTS_SCORE,
            row,
            Figures.of("actual", actual, "score", score),
            new Sentence(
                "实际完成值为“" + actual + "”，却得满分 " + score + " 分。",
                "The actual value is '"
                    + actual
                    + "', yet it has the full score of "
                    + score
                    + ".")));
  }

  /** 无投诉, 零事故, 杜绝泄密: here 无 is what was wanted. */
  private static final Pattern ABSENCE =
      Pattern.compile("(?:确保|保证|实现)?(?:无|零|没有|杜绝|避免|防止|[不未](?:发生|出现|存在|引发|产生)).*");

  private static final Set<String> NONE = Set.of("无", "没有", "暂无");

  private static boolean nothingWasWanted(IndicatorScore indicator, AuditedForm form) {
    boolean absent =
        NONE.contains(indicator.facts().actual().word())
            && ABSENCE.matcher(indicator.facts().target().word()).matches();
    return absent
        || indicator.facts().actual().sameWordAs(indicator.facts().target())
        || Measured.of(indicator.facts().target(), indicator.facts().actual())
            .filter(measured -> measured.reached(form.rules().quantity()))
            .isPresent();
  }
}
