package io.districtbudget.documents.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.districtbudget.documents.document.Repair;
import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.documents.source.SourceRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("坏文件：说明原因或变得无害，从不照做")
class BadDocumentsTest {

  private static final String TYPES = "[Content_Types].xml";
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
  @DisplayName("有密码的 xls、xlsx、pdf")
  void encrypted() throws IOException, GeneralSecurityException {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    byte[] older;
    try {
      older = bytes(filled(new HSSFWorkbook()));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    refused(older, Reason.DOCUMENT_ENCRYPTED);
    refused(locked(bytes(filled(new XSSFWorkbook()))), Reason.DOCUMENT_ENCRYPTED);
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      refused(out.toByteArray(), Reason.DOCUMENT_ENCRYPTED);
    }
  }

  /** As Excel and Word keep a document with a password: an envelope of the older kind. */
  private static byte[] locked(byte[] document) throws IOException, GeneralSecurityException {
    try (POIFSFileSystem envelope = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream sealed = encryptor.getDataStream(envelope)) {
        sealed.write(document);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      envelope.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  /** The types of the document's parts with one for binary ones. */
  private static byte[] types(ByteArrayOutputStream docx) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx.toByteArray()))) {
      ZipEntry entry = in.getNextEntry();
      while (!entry.getName().equals(TYPES)) {
        entry = in.getNextEntry();
      }
      String bin = "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>";
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceFirst("<Default ", bin + "<Default ")
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  @Test
  @DisplayName("宏、外部链接：读得出，不运行、不去取，并且说明")
  void macrosAndLinks() throws IOException {
    byte[] code = "Sub Auto_Open()".getBytes(StandardCharsets.US_ASCII);
    byte[] link =
        "<externalLink><externalBook r:id=\"http://192.0.2.1/\"/></externalLink>"
            .getBytes(StandardCharsets.US_ASCII);
    XSSFWorkbook macros = new XSSFWorkbook(XSSFWorkbookType.XLSM);
    macros.setVBAProject(new ByteArrayInputStream(code));
    byte[] book = bytes(filled(macros));
    Map<String, byte[]> parts = Map.of("xl/externalLinks/externalLink1.xml", link);
    Source read = Sources.of(with(book, parts)).get(0);
    assertThat(read.text()).contains("路灯养护").doesNotContain("Auto_Open", "192.0.2.1");
    assertThat(read.notes())
        .extracting(Repair::code)
        .containsExactly(RepairCode.MACROS_IGNORED, RepairCode.LINKS_IGNORED);
    ByteArrayOutputStream docx = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("项目名称");
      document.write(docx);
    }
    Map<String, byte[]> macro = Map.of("word/vbaProject.bin", code, TYPES, types(docx));
    Source letter = Sources.of(with(docx.toByteArray(), macro)).get(0);
    assertThat(letter.text()).contains("项目名称");
    assertThat(letter.notes()).extracting(Repair::code).containsOnly(RepairCode.MACROS_IGNORED);
  }

  @Test
  @DisplayName("一万张工作表：不打开，说明过大")
  void tenThousandSheets() throws IOException {
    byte[] book = bytes(filled(new XSSFWorkbook()));
    Map<String, byte[]> sheets = new LinkedHashMap<>();
    for (int i = 2; i <= 10_000; i++) {
      sheets.put("xl/worksheets/sheet" + i + ".xml", new byte[] {'<'});
    }
    refused(with(book, sheets), Reason.DOCUMENT_EXPANDS);
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
  @DisplayName("公式取存下来的值，从不运行；隐藏的表和行照读，并且说明")
  void harmless() throws IOException {
    for (Workbook book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
      harmless(filled(book));
    }
  }

  private static void harmless(Workbook book) throws IOException {
    Cell formula = book.getSheetAt(0).createRow(1).createCell(0);
    formula.setCellFormula("HYPERLINK(\"http://192.0.2.1/\")&\"x\"");
    formula.setCellValue("存下来的值");
    Row hidden = book.getSheetAt(0).createRow(2);
    hidden.setZeroHeight(true);
    hidden.createCell(0).setCellValue("隐藏的行");
    book.createSheet("隐藏").createRow(0).createCell(0).setCellValue("隐藏的表");
    book.setSheetHidden(1, true);
    Source read = Sources.of(bytes(book)).get(0);
    assertThat(read.text()).contains("路灯养护", "存下来的值", "隐藏的行", "隐藏的表").doesNotContain("192.0.2.1");
    assertThat(read.notes())
        .extracting(Repair::code, Repair::place)
        .containsExactly(
            tuple(RepairCode.HIDDEN_READ, "工作表“表”的 1 处行或列"),
            tuple(RepairCode.HIDDEN_READ, "工作表“隐藏”"));
  }
}
