package io.districtbudget.form.importing;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What assessment-service answered, as the line of an import states it. */
final class Answers {

  private static final int CENTS = 2;

  private Answers() {}

  static List<ImportLine.Finding> findings(JsonNode assessed) {
    List<ImportLine.Finding> findings = new ArrayList<>();
    for (JsonNode finding : assessed.path("findings")) {
      findings.add(
          new ImportLine.Finding(
              finding.path("code").asText(),
              finding.path("severity").asText(),
              finding.hasNonNull("row") ? finding.get("row").asInt() : null,
              text(finding, "column"),
              text(finding, "message")));
    }
    return findings;
  }

  static ImportLine.Figures figures(JsonNode figures) {
    return new ImportLine.Figures(
        decimal(text(figures, "rate")),
        decimal(text(figures, "executionScore")),
        decimal(text(figures, "total")),
        text(figures, "grade"));
  }

  /** The printed figures are those of the form; only their grade comes from the rules. */
  static ImportLine.Figures printed(Form form, JsonNode answered) {
    return new ImportLine.Figures(
        decimal(form.budget().printedRate()),
        decimal(form.budget().printedScore()),
        decimal(form.printedTotal()),
        text(answered, "grade"));
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

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }
}
