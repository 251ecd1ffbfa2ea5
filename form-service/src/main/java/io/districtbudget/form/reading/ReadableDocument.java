package io.districtbudget.form.reading;

import io.districtbudget.form.document.Form;
import io.districtbudget.form.grid.UnreadForm;
import io.districtbudget.form.text.Effort;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A document as it was sent: refused with the reason when nothing in it can be read. */
@ApplicationScoped
public class ReadableDocument {

  /** A district's forms of ten years take less. */
  static final int LARGEST = 5 * 1024 * 1024;

  private final FormReader reader = new FormReader();
  private final Caller caller;
  private final Duration cpu;

  ReadableDocument(Caller caller, @ConfigProperty(name = "form.reading.cpu") Duration cpu) {
    this.caller = caller;
    this.cpu = cpu;
  }

  /**
   * The forms of the document.
   *
   * @throws ProblemException 413 DOCUMENT_TOO_LARGE, 422 DOCUMENT_EMPTY, DOCUMENT_NOT_TEXT,
   *     DOCUMENT_UNREADABLE, DOCUMENT_TOO_COMPLEX or FORM_NOT_READ
   * @throws Effort.Stopped when the caller has left
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
    List<Form> forms = read(text);
    if (forms.isEmpty()) {
      throw ProblemException.rule(
          "DOCUMENT_UNREADABLE",
          new LocalText(
              "文件中没有可读的表：找不到“绩效目标申报表”“绩效自评表”等表名、“项目名称”一栏或指标表头。",
              "There is no form in the document: no title, no project name, no indicator head."));
    }
    return forms;
  }

  private List<Form> read(String text) {
    try {
      return Effort.within(cpu, caller.listening(), () -> reader.read(text));
    } catch (UnreadForm unread) {
      throw ProblemException.rule(
          "FORM_NOT_READ",
          LocalText.of(
              "第 %s 行的“%s”：%s。文件中的表都没有读入。",
              "Line %s, \"%s\": %s. No form of the document was taken.",
              unread.line(),
              unread.title(),
              new LocalText(unread.reason().zh(), unread.reason().en())));
    } catch (Effort.Stopped stopped) {
      if (!stopped.wanted()) {
        throw stopped;
      }
      throw ProblemException.rule(
          "DOCUMENT_TOO_COMPLEX",
          LocalText.of(
              "文件太复杂，%s 秒内没有读完，请分开提交。",
              "The document takes more than %s seconds to read; split it.", cpu.toSeconds()));
    }
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
