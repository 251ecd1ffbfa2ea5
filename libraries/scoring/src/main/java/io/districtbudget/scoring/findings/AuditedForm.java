package io.districtbudget.scoring.findings;

import io.districtbudget.scoring.Amounts;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.ScoreSheet;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 被审核的自评表 (the self-assessment under audit): what it states, and how the rules score it.
 *
 * @param year fiscal year
 * @param sheet the scores of exactly this money and these indicators
 * @param money total amounts as stated, in 元
 * @param sources source rows as stated; empty when the statement has none
 * @param ledger the same amounts in the books, null when unknown
 * @param projectEnd last day of the project, null when unknown
 */
public record AuditedForm(
    int year,
    ScoreSheet sheet,
    Amounts money,
    List<Amounts> sources,
    @Nullable Amounts ledger,
    PrintedFigures printed,
    Narrative narrative,
    @Nullable LocalDate projectEnd) {

  public AuditedForm {
    sources = List.copyOf(sources);
  }

  public RuleSet rules() {
    return sheet.rules();
  }

  public List<IndicatorScore> indicators() {
    return sheet.indicators();
  }

  /** The source rows added up, column by column. */
  public Amounts sourcesSum() {
    return sources.stream().reduce(Amounts.NONE, Amounts::plus);
  }
}
