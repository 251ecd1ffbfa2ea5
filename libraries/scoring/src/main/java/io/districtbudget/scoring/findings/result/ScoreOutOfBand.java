package io.districtbudget.scoring.findings.result;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.Verdict;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.IndicatorFindingRule;
import io.districtbudget.scoring.findings.Place;
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
