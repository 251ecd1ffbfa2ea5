package io.districtbudget.documents.grid;

import io.districtbudget.documents.document.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * The forms of a document whose tables are whole: each row stands under its head. Other regions
 * print other columns, units and sources; a document that prints the usual ones, or whose cells
 * have lost their places, is left to the reader of published forms.
 */
public final class GridForms {

  private GridForms() {}

  /**
   * What a document says as a table.
   *
   * @param unusual whether anything of it is printed as the usual reader does not know it
   */
  public record Tables(List<Form> forms, boolean unusual) {

    /** Whether the other reading of the same forms misses more than this one. */
    public boolean tellMoreThan(List<Form> others) {
      return forms.size() == others.size() && missing(forms) < missing(others);
    }

    private static int missing(List<Form> read) {
      return read.stream().mapToInt(form -> form.problems().size() + untold(form)).sum();
    }

    private static int untold(Form form) {
      int goal = form.annualGoal() == null ? 1 : 0;
      return form.kind().scored() && form.goalResult() == null ? goal + 1 : goal;
    }
  }

  /** The forms whose rows all stand under their heads; none when any of them does not. */
  public static Tables tables(PrintedGrid grid) {
    List<GridForm> read =
        parts(grid.rows()).stream().filter(GridForms::tabulated).map(GridForm::new).toList();
    boolean unusual = grid.regridded() || read.stream().anyMatch(GridForm::unusual);
    if (!read.stream().allMatch(GridForm::regular)) {
      return new Tables(List.of(), unusual);
    }
    List<Form> forms = new ArrayList<>();
    read.forEach(form -> forms.add(form.form(forms.size() + 1)));
    return new Tables(forms, unusual);
  }

  /** The rows of each form, from its title on; in a document without titles from its names on. */
  private static List<List<GridRow>> parts(List<GridRow> rows) {
    boolean titled = rows.stream().anyMatch(GridTitle::is);
    List<List<GridRow>> parts = new ArrayList<>();
    for (GridRow row : rows) {
      if (titled ? GridTitle.is(row) : HeadKeys.begins(row)) {
        parts.add(new ArrayList<>());
      }
      if (!parts.isEmpty()) {
        parts.get(parts.size() - 1).add(row);
      }
    }
    return parts;
  }

  private static boolean tabulated(List<GridRow> rows) {
    return rows.stream().anyMatch(IndicatorColumn::heads);
  }
}
