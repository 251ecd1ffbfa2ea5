package io.districtbudget.form.reading;

import io.districtbudget.form.document.Form;
import io.districtbudget.form.level.NameEvidence;
import io.districtbudget.form.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the official forms of a document from its text: declarations of 2020, 2021 and 2023,
 * self-assessments of 2022, target tables inside a department's budget. Every printed indicator row
 * is read; what had to be put right is reported with the form, what is missing is named.
 */
public final class FormReader {

  /** The forms in the order of the document; empty when it holds none. */
  public List<Form> read(String document) {
    List<Block> blocks = Block.of(SourceText.lines(document, FormWords::known));
    List<FormReading> readings = new ArrayList<>();
    for (Block block : blocks) {
      readings.add(new FormReading(readings.size() + 1, block));
    }
    NameEvidence evidence = new NameEvidence();
    readings.forEach(reading -> reading.addEvidence(evidence));
    return readings.stream().map(reading -> reading.form(evidence)).toList();
  }
}
