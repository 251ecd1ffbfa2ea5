package io.districtbudget.form.reading;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.Repair;
import io.districtbudget.documents.grid.Portions;
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
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A document as it was sent: refused with the reason when nothing in it can be read. */
@ApplicationScoped
public class ReadableDocument {

  /** A district's forms of ten years take less. */
  static final int LARGEST = 5 * 1024 * 1024;

  /** What the door lets through, with room for the rest of a request. */
  static final int LARGEST_OF_JOBS = 19 * 1024 * 1024;

  private static final int FORMS_OF_A_PART = 20;

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
      throw tooLarge(LARGEST);
    }
    BooleanSupplier listening = caller.listening();
    List<Form> forms = new ArrayList<>();
    for (Source source : filled(document)) {
      boolean doubtful = source.kind() == SourceKind.PDF_TEXT;
      read(source.text(), doubtful, forms.size(), listening, 0)
          .forEach(form -> forms.add(form.noted(source.notes())));
    }
    if (forms.isEmpty()) {
      throw unreadable();
    }
    return forms;
  }

  /**
   * The forms of a document as its author says that they are meant.
   *
   * @throws ProblemException as {@link #forms(byte[])}; 422 CORRECTION_UNKNOWN,
   *     CORRECTION_UNREADABLE
   */
  public List<CorrectedForm> forms(CorrectedDocument corrected) {
    return FormCorrections.of(forms(corrected.document()), corrected);
  }

  /**
   * A part of a large document, read by itself.
   *
   * @param file its name in an archive, else empty
   * @param forms how many it seems to hold
   * @param lines how many lines of the file stand before it
   * @param notes what is to be said of the file itself
   */
  public record Part(
      String file, String text, boolean doubtful, int forms, int lines, List<Repair> notes) {}

  /**
   * The parts of a document that is too large to be read at once.
   *
   * @throws ProblemException as {@link #forms(byte[])}, before any of its forms is read
   */
  public List<Part> parts(byte[] document) {
    if (document.length > LARGEST_OF_JOBS) {
      throw tooLarge(LARGEST_OF_JOBS);
    }
    List<Part> parts = new ArrayList<>();
    for (Source source : filled(document)) {
      boolean doubtful = source.kind() == SourceKind.PDF_TEXT;
      for (Portions.Portion portion : portions(source.text())) {
        parts.add(
            new Part(
                source.name(),
                portion.text(),
                doubtful,
                portion.forms(),
                portion.lines(),
                source.notes()));
      }
    }
    return parts;
  }

  /** Cutting takes a document's CPU time for each size of a document that is read at once. */
  private List<Portions.Portion> portions(String text) {
    Duration whole = cpu.multipliedBy(1L + text.length() / LARGEST);
    BooleanSupplier listening = caller.listening();
    return within(whole, listening, 0, () -> reader.portions(text, FORMS_OF_A_PART));
  }

  /**
   * The forms of a part.
   *
   * @param before how many forms the parts before it have
   * @param wanted whether anybody waits for them still
   * @throws ProblemException 422 DOCUMENT_UNREADABLE, DOCUMENT_TOO_COMPLEX, FORM_NOT_READ
   */
  public List<Form> forms(Part part, int before, BooleanSupplier wanted) {
    List<Form> forms = read(part.text(), part.doubtful(), before, wanted, part.lines());
    if (forms.isEmpty()) {
      throw unreadable();
    }
    return forms.stream().map(form -> form.below(part.lines()).noted(part.notes())).toList();
  }

  private static ProblemException tooLarge(int largest) {
    return ReadingRefusal.DOCUMENT_TOO_LARGE.problem(Map.of("most", largest / 1024 / 1024));
  }

  private static ProblemException unreadable() {
    return ReadingRefusal.DOCUMENT_UNREADABLE.problem();
  }

  private static List<Source> filled(byte[] document) {
    List<Source> sources = sources(document);
    if (sources.stream().allMatch(source -> source.text().isBlank())) {
      throw ReadingRefusal.DOCUMENT_EMPTY.problem();
    }
    return sources;
  }

  private List<Form> read(
      String text, boolean doubtful, int before, BooleanSupplier wanted, int linesBefore) {
    return within(cpu, wanted, linesBefore, () -> reader.read(text)).stream()
        .map(form -> form.moved(before))
        .map(form -> doubtful ? form.doubtful() : form)
        .toList();
  }

  private static <T> T within(
      Duration most, BooleanSupplier wanted, int linesBefore, Supplier<T> reading) {
    try {
      return Effort.within(most, wanted, reading);
    } catch (UnreadForm unread) {
      throw notRead(unread, linesBefore);
    } catch (Effort.Stopped stopped) {
      if (!stopped.wanted()) {
        throw stopped;
      }
      throw ReadingRefusal.DOCUMENT_TOO_COMPLEX.problem(Map.of("seconds", most.toSeconds()));
    }
  }

  private static ProblemException notRead(UnreadForm unread, int linesBefore) {
    return ReadingRefusal.FORM_NOT_READ.problem(
        Map.of(
            "line",
            linesBefore + unread.line(),
            "title",
            unread.title(),
            "reason",
            new LocalText(unread.reason().zh(), unread.reason().en())));
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
