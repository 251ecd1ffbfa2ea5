package io.districtbudget.form.source;

import io.districtbudget.form.source.SourceRefused.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** 版式文件 (pdf) of our own making: the forms stand in it as an attached text. */
public final class PdfSource {

  /** Name of the attachment. */
  public static final String ATTACHMENT = "forms.txt";

  private PdfSource() {}

  static Source source(String name, byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new Source(name, SourceKind.PDF, attachment(document));
    } catch (InvalidPasswordException encrypted) {
      throw new SourceRefused(Reason.DOCUMENT_ENCRYPTED, encrypted);
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof SourceRefused refused) {
        throw refused;
      }
      throw new SourceRefused(Reason.DOCUMENT_BROKEN, broken);
    }
  }

  private static String attachment(PDDocument document) throws IOException {
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    boolean attached =
        names != null
            && names.getEmbeddedFiles() != null
            && names.getEmbeddedFiles().getNames() != null;
    PDComplexFileSpecification file =
        attached ? names.getEmbeddedFiles().getNames().get(ATTACHMENT) : null;
    if (file == null || file.getEmbeddedFile() == null) {
      throw new SourceRefused(Reason.PDF_FOREIGN);
    }
    return new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
  }
}
