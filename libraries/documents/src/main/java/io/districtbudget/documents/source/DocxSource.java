package io.districtbudget.documents.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** 文档 (docx): its paragraphs and tables in their order. */
final class DocxSource {

  private final TableText text = new TableText();

  private DocxSource() {}

  static String text(byte[] docx) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      DocxSource source = new DocxSource();
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFTable table) {
          source.table(table);
        } else if (element instanceof XWPFParagraph paragraph && !paragraph.isEmpty()) {
          source.text.line(paragraph.getText());
        }
      }
      return source.text.toString();
    }
  }

  private void table(XWPFTable table) {
    for (XWPFTableRow row : table.getRows()) {
      int column = 0;
      for (XWPFTableCell cell : row.getTableCells()) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        boolean merged =
            properties != null
                && properties.isSetVMerge()
                && properties.getVMerge().getVal() != STMerge.RESTART;
        text.at(column, merged ? "" : words(cell.getParagraphs()));
        boolean wide = properties != null && properties.isSetGridSpan();
        column += wide ? Math.max(1, properties.getGridSpan().getVal().intValue()) : 1;
      }
      text.endRow();
    }
  }

  private static String words(List<XWPFParagraph> paragraphs) {
    StringJoiner words = new StringJoiner("\n");
    paragraphs.forEach(paragraph -> words.add(paragraph.getText()));
    return words.toString();
  }
}
