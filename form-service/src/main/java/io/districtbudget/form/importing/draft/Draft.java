package io.districtbudget.form.importing.draft;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.form.importing.ImportLine;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.answers.MoneyColumns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 草稿 (draft) of one kind of form, in its owning service.
 *
 * @param <A> what the service answers
 * @param <B> what it is sent
 */
interface Draft<A, B> {

  FormKind kind();

  /** What stands there; a refusal where nothing may. */
  Standing<A> standing(UploadRequest request, String project, Form form);

  /**
   * What the owning service would be sent, and what it says that would stand there then.
   *
   * @throws io.districtbudget.form.remote.ServiceRefusal when it would not take it, or rows of the
   *     form are not those of the draft
   */
  Proposal<A, B> propose(UploadRequest request, Standing<A> standing, Form form);

  /** Writes what was proposed, if still the same stands there. */
  Answer write(UploadRequest request, Standing<A> standing, B body);

  /** What the owning service says that stands there now. */
  A written(Answer answer);

  /**
   * Every cell in which two answers of the owning service differ.
   *
   * @param before null when nothing stood there
   */
  List<ImportLine.Change> changes(@Nullable A before, A after);

  /** The ledger's figures that the draft carries, of those kinds that do. */
  default @Nullable MoneyColumns money(A after) {
    return null;
  }

  /** Figures by the rules, of those kinds that have them. */
  default ImportLine.@Nullable Figures figures(A after) {
    return null;
  }

  /**
   * What was made of a form.
   *
   * @param body of the write
   * @param after what would stand there
   * @param findings what the form says and the draft does not take
   */
  record Proposal<A, B>(B body, A after, List<ImportLine.Finding> findings) {}
}
