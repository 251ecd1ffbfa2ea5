package io.districtbudget.benchmarks;

import io.districtbudget.indicator.likeness.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form of a published document: what a project has really declared.
 *
 * @param declaration false for a self-assessment, whose indicators were declared before
 */
record PublishedForm(
    String document,
    boolean declaration,
    String project,
    @Nullable String department,
    @Nullable String category,
    int year,
    List<Row> rows) {

  /** One printed indicator. */
  record Row(String level1, String level2, String name, String target) {}

  PublishedForm {
    rows = List.copyOf(rows);
  }

  /** The project's name without remarks and figures: the same in every year and instalment. */
  String plainProject() {
    return PlainText.of(project).replaceAll("[0-9]+", "");
  }
}
