package io.districtbudget.form.importing.draft;

import io.districtbudget.form.importing.ImportLine.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 覆盖 (overlay): what a form says over what stands there; an empty cell deletes nothing. */
record Overlay(List<Finding> findings) {

  /** What the cell says then. */
  @Nullable String cell(
      @Nullable String standing, @Nullable String printed, String head, @Nullable Integer row) {
    String before = Rows.text(standing);
    if (printed != null && !printed.isBlank()) {
      return printed;
    }
    if (before != null) {
      findings.add(Told.kept(head, row, before));
    }
    return before;
  }
}
