package io.districtbudget.benchmarks;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.reading.FormReader;
import io.districtbudget.indicator.likeness.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The published documents, read by the form service's own reader. */
final class Documents {

  /** The budget document repeats three of the 2021 declarations and is left out. */
  private static final List<String> NAMES =
      List.of(
          "target-declaration-2020.txt",
          "target-declarations-2021.txt",
          "target-declarations-2023.txt",
          "self-assessments-2022.txt");

  private Documents() {}

  /** All forms of the documents that the folder has, in the order of the documents. */
  static List<PublishedForm> read(Path folder) throws IOException {
    List<PublishedForm> forms = new ArrayList<>();
    for (String name : NAMES) {
      Path document = folder.resolve(name);
      if (Files.isRegularFile(document)) {
        new FormReader().read(Files.readString(document)).forEach(f -> forms.add(form(name, f)));
      }
    }
    return List.copyOf(forms);
  }

  private static PublishedForm form(String document, Form form) {
    return new PublishedForm(
        document,
        form.kind() == FormKind.DECLARATION,
        text(form.project().name()),
        department(form.project().department()),
        form.project().category() == null ? null : form.project().category().toString(),
        Objects.requireNonNullElse(form.year(), form.layout()),
        form.indicators().stream()
            .map(Documents::row)
            .filter(row -> !PlainText.of(row.name()).isEmpty())
            .toList());
  }

  private static PublishedForm.Row row(FormIndicator indicator) {
    return new PublishedForm.Row(
        text(indicator.level1()),
        text(indicator.level2()),
        text(indicator.name()),
        text(indicator.target()));
  }

  private static @Nullable String department(@Nullable String printed) {
    return printed == null ? null : PlainText.of(printed).replace("上海市", "");
  }

  private static String text(@Nullable String printed) {
    return printed == null ? "" : printed;
  }
}
