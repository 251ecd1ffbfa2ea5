package io.districtbudget.documents.source;

import io.districtbudget.documents.source.SourceRefused.Reason;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words of a pdf, line by line; a gap of more than a character parts two cells. */
final class PdfText extends PDFTextStripper {

  private static final int MOST_PAGES = 500;

  private int end = Integer.MAX_VALUE;

  private PdfText() {
    setSortByPosition(true);
    setEndPage(MOST_PAGES);
    setLineSeparator("\n");
  }

  /**
   * The text of the first 500 pages.
   *
   * @throws SourceRefused PDF_FOREIGN when no page has any
   */
  static String of(PDDocument document) throws IOException {
    StringWriter words = new StringWriter();
    new PdfText().writeText(document, words);
    if (words.toString().isBlank()) {
      throw new SourceRefused(Reason.PDF_FOREIGN);
    }
    return words.toString();
  }

  @Override
  protected void writeString(String words, List<TextPosition> positions) throws IOException {
    if (positions.isEmpty()) {
      return;
    }
    TextPosition first = positions.get(0);
    TextPosition last = positions.get(positions.size() - 1);
    int begin = Math.round(first.getXDirAdj());
    if (begin - end > Math.round(first.getFontSizeInPt())) {
      output.write('\t');
    }
    output.write(words);
    end = Math.round(last.getXDirAdj() + last.getWidthDirAdj());
  }

  @Override
  protected void writeWordSeparator() {
    // What parts two words is told by their places.
  }

  @Override
  protected void writeLineSeparator() throws IOException {
    end = Integer.MAX_VALUE;
    super.writeLineSeparator();
  }
}
