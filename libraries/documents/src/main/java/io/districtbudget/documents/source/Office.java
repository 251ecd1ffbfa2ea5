package io.districtbudget.documents.source;

import io.districtbudget.documents.source.SourceRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
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

  private static final Pattern BOMB = Pattern.compile("Zip bomb|more internal file entries");

  static {
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
  }

  private Office() {}

  static Source xlsx(String name, byte[] document, List<String> parts) {
    return open(
        () -> {
          try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(document))) {
            SourceNotes notes = SourceNotes.ofParts(parts);
            String text = String.join("\n\n", XlsxSource.tabs(opened, notes));
            return new Source(name, SourceKind.XLSX, text, notes.all());
          }
        });
  }

  static Source docx(String name, byte[] document, List<String> parts) {
    return open(
        () ->
            new Source(
                name,
                SourceKind.DOCX,
                DocxSource.text(document),
                SourceNotes.ofParts(parts).all()));
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
      SourceNotes notes = new SourceNotes();
      if (files.getRoot().hasEntry("_VBA_PROJECT_CUR")) {
        notes.macros();
      }
      for (Sheet tab : book) {
        int hidden = 0;
        for (Row row : tab) {
          hidden += row.getZeroHeight() ? 1 : 0;
          for (Cell cell : row) {
            text.at(cell.getColumnIndex(), formatter.formatCellValue(cell));
          }
          text.endRow();
        }
        text.endRow();
        int tabIndex = book.getSheetIndex(tab);
        boolean whole = book.isSheetHidden(tabIndex) || book.isSheetVeryHidden(tabIndex);
        notes.hidden(tab.getSheetName(), whole, hidden);
      }
      return new Source(name, SourceKind.XLS, text.toString(), notes.all());
    }
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
      boolean bomb = BOMB.matcher(String.valueOf(broken.getMessage())).find();
      throw new SourceRefused(bomb ? Reason.DOCUMENT_EXPANDS : Reason.DOCUMENT_BROKEN, broken);
    }
  }

  /** Opens a document, whatever it throws. */
  private interface Opening {
    Source open()
        throws IOException, OpenXML4JException, SAXException, ParserConfigurationException;
  }
}
