package io.districtbudget.documents.writing.sheet;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import java.util.List;

/** The sheets of a form: one, or one for each part that has a title of its own. */
public final class FormSheets {

  private FormSheets() {}

  /** The form with every column that may be filled in. */
  public static Sheet template(Form form) {
    return form.kind() == FormKind.DECLARATION
        ? DeclarationSheet.weighted(form)
        : SelfAssessmentSheet.of(form, List.of());
  }

  /**
   * The form as the official layout of its year prints it.
   *
   * @param opinions lines below the table, such as what reviewers said
   */
  public static List<Sheet> of(Form form, List<SheetLine> opinions) {
    return switch (form.kind()) {
      case DECLARATION -> List.of(DeclarationSheet.of(form));
      case SELF_ASSESSMENT -> List.of(SelfAssessmentSheet.of(form, opinions));
      default -> throw new IllegalArgumentException("no sheet of " + form.kind());
    };
  }
}
