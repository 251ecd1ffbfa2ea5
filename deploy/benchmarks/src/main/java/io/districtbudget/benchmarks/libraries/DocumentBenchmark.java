package io.districtbudget.benchmarks.libraries;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.reading.FormReader;
import io.districtbudget.documents.source.Source;
import io.districtbudget.documents.source.Sources;
import io.districtbudget.documents.writing.format.XlsxWriter;
import io.districtbudget.documents.writing.sheet.FormSheets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One self-assessment read from its bytes, or written; the next of the sample district's. */
@State(Scope.Thread)
public class DocumentBenchmark {

  private final List<Form> forms = SampleForms.read();
  private final List<byte[]> texts =
      SampleForms.texts().stream().map(form -> form.getBytes(StandardCharsets.UTF_8)).toList();
  private final List<byte[]> workbooks = forms.stream().map(DocumentBenchmark::workbook).toList();
  private int next;

  @Benchmark
  public List<Form> readText() {
    return read(texts.get(next++ % texts.size()));
  }

  @Benchmark
  public List<Form> readXlsx() {
    return read(workbooks.get(next++ % workbooks.size()));
  }

  @Benchmark
  public byte[] writeXlsx() {
    return workbook(forms.get(next++ % forms.size()));
  }

  private static List<Form> read(byte[] document) {
    List<Form> read =
        Sources.of(document).stream()
            .map(Source::text)
            .flatMap(text -> new FormReader().read(text).stream())
            .toList();
    if (read.size() != 1) {
      throw new IllegalStateException("read " + read.size() + " forms of one");
    }
    return read;
  }

  private static byte[] workbook(Form form) {
    return new XlsxWriter().write(FormSheets.of(form, List.of()));
  }
}
