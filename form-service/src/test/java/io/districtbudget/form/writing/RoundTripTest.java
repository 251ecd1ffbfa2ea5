package io.districtbudget.form.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.reading.FormReader;
import io.districtbudget.documents.reading.PublishedForms;
import io.districtbudget.documents.source.Source;
import io.districtbudget.documents.source.SourceKind;
import io.districtbudget.documents.source.SourceRefused;
import io.districtbudget.documents.source.Sources;
import io.districtbudget.documents.writing.format.DocxWriter;
import io.districtbudget.documents.writing.format.HtmlWriter;
import io.districtbudget.documents.writing.format.PdfWriter;
import io.districtbudget.documents.writing.format.SheetWriter;
import io.districtbudget.documents.writing.format.TextWriter;
import io.districtbudget.documents.writing.format.XlsxWriter;
import io.districtbudget.documents.writing.sheet.FormSheets;
import io.districtbudget.documents.writing.sheet.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("写出再读入：同一张表，一格不差")
class RoundTripTest {

  private static final Map<String, SheetWriter> WRITERS =
      Map.of(
          "txt", new TextWriter(),
          "html", new HtmlWriter(),
          "xlsx", new XlsxWriter(),
          "docx", new DocxWriter(),
          "pdf", new PdfWriter());

  private final FormReader reader = new FormReader();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "self-assessments-2022.txt",
    "target-declarations-2021.txt",
    "target-declarations-2023.txt"
  })
  @DisplayName("公开的每一张表，五种格式")
  void everyPublishedForm(String file) {
    List<Form> forms =
        reader.read(PublishedForms.text(file)).stream()
            .filter(form -> form.kind() != FormKind.DEPARTMENT_BUDGET)
            .toList();
    assertThat(forms).isNotEmpty();
    for (Map.Entry<String, SheetWriter> writer : WRITERS.entrySet()) {
      String format = writer.getKey();
      List<Form> back = read(writer.getValue().write(sheets(forms)));
      assertThat(back).as(format).hasSameSizeAs(forms);
      for (int i = 0; i < forms.size(); i++) {
        assertThat(CellForCell.differences(forms.get(i), back.get(i)))
            .as(format + " " + forms.get(i).project().name())
            .isEmpty();
      }
    }
  }

  @Test
  @DisplayName("别人的 PDF：按文字的位置读，尽力而为；扫描件说明原因")
  void foreignPdf() throws IOException {
    Form form = reader.read(PublishedForms.text("self-assessments-2022.txt")).get(0);
    byte[] pdf = new PdfWriter().write(sheets(List.of(form)));
    Source source = Sources.of(without(pdf, false)).get(0);
    assertThat(source.kind()).isEqualTo(SourceKind.PDF_TEXT);
    Form back = reader.read(source.text()).get(0);
    assertThat(back.kind()).isEqualTo(form.kind());
    assertThat(back.indicators()).startsWith(form.indicators().get(0), form.indicators().get(1));
    assertThat(back.budget().total().executed())
        .isEqualByComparingTo(form.budget().total().executed());
    byte[] empty = without(pdf, true);
    assertThatThrownBy(() -> Sources.of(empty))
        .isInstanceOfSatisfying(
            SourceRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(SourceRefused.Reason.PDF_FOREIGN));
  }

  /** As another program would have made it: without our attachment, or without any words. */
  private static byte[] without(byte[] pdf, boolean words) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.getDocumentCatalog().setNames(null);
      if (words) {
        for (PDPage page : document.getPages()) {
          page.setContents(new PDStream(document));
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static List<Sheet> sheets(List<Form> forms) {
    return forms.stream().flatMap(form -> FormSheets.of(form, List.of()).stream()).toList();
  }

  private List<Form> read(byte[] document) {
    List<Source> sources = Sources.of(document);
    assertThat(sources).hasSize(1);
    return reader.read(sources.get(0).text());
  }
}
