package io.districtbudget.form.importing.draft;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.form.importing.ImportLine;

/** 计算结果 (figures by the rules) of a self-assessment as it stands, or would. */
final class Figures {

  private Figures() {}

  static ImportLine.Figures of(JsonNode assessment) {
    return new ImportLine.Figures(
        Rows.text(assessment, "executionRate"),
        Rows.text(assessment, "executionScore"),
        Rows.text(assessment, "total"),
        Rows.text(assessment, "grade"));
  }
}
