package io.districtbudget.documents.writing.format;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.districtbudget.documents.writing.sheet.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;

/** 版式文件 (pdf): the page on paper, with the font in it, so that it looks the same everywhere. */
public final class PdfWriter implements SheetWriter {

  private static final String FONT = "/fonts/wqy-microhei-gbk.ttf";
  private static final String FAMILY = "WenQuanYi Micro Hei";

  static {
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  @Override
  public byte[] write(List<Sheet> sheets) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(PdfWriter::font, FAMILY);
    builder.useUnicodeLineBreaker(new Breaks(BreakIterator.getLineInstance(Locale.CHINA)));
    builder.useUnicodeCharacterBreaker(
        new Breaks(BreakIterator.getCharacterInstance(Locale.CHINA)));
    builder.withHtmlContent(HtmlWriter.page(sheets, HtmlStyle.PAPER), null);
    builder.withProducer(XlsxWriter.APPLICATION);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      try (var document = renderer.getPdfDocument()) {
        PdfAttachment.add(document, new TextWriter().write(sheets));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
      }
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  private static InputStream font() {
    return Objects.requireNonNull(PdfWriter.class.getResourceAsStream(FONT), FONT);
  }

  /** Where a line may end in Chinese: nearly everywhere, but not before a full stop. */
  private static final class Breaks implements FSTextBreaker {

    private final BreakIterator places;

    Breaks(BreakIterator places) {
      this.places = places;
    }

    @Override
    public int next() {
      return places.next();
    }

    @Override
    public void setText(String text) {
      places.setText(text);
    }
  }
}
