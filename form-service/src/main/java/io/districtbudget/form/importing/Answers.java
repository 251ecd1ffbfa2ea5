package io.districtbudget.form.importing;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.text.Numbers;
import io.districtbudget.form.remote.answers.HistoricalAnswer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What assessment-service answered, as the line of an import states it. */
final class Answers {

  private static final int CENTS = 2;

  private Answers() {}

  static List<ImportLine.Finding> findings(HistoricalAnswer assessed) {
    return assessed.findings().stream()
        .map(
            finding ->
                new ImportLine.Finding(
                    finding.code(),
                    finding.severity(),
                    finding.row(),
                    finding.column(),
                    finding.message()))
        .toList();
  }

  static ImportLine.Figures figures(HistoricalAnswer.Scores figures) {
    return new ImportLine.Figures(
        decimal(figures.rate()),
        decimal(figures.executionScore()),
        decimal(figures.total()),
        figures.grade());
  }

  /** The printed figures are those of the form; only their grade comes from the rules. */
  static ImportLine.Figures printed(Form form, HistoricalAnswer.Scores answered) {
    return new ImportLine.Figures(
        decimal(form.budget().printedRate()),
        decimal(form.budget().printedScore()),
        decimal(form.printedTotal()),
        answered.grade());
  }

  private static @Nullable String decimal(@Nullable String printed) {
    if (printed == null) {
      return null;
    }
    BigDecimal number = Numbers.amount(printed.replaceFirst("[%分]\\s*$", ""));
    return number == null
        ? printed
        : number
            .setScale(Math.max(CENTS, number.scale()), RoundingMode.UNNECESSARY)
            .toPlainString();
  }
}
