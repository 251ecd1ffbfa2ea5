package io.districtbudget.documents.reading;

import io.districtbudget.documents.departmentbudget.BudgetDocument;
import io.districtbudget.documents.departmentbudget.BudgetWords;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.grid.AlignedText;
import io.districtbudget.documents.grid.GridForms;
import io.districtbudget.documents.grid.Portions;
import io.districtbudget.documents.grid.PrintedGrid;
import io.districtbudget.documents.grid.UnreadForm;
import io.districtbudget.documents.grid.UnreadForms;
import io.districtbudget.documents.level.NameEvidence;
import io.districtbudget.documents.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads the official forms of a document from its text: declarations of 2020, 2021 and 2023,
 * self-assessments of 2022, department budgets with their target tables. Every printed row is read;
 * what had to be put right is reported with the form, what is missing is named.
 */
public final class FormReader {

  /**
   * The forms in the order of the document, a department budget behind its target tables; empty
   * when it holds none.
   *
   * @throws UnreadForm when one of its forms is of a kind that is not read
   */
  public List<Form> read(String printed) {
    String document = AlignedText.tabbed(printed);
    BudgetDocument parted =
        BudgetDocument.of(SourceText.lines(document, known()), FormWords::beginsForm);
    if (parted.budgets().isEmpty()) {
      return forms(document, parted);
    }
    List<Form> read = usual(parted);
    boolean tabulated = read.stream().anyMatch(form -> form.rows() > 0);
    return tabulated ? read : forms(document, parted);
  }

  /**
   * The document in portions that are read one after the other, with what {@link #read} says of all
   * of it; a document with a budget is one portion.
   *
   * @param most forms at most in each
   */
  public List<Portions.Portion> portions(String document, int most) {
    List<Portions.Portion> portions = Portions.of(document, most);
    boolean budget =
        portions.size() > 1
            && Portions.maybeBudget(document)
            && !BudgetDocument.of(SourceText.lines(document, known()), FormWords::beginsForm)
                .budgets()
                .isEmpty();
    return budget ? Portions.of(document, Integer.MAX_VALUE) : portions;
  }

  private static List<Form> forms(String document, BudgetDocument parted) {
    PrintedGrid grid = PrintedGrid.of(document);
    UnreadForms.check(grid);
    GridForms.Tables tables = GridForms.tables(grid);
    if (tables.unusual() && !tables.forms().isEmpty()) {
      return tables.forms();
    }
    UnreadForms.checkOtherKinds(grid);
    List<Form> usual = usual(parted);
    if (usual.isEmpty() && tables.forms().isEmpty()) {
      UnreadForms.checkLostRows(grid);
    }
    return tables.tellMoreThan(usual) ? tables.forms() : usual;
  }

  private static List<Form> usual(BudgetDocument parted) {
    List<Block> blocks = Block.of(parted.rest());
    List<FormReading> readings = new ArrayList<>();
    for (Block block : blocks) {
      readings.add(new FormReading(readings.size() + 1, block));
    }
    NameEvidence evidence = new NameEvidence();
    readings.forEach(reading -> reading.addEvidence(evidence));
    List<Form> forms = new ArrayList<>();
    readings.forEach(reading -> forms.add(reading.form(evidence)));
    return BudgetForms.added(forms, parted);
  }

  /** Whether a word is one of the forms' own; the words of one document come again and again. */
  private static Predicate<String> known() {
    Map<String, Boolean> asked = new HashMap<>();
    return word -> asked.computeIfAbsent(word, w -> FormWords.known(w) || BudgetWords.known(w));
  }
}
