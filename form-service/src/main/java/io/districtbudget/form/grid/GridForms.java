package io.districtbudget.form.grid;

import io.districtbudget.form.document.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * The forms of a document whose tables are whole: each row stands under its head. Other regions
 * print other columns, units and sources; a document that prints the usual ones, or whose cells
 * have lost their places, is left to the reader of published forms.
 */
public final class GridForms {

  private GridForms() {}

  /** The forms in the order of the document, or none when it is no document of this kind. */
  public static List<Form> read(String document) {
    Grid grid = Grid.of(document);
    List<GridForm> read = new ArrayList<>();
    List<GridRow> rows = new ArrayList<>();
    for (GridRow row : grid.rows()) {
      if (GridTitle.is(row)) {
        if (!rows.isEmpty() && tabulated(rows)) {
          read.add(new GridForm(rows));
        }
        rows = new ArrayList<>();
        rows.add(row);
      } else if (!rows.isEmpty()) {
        rows.add(row);
      }
    }
    if (!rows.isEmpty() && tabulated(rows)) {
      read.add(new GridForm(rows));
    }
    boolean unusual = grid.quoted() || read.stream().anyMatch(GridForm::unusual);
    if (!unusual || !read.stream().allMatch(GridForm::regular)) {
      return List.of();
    }
    List<Form> forms = new ArrayList<>();
    read.forEach(form -> forms.add(form.form(forms.size() + 1)));
    return forms;
  }

  private static boolean tabulated(List<GridRow> rows) {
    return rows.stream().anyMatch(IndicatorColumn::heads);
  }
}
