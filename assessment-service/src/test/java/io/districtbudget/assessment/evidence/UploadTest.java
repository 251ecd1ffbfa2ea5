package io.districtbudget.assessment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("上传 (upload): what may be kept, and under which name")
class UploadTest {
  private static final byte[] PDF = "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII);
  private static final long MOST = 1 << 20;

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit fills it.
  Path directory;

  private Upload upload(String name, byte[] content) throws IOException {
    Path file = Files.write(directory.resolve("received"), content);
    return Upload.of(null, 4, new Upload.Received(name, file, content.length), MOST);
  }

  private void assertRefused(String name, byte[] content, String... codes) {
    assertThatThrownBy(() -> upload(name, content))
        .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
        .extracting(ProblemException::violations, InstanceOfAssertFactories.list(Violation.class))
        .extracting(Violation::code)
        .containsExactly(codes);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "验收 记录（终稿）.pdf, 验收 记录（终稿）.pdf",
    "../../etc/cron.d/x.pdf, x.pdf",
    "C:\\Users\\me\\x.PDF, x.PDF",
    "'a\u0000\r\nb.pdf', ab.pdf",
    "invoice\u202Efdp.pdf, invoicefdp.pdf",
    "'  x.pdf ', x.pdf",
    "𠮷野.pdf, 𠮷野.pdf"
  })
  @DisplayName("a name keeps neither path nor what cannot be seen")
  void names(String stated, String kept) throws IOException {
    assertThat(upload(stated, PDF).fileName()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "dir/", "\u202E\u0007"})
  @DisplayName("no name at all is refused")
  void noName(String stated) {
    assertRefused(stated, PDF, "FILE_NAME_INVALID");
  }

  @Test
  @DisplayName("a name of 200 characters is kept, a longer one refused")
  void longName() throws IOException {
    assertThat(upload("长".repeat(196) + ".pdf", PDF).fileName()).hasSize(200);
    assertRefused("长".repeat(197) + ".pdf", PDF, "FILE_NAME_INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", ".pdf", "x.exe", "x.pdf.exe", "x.xlsm", "x.", ".."})
  @DisplayName("only the endings that are taken")
  void endings(String name) {
    assertRefused(name, PDF, "FILE_TYPE_REFUSED");
  }

  static Stream<Arguments> contents() {
    Charset gbk = Charset.forName("GBK");
    return Stream.of(
        Arguments.of("x.xlsx", OfficeFiles.workbook(), MediaType.XLSX),
        Arguments.of("x.docx", OfficeFiles.letter(), MediaType.DOCX),
        Arguments.of("x.txt", "已验收\t合格\r\n".getBytes(StandardCharsets.UTF_8), MediaType.TEXT),
        Arguments.of("x.txt", "\uFEFF已验收".getBytes(StandardCharsets.UTF_8), MediaType.TEXT),
        Arguments.of("x.txt", "已验收".getBytes(gbk), MediaType.TEXT_GB18030),
        Arguments.of("x.csv", "名称,数量\r\n检修,4".getBytes(gbk), MediaType.CSV_GB18030),
        Arguments.of("x.csv", "a,b".getBytes(StandardCharsets.US_ASCII), MediaType.CSV));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("contents")
  @DisplayName("a file is served as what its content is")
  void types(String name, byte[] content, MediaType type) throws IOException {
    assertThat(upload(name, content).type()).isEqualTo(type);
  }

  static Stream<Arguments> pretences() {
    return Stream.of(
        Arguments.of("x.xlsx", OfficeFiles.letter()),
        Arguments.of("x.docx", OfficeFiles.workbook()),
        Arguments.of("x.xlsx", OfficeFiles.workbookWithMacros()),
        Arguments.of("x.xlsx", OfficeFiles.workbookWithoutItsMainPart()),
        Arguments.of("x.xlsx", OfficeFiles.anyZip()),
        Arguments.of("x.xlsx", OfficeFiles.bomb()),
        Arguments.of("x.docx", OfficeFiles.spy()),
        Arguments.of("x.xlsx", "PK and no more".getBytes(StandardCharsets.US_ASCII)),
        Arguments.of("x.png", "\u0089PNG".getBytes(StandardCharsets.ISO_8859_1)),
        Arguments.of("x.pdf", "<html>%PDF-".getBytes(StandardCharsets.US_ASCII)),
        Arguments.of("x.txt", new byte[] {(byte) 0xff, (byte) 0xff, 65}),
        Arguments.of("x.txt", "已".getBytes(StandardCharsets.UTF_16)),
        Arguments.of("x.csv", "a\u001b[2Jb".getBytes(StandardCharsets.US_ASCII)));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("pretences")
  @DisplayName("a content that is something else is refused; bombs stay closed")
  void pretences(String name, byte[] content) {
    assertRefused(name, content, "FILE_TYPE_DIFFERS");
  }

  @Test
  @DisplayName("a file that is too large is not read")
  void notRead() {
    Upload.Received absent = new Upload.Received("x.pdf", directory.resolve("absent"), MOST + 1);
    assertThatThrownBy(() -> Upload.of(9, 4, absent, MOST))
        .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
        .extracting(ProblemException::violations, InstanceOfAssertFactories.list(Violation.class))
        .extracting(Violation::code)
        .isEqualTo(List.of("FILE_SIZE_REFUSED", "INDICATOR_UNKNOWN"));
  }
}
