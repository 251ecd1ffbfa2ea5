package io.districtbudget.documents.source;

import io.districtbudget.documents.source.SourceRefused.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * 版式文件 (pdf). In one of our own the forms stand as an attached text; of another the words are taken
 * from where they stand on the page, which leaves every cell doubtful.
 */
public final class PdfSource {

  /** Name of the attachment. */
  public static final String ATTACHMENT = "forms.txt";

  private PdfSource() {}

  static Source source(String name, byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String attached = attachment(document);
      return attached == null
          ? new Source(name, SourceKind.PDF_TEXT, PdfText.of(document))
          : new Source(name, SourceKind.PDF, attached);
    } catch (InvalidPasswordException encrypted) {
      throw new SourceRefused(Reason.DOCUMENT_ENCRYPTED, encrypted);
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof SourceRefused refused) {
        throw refused;
      }
      throw new SourceRefused(Reason.DOCUMENT_BROKEN, broken);
    }
  }

  private static @Nullable String attachment(PDDocument document) throws IOException {
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    boolean attached =
        names != null
            && names.getEmbeddedFiles() != null
            && names.getEmbeddedFiles().getNames() != null;
    PDComplexFileSpecification file =
        attached ? names.getEmbeddedFiles().getNames().get(ATTACHMENT) : null;
    if (file == null || file.getEmbeddedFile() == null) {
      return null;
    }
    return new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
  }
}
