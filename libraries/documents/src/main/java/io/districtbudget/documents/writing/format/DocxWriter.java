package io.districtbudget.documents.writing.format;

import io.districtbudget.documents.writing.sheet.Sheet;
import io.districtbudget.documents.writing.sheet.SheetLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** 文档 (docx): A4, each sheet on a page of its own, heads of tables repeated on every page. */
public final class DocxWriter implements SheetWriter {

  private static final long SHORT_EDGE = 11_906;
  private static final long LONG_EDGE = 16_838;
  private static final long MARGIN = 850;
  private static final int TITLE_POINTS = 16;

  @Override
  public byte[] write(List<Sheet> sheets) {
    try (XWPFDocument document = new XWPFDocument()) {
      for (int i = 0; i < sheets.size(); i++) {
        draw(document, sheets.get(i));
        Sheet.Paper paper = sheets.get(i).paper();
        boolean last = i + 1 == sheets.size();
        if (last) {
          section(document.getDocument().getBody().addNewSectPr(), paper);
        } else if (paper != sheets.get(i + 1).paper()) {
          section(document.createParagraph().getCTP().addNewPPr().addNewSectPr(), paper);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
  }

  private static void draw(XWPFDocument document, Sheet sheet) {
    XWPFParagraph title = DocxText.paragraph(document.createParagraph(), sheet.title());
    title.setAlignment(ParagraphAlignment.CENTER);
    title.setPageBreak(document.getBodyElements().size() > 1);
    title.getRuns().forEach(run -> run.setBold(true));
    title.getRuns().forEach(run -> run.setFontSize(TITLE_POINTS));
    sheet.above().forEach(line -> line(document, line));
    for (int i = 0; i < sheet.tables().size(); i++) {
      if (i > 0) {
        DocxText.gap(document.createParagraph());
      }
      new DocxTable(document, sheet.tables().get(i), sheet.widths()).draw();
    }
    sheet.below().forEach(line -> line(document, line));
  }

  private static void line(XWPFDocument document, SheetLine line) {
    XWPFParagraph paragraph = DocxText.paragraph(document.createParagraph(), line.text());
    paragraph.setSpacingBefore(60);
    paragraph.setSpacingAfter(60);
    paragraph.setAlignment(
        switch (line.place()) {
          case LEFT -> ParagraphAlignment.LEFT;
          case CENTRE -> ParagraphAlignment.CENTER;
          case RIGHT -> ParagraphAlignment.RIGHT;
        });
  }

  private static void section(CTSectPr section, Sheet.Paper paper) {
    boolean across = paper == Sheet.Paper.ACROSS;
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(across ? LONG_EDGE : SHORT_EDGE));
    size.setH(BigInteger.valueOf(across ? SHORT_EDGE : LONG_EDGE));
    size.setOrient(across ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    CTPageMar margin = section.addNewPgMar();
    BigInteger edge = BigInteger.valueOf(MARGIN);
    margin.setTop(edge);
    margin.setBottom(edge);
    margin.setLeft(edge);
    margin.setRight(edge);
  }
}
