package io.districtbudget.benchmarks.libraries;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.reading.FormReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The self-assessments of the invented sample district. */
final class SampleForms {

  private SampleForms() {}

  static String text() {
    try (InputStream in =
        Objects.requireNonNull(
            SampleForms.class.getResourceAsStream("/sample/self-assessments-2022.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  static List<Form> read() {
    return new FormReader().read(text());
  }

  /** The text of each form by itself. */
  static List<String> texts() {
    return Stream.of(text().split("(?=财政项目支出绩效自评表)")).filter(form -> !form.isBlank()).toList();
  }

  static List<String> expressions(Function<FormIndicator, @Nullable String> column) {
    return read().stream()
        .flatMap(form -> form.indicators().stream())
        .map(column)
        .flatMap(Stream::ofNullable)
        .toList();
  }
}
