package io.districtbudget.documents.writing.format;

import io.districtbudget.documents.source.PdfSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The forms of a pdf as the text that reads back to them, attached to it. */
final class PdfAttachment {

  private PdfAttachment() {}

  static void add(PDDocument document, byte[] text) throws IOException {
    PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(text));
    file.setSubtype("text/plain");
    file.setSize(text.length);
    PDComplexFileSpecification attachment = new PDComplexFileSpecification();
    attachment.setFile(PdfSource.ATTACHMENT);
    attachment.setFileUnicode(PdfSource.ATTACHMENT);
    attachment.setEmbeddedFile(file);
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(PdfSource.ATTACHMENT, attachment));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    document.getDocumentCatalog().setNames(names);
  }
}
