package io.districtbudget.assessment.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office documents as small as they can be, and zip files that only pretend. */
final class OfficeFiles {
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private static final String DOCUMENT =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private OfficeFiles() {}

  static byte[] workbook() {
    return document("/xl/workbook.xml", SHEET, "xl/workbook.xml");
  }

  static byte[] letter() {
    return document("/word/document.xml", DOCUMENT, "word/document.xml");
  }

  static byte[] workbookWithMacros() {
    return document(
        "/xl/workbook.xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "xl/workbook.xml");
  }

  static byte[] workbookWithoutItsMainPart() {
    return document("/xl/workbook.xml", SHEET, "xl/other.xml");
  }

  /** Its list of parts unpacks to 64 MB. */
  static byte[] bomb() {
    return zip(Map.of("[Content_Types].xml", " ".repeat(64 << 20)));
  }

  /** Its list of parts wants to read a file of the server. */
  static byte[] spy() {
    return zip(
        Map.of(
            "[Content_Types].xml",
            "<!DOCTYPE Types [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Types>&x;</Types>"));
  }

  static byte[] anyZip() {
    return zip(Map.of("payload.exe", "MZ"));
  }

  private static byte[] document(String mainPart, String type, String entry) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"%s\" ContentType=\"%s\"/></Types>".formatted(mainPart, type));
    entries.put(entry, "<x/>");
    return zip(entries);
  }

  private static byte[] zip(Map<String, String> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return bytes.toByteArray();
  }
}
