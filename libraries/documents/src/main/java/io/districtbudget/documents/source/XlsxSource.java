package io.districtbudget.documents.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** 电子表格 (xlsx): a text for each tab, cells as they are shown; of a formula its value. */
final class XlsxSource {

  private XlsxSource() {}

  static List<String> tabs(OPCPackage document)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    List<String> texts = new ArrayList<>();
    XSSFReader reader = new XSSFReader(document);
    ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(document);
    SheetIterator tabs = (SheetIterator) reader.getSheetsData();
    while (tabs.hasNext()) {
      try (InputStream tab = tabs.next()) {
        Rows rows = new Rows();
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(
            new XSSFSheetXMLHandler(
                reader.getStylesTable(), null, strings, rows, new DataFormatter(), false));
        xml.parse(new InputSource(tab));
        texts.add(rows.text.toString());
      }
    }
    return texts;
  }

  /** Takes the cells as they come. */
  private static final class Rows implements SheetContentsHandler {

    private final TableText text = new TableText();
    private int widest;
    private int width;

    @Override
    public void startRow(int row) {
      // A row begins with its first cell.
    }

    @Override
    public void endRow(int row) {
      // A sheet keeps no empty cells at a row's end; a total without remarks has its column still.
      if (width > 1 && width < widest) {
        text.at(widest - 1, "");
      }
      text.endRow();
      widest = Math.max(widest, width);
      width = 0;
    }

    @Override
    public void cell(String reference, String shown, XSSFComment comment) {
      int column = new CellReference(reference).getCol();
      text.at(column, shown == null ? "" : shown);
      width = column + 1;
    }
  }
}
