package io.districtbudget.assessment.findings.result;

import io.districtbudget.assessment.findings.AuditedForm;
import io.districtbudget.assessment.findings.Finding;
import io.districtbudget.assessment.findings.FindingCode;
import io.districtbudget.assessment.findings.IndicatorFindingRule;
import io.districtbudget.assessment.findings.Place;
import io.districtbudget.assessment.scoring.Figures;
import io.districtbudget.assessment.scoring.IndicatorScore;
import io.districtbudget.assessment.scoring.Verdict;
import io.districtbudget.expression.Sentence;
import java.util.Optional;

/** 得分超出所填档次 (a score outside the stated band). */
public final class ScoreOutOfBand implements IndicatorFindingRule {

  @Override
  public Optional<Finding> findIn(IndicatorScore indicator, Place.Row row, AuditedForm form) {

    if (!(indicator.verdict() instanceof Verdict.Within within)
        || within.allows(indicator.audited())) {
      return Optional.empty();
    }
    String score = Figures.plain(indicator.audited());
    String lowest = Figures.plain(within.lowest());
    String upper = Figures.plain(within.upperEnd());
    return Optional.of(
        new Finding(
            FindingCode.SCORE_OUT_OF_BAND,
            row,
            Figures.of(
                "band", within.band().label(), "score", score, "lowest", lowest, "upperEnd", upper),
            new Sentence(
                "填报档次为"
                    + within.band().label()
                    + "（"
                    + lowest
                    + " 至 "
                    + upper
                    + "），得分 "
                    + score
                    + " 不在其内。",
                "The stated band allows "
                    + lowest
                    + " to "
                    + upper
                    + ", the score is "
                    + score
                    + ".")));
  }
}
