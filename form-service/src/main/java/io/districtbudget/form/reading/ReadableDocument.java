package io.districtbudget.form.reading;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.grid.UnreadForm;
import io.districtbudget.documents.reading.FormReader;
import io.districtbudget.documents.source.Source;
import io.districtbudget.documents.source.SourceKind;
import io.districtbudget.documents.source.SourceRefused;
import io.districtbudget.documents.source.Sources;
import io.districtbudget.documents.text.Effort;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
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
   * @throws ProblemException 413 DOCUMENT_TOO_LARGE, 422 DOCUMENT_EMPTY, DOCUMENT_UNREADABLE,
   *     DOCUMENT_TOO_COMPLEX, FORM_NOT_READ or a reason of {@link SourceRefused}
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
    List<Source> sources = sources(document);
    if (sources.stream().allMatch(source -> source.text().isBlank())) {
      throw ProblemException.rule(
          "DOCUMENT_EMPTY", new LocalText("文件是空的。", "The document is empty."));
    }
    List<Form> forms = new ArrayList<>();
    for (Source source : sources) {
      int before = forms.size();
      boolean doubtful = source.kind() == SourceKind.PDF_TEXT;
      for (Form form : read(source.text())) {
        forms.add(doubtful ? form.moved(before).doubtful() : form.moved(before));
      }
    }
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

  private static List<Source> sources(byte[] document) {
    try {
      return Sources.of(document);
    } catch (SourceRefused refused) {
      throw ProblemException.rule(
          refused.reason().name(),
          LocalText.of(
              "%s。",
              "The document is not read: %s.",
              new LocalText(refused.reason().zh(), refused.reason().en())));
    }
  }
}
