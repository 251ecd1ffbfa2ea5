package io.districtbudget.documents.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.Styles;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** 电子表格 (xlsx): a text for each tab, cells as they are shown; of a formula its value. */
final class XlsxSource {

  private XlsxSource() {}

  static List<String> tabs(OPCPackage document, SourceNotes notes)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    List<String> texts = new ArrayList<>();
    XSSFReader reader = new XSSFReader(document);
    ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(document);
    Set<String> hidden = hidden(reader);
    SheetIterator tabs = (SheetIterator) reader.getSheetsData();
    while (tabs.hasNext()) {
      try (InputStream tab = tabs.next()) {
        Rows rows = new Rows();
        Sheet sheet = new Sheet(reader.getStylesTable(), strings, rows);
        parse(tab, sheet);
        texts.add(rows.text.toString());
        notes.hidden(tabs.getSheetName(), hidden.contains(tabs.getSheetName()), sheet.hidden);
      }
    }
    return texts;
  }

  /** Names of the sheets that the workbook hides. */
  private static Set<String> hidden(XSSFReader reader)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    Set<String> hidden = new HashSet<>();
    try (InputStream workbook = reader.getWorkbookData()) {
      parse(
          workbook,
          new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String full, Attributes of) {
              String state = of.getValue("state");
              if (name.equals("sheet") && state != null && !state.equals("visible")) {
                hidden.add(of.getValue("name"));
              }
            }
          });
    }
    return hidden;
  }

  private static void parse(InputStream part, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setContentHandler(handler);
    xml.parse(new InputSource(part));
  }

  /** Counts what a sheet hides beside reading it. */
  private static final class Sheet extends XSSFSheetXMLHandler {

    private int hidden;

    Sheet(Styles styles, SharedStrings strings, Rows rows) {
      super(styles, null, strings, rows, new DataFormatter(), false);
    }

    @Override
    public void startElement(String uri, String name, String full, Attributes of)
        throws SAXException {
      boolean part = "row".equals(name) || "col".equals(name);
      String hides = of.getValue("hidden");
      hidden += part && ("1".equals(hides) || "true".equals(hides)) ? 1 : 0;
      super.startElement(uri, name, full, of);
    }
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
