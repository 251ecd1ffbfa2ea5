package io.districtbudget.documents.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.reading.FormReader;
import io.districtbudget.documents.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of {@code variants} is a form and, below ====, what it says; written by hand. */
@DisplayName("各地表式的变体：别的词、次序、单位、年度；换一种印法，读出的不变")
class VariantsTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "variants");

  private final FormReader reader = new FormReader();

  record Variant(String name, String document, List<String> said) {

    static Variant of(Path file) {
      try {
        String[] parts = Files.readString(file).split("====\n", 2);
        return new Variant(file.getFileName().toString(), parts[0], parts[1].lines().toList());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    boolean read() {
      return !said.contains("refused");
    }

    /** Whether its cells stand in lines, without quotes of its own. */
    boolean reprintable() {
      return read() && document.contains("\t") && !document.contains("\"");
    }

    /** Only the name, for reports. */
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Variant> variants() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(Variant::of).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  @DisplayName("读出来是表上写的")
  void saysWhatIsPrinted(Variant variant) {
    if (!variant.read()) {
      assertThatThrownBy(() -> reader.read(variant.document())).isInstanceOf(UnreadForm.class);
      return;
    }
    List<Form> forms = reader.read(variant.document());
    assertThat(forms).hasSize(1);
    SaidForm said = new SaidForm(forms.get(0));
    assertThat(variant.said()).isNotEmpty().allSatisfy(said::says);
    said.hasRows(variant.said());
  }

  @ParameterizedTest
  @MethodSource("variants")
  @DisplayName("对齐的空格、剪贴板的引号、空行、页码和重印的表头、前面多一列：同一张表")
  void printedInAnotherWay(Variant variant) {
    if (!variant.reprintable()) {
      return;
    }
    List<String> plain = lines(variant.document());
    Reprint reprint = new Reprint(variant.document());
    assertThat(lines(reprint.quoted())).as("quoted").isEqualTo(plain);
    assertThat(lines(reprint.spread())).as("spread").isEqualTo(plain);
    assertThat(lines(reprint.trailing())).as("trailing").isEqualTo(plain);
    assertThat(lines(reprint.paged())).as("paged").isEqualTo(plain);
    assertThat(lines(reprint.moved())).as("moved").isEqualTo(plain);
    if (reprint.alignable()) {
      assertThat(lines(reprint.aligned())).as("aligned").isEqualTo(plain);
      assertThat(lines(reprint.centred())).as("centred").isEqualTo(plain);
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  @DisplayName("xlsx、xls、docx、html，单元格照表式合并：同一张表")
  void heldByOfficePrograms(Variant variant) throws IOException {
    if (!variant.reprintable()) {
      return;
    }
    List<String> plain = lines(variant.document());
    OfficeReprint office = new OfficeReprint(variant.document());
    assertThat(taken(office.workbook(new XSSFWorkbook()))).as("xlsx").isEqualTo(plain);
    assertThat(taken(office.workbook(new HSSFWorkbook()))).as("xls").isEqualTo(plain);
    assertThat(taken(office.docx())).as("docx").isEqualTo(plain);
    assertThat(taken(office.html())).as("html").isEqualTo(plain);
  }

  private List<String> taken(byte[] document) {
    return lines(Sources.of(document).get(0).text());
  }

  private List<String> lines(String document) {
    return reader.read(document).stream().flatMap(form -> new SaidForm(form).lines()).toList();
  }
}
