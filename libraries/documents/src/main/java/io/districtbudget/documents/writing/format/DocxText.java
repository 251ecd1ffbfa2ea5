package io.districtbudget.documents.writing.format;

import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;

/** Text in Word's terms. */
final class DocxText {

  private static final String FONT = "宋体";
  private static final int POINTS = 10;

  private DocxText() {}

  /** The text in the paragraph, with its line breaks. */
  static XWPFParagraph paragraph(XWPFParagraph paragraph, String text) {
    paragraph.setSpacingAfter(0);
    paragraph.setSpacingBefore(0);
    XWPFRun run = paragraph.createRun();
    for (FontCharRange range :
        List.of(FontCharRange.ascii, FontCharRange.hAnsi, FontCharRange.eastAsia)) {
      run.setFontFamily(FONT, range);
    }
    run.setFontSize(POINTS);
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i]);
    }
    return paragraph;
  }

  /** A paragraph that nobody sees: without one, a table would run into the next. */
  static void gap(XWPFParagraph paragraph) {
    paragraph.setSpacingAfter(0);
    paragraph.setSpacingBefore(0);
    paragraph.setSpacingBetween(1, LineSpacingRule.EXACT);
    paragraph.createRun().setFontSize(1);
  }
}
