package io.districtbudget.documents.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtbudget.documents.source.SourceRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("坏文件：说明原因或变得无害，从不照做")
class BadDocumentsTest {

  private static final String ENTITY = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";

  private static void refused(byte[] document, Reason reason) {
    assertThatThrownBy(() -> Sources.of(document))
        .isInstanceOfSatisfying(
            SourceRefused.class, told -> assertThat(told.reason()).isEqualTo(reason));
  }

  private static String text(byte[] document) {
    return Sources.of(document).get(0).text();
  }

  private static byte[] bytes(Workbook book) throws IOException {
    try (book) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static Workbook filled(Workbook book) {
    Row row = book.createSheet("表").createRow(0);
    row.createCell(0).setCellValue("项目名称");
    row.createCell(1).setCellValue("路灯养护");
    return book;
  }

  /** The archive with some of its parts replaced or added. */
  private static byte[] with(byte[] archive, Map<String, byte[]> parts) throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        all.put(entry.getName(), in.readAllBytes());
      }
    }
    all.putAll(parts);
    return zip(all);
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @Test
  @DisplayName("不是文档、截断的、里面套压缩包的")
  void noDocuments() throws IOException {
    refused(new byte[] {0x4d, 0x5a, (byte) 0x90, 0, 3, 0, 0, 0}, Reason.DOCUMENT_NOT_TEXT);
    byte[] whole = bytes(filled(new XSSFWorkbook()));
    refused(Arrays.copyOf(whole, whole.length / 2), Reason.DOCUMENT_BROKEN);
    byte[] inner = zip(Map.of("a.txt", "项目名称".getBytes(StandardCharsets.UTF_8)));
    refused(zip(Map.of("inner.zip", inner)), Reason.DOCUMENT_KIND_UNKNOWN);
    refused(zip(Map.of("[Content_Types].xml", new byte[0])), Reason.DOCUMENT_KIND_UNKNOWN);
  }

  @Test
  @DisplayName("有密码的工作簿")
  void encrypted() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    byte[] older;
    try {
      older = bytes(filled(new HSSFWorkbook()));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    refused(older, Reason.DOCUMENT_ENCRYPTED);
  }

  @Test
  @DisplayName("压缩炸弹：单个部件、很多文件")
  void bombs() throws IOException {
    byte[] zeros = new byte[80 * 1024 * 1024];
    refused(zip(Map.of("a.txt", zeros)), Reason.DOCUMENT_EXPANDS);
    byte[] book = bytes(filled(new XSSFWorkbook()));
    refused(with(book, Map.of("xl/sharedStrings.xml", zeros)), Reason.DOCUMENT_EXPANDS);
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 2_001; i++) {
      many.put(i + ".txt", new byte[] {'a'});
    }
    refused(zip(many), Reason.DOCUMENT_EXPANDS);
  }

  @Test
  @DisplayName("XML 实体：不展开，不取文件")
  void entities() throws IOException {
    byte[] book = bytes(filled(new XSSFWorkbook()));
    String sheet =
        "<?xml version=\"1.0\"?>"
            + ENTITY
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
            + "</sheetData></worksheet>";
    byte[] part = sheet.getBytes(StandardCharsets.UTF_8);
    refused(with(book, Map.of("xl/worksheets/sheet1.xml", part)), Reason.DOCUMENT_BROKEN);
    String page = ENTITY + "<html><body><table><tr><td>&e;</td></tr></table></body></html>";
    assertThat(text(page.getBytes(StandardCharsets.UTF_8))).doesNotContain("localhost");
  }

  @Test
  @DisplayName("公式取存下来的值，从不运行；隐藏的表和行照读")
  void harmless() throws IOException {
    Workbook book = filled(new XSSFWorkbook());
    Cell formula = book.getSheetAt(0).createRow(1).createCell(0);
    formula.setCellFormula("WEBSERVICE(\"http://192.0.2.1/\")&\"x\"");
    formula.setCellValue("存下来的值");
    Row hidden = book.getSheetAt(0).createRow(2);
    hidden.setZeroHeight(true);
    hidden.createCell(0).setCellValue("隐藏的行");
    book.createSheet("隐藏").createRow(0).createCell(0).setCellValue("隐藏的表");
    book.setSheetHidden(1, true);
    assertThat(text(bytes(book)))
        .contains("路灯养护", "存下来的值", "隐藏的行", "隐藏的表")
        .doesNotContain("192.0.2.1");
  }
}
