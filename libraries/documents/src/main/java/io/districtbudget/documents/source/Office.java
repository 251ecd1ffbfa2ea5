package io.districtbudget.documents.source;

import io.districtbudget.documents.source.SourceRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.xml.sax.SAXException;

/**
 * Office documents. Values are read as they are shown; nothing in them is run, and nothing outside
 * is fetched: of a formula the stored value counts, macros and links are not looked at.
 */
final class Office {

  private static final long LARGEST_PART = 64L * 1024 * 1024;

  static {
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
  }

  private Office() {}

  static Source xlsx(String name, byte[] document) {
    return open(
        () -> {
          try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(document))) {
            return joined(name, SourceKind.XLSX, XlsxSource.tabs(opened));
          }
        });
  }

  static Source docx(String name, byte[] document) {
    return open(() -> new Source(name, SourceKind.DOCX, DocxSource.text(document)));
  }

  /** What the older Office wrote; of its formats only the workbook. */
  static Source older(String name, byte[] document) {
    return open(
        () -> {
          try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(document))) {
            if (files.getRoot().hasEntry("EncryptedPackage")) {
              throw new SourceRefused(Reason.DOCUMENT_ENCRYPTED);
            }
            if (!files.getRoot().hasEntry("Workbook") && !files.getRoot().hasEntry("Book")) {
              throw new SourceRefused(Reason.DOCUMENT_KIND_UNKNOWN);
            }
            return xls(name, files);
          }
        });
  }

  static boolean older(byte[] document) {
    return FileMagic.valueOf(document) == FileMagic.OLE2;
  }

  private static Source xls(String name, POIFSFileSystem files) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook(files.getRoot(), false)) {
      DataFormatter formatter = new DataFormatter();
      formatter.setUseCachedValuesForFormulaCells(true);
      TableText text = new TableText();
      for (Sheet tab : book) {
        for (Row row : tab) {
          for (Cell cell : row) {
            text.at(cell.getColumnIndex(), formatter.formatCellValue(cell));
          }
          text.endRow();
        }
        text.endRow();
      }
      return new Source(name, SourceKind.XLS, text.toString());
    }
  }

  private static Source joined(String name, SourceKind kind, List<String> tabs) {
    return new Source(name, kind, tabs.stream().collect(Collectors.joining("\n\n")));
  }

  private static Source open(Opening opening) {
    try {
      return opening.open();
    } catch (EncryptedDocumentException encrypted) {
      throw new SourceRefused(Reason.DOCUMENT_ENCRYPTED, encrypted);
    } catch (SourceRefused refused) {
      throw refused;
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException broken) {
      boolean bomb = String.valueOf(broken.getMessage()).contains("Zip bomb");
      throw new SourceRefused(bomb ? Reason.DOCUMENT_EXPANDS : Reason.DOCUMENT_BROKEN, broken);
    }
  }

  /** Opens a document, whatever it throws. */
  private interface Opening {
    Source open()
        throws IOException, OpenXML4JException, SAXException, ParserConfigurationException;
  }
}
