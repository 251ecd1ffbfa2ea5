package io.districtbudget.form.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.documents.document.Form;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A form as its author says that it is meant.
 *
 * @param cells what was corrected, each with what was read
 * @param confirmed whether its author has looked at every cell
 */
public record CorrectedForm(Form form, List<Cell> cells, boolean confirmed) {

  /** The forms as they were read. */
  public static List<CorrectedForm> asRead(List<Form> forms) {
    return forms.stream().map(form -> new CorrectedForm(form, List.of(), false)).toList();
  }

  /** Whether nothing was said about it. */
  public boolean untouched() {
    return cells.isEmpty() && !confirmed;
  }

  /** A cell with what was read and what it says. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CorrectedCell")
  public record Cell(String cell, @Nullable String before, @Nullable String after) {}
}
