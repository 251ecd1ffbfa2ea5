package io.districtbudget.documents.source;

import io.districtbudget.documents.source.Archive.Entry;
import io.districtbudget.documents.source.SourceRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a document is, told by its bytes and never by its name: text, web page, workbook, Word
 * document, or an archive of them.
 */
public final class Sources {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

  private Sources() {}

  /**
   * The texts of the document, one for each file.
   *
   * @throws SourceRefused when it, or a file in it, cannot be opened
   */
  public static List<Source> of(byte[] document) {
    if (!starts(document, ZIP) && !starts(document, EMPTY_ZIP)) {
      return List.of(single("", document));
    }
    Archive archive = new Archive(document);
    if (packaged(archive.names())) {
      return List.of(office("", document, archive.names()));
    }
    return archive.files().stream().map(Sources::file).toList();
  }

  private static Source file(Entry entry) {
    if (!starts(entry.content(), ZIP)) {
      return single(entry.name(), entry.content());
    }
    List<String> parts = new Archive(entry.content()).names();
    if (!packaged(parts)) {
      throw new SourceRefused(Reason.DOCUMENT_KIND_UNKNOWN);
    }
    return office(entry.name(), entry.content(), parts);
  }

  private static Source single(String name, byte[] document) {
    if (starts(document, PDF)) {
      return PdfSource.source(name, document);
    }
    return Office.older(document) ? Office.older(name, document) : PlainText.source(name, document);
  }

  private static Source office(String name, byte[] document, List<String> parts) {
    if (parts.contains("xl/workbook.xml")) {
      return Office.xlsx(name, document, parts);
    }
    if (parts.contains("word/document.xml")) {
      return Office.docx(name, document, parts);
    }
    throw new SourceRefused(Reason.DOCUMENT_KIND_UNKNOWN);
  }

  private static boolean packaged(List<String> parts) {
    return parts.contains("[Content_Types].xml");
  }

  private static boolean starts(byte[] document, byte[] mark) {
    if (document.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (document[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
