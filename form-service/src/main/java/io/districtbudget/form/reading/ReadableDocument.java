package io.districtbudget.form.reading;

import io.districtbudget.form.document.Form;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A document as it was sent: refused with the reason when nothing in it can be read. */
@ApplicationScoped
public class ReadableDocument {

  /** A district's forms of ten years take less. */
  static final int LARGEST = 5 * 1024 * 1024;

  private final FormReader reader = new FormReader();

  /**
   * The forms of the document.
   *
   * @throws ProblemException 413 DOCUMENT_TOO_LARGE, 422 DOCUMENT_EMPTY, DOCUMENT_NOT_TEXT or
   *     DOCUMENT_UNREADABLE
   */
  public List<Form> forms(byte[] document) {
    if (document.length > LARGEST) {
      throw new ProblemException(
          413,
          "DOCUMENT_TOO_LARGE",
          new LocalText("文件超过 5 MiB，请分开提交。", "The document exceeds 5 MiB; split it."),
          List.of());
    }
    String text = text(document);
    if (text.isBlank()) {
      throw ProblemException.rule(
          "DOCUMENT_EMPTY", new LocalText("文件是空的。", "The document is empty."));
    }
    List<Form> forms = reader.read(text);
    if (forms.isEmpty()) {
      throw ProblemException.rule(
          "DOCUMENT_UNREADABLE",
          new LocalText(
              "文件中没有可读的表：找不到“绩效目标申报表”“绩效自评表”等表名、“项目名称”一栏或指标表头。",
              "There is no form in the document: no title, no project name, no indicator head."));
    }
    return forms;
  }

  private static String text(byte[] document) {
    String text = decode(document);
    if (text.indexOf('\0') >= 0) {
      throw notText();
    }
    return text;
  }

  private static String decode(byte[] document) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(document))
          .toString();
    } catch (CharacterCodingException malformed) {
      throw notText();
    }
  }

  private static ProblemException notText() {
    return ProblemException.rule(
        "DOCUMENT_NOT_TEXT",
        new LocalText(
            "文件不是 UTF-8 文本；PDF、Word、Excel 请先另存为文本。",
            "The document is no UTF-8 text; save PDF, Word or Excel files as text first."));
  }
}
