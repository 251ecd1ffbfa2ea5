package io.districtbudget.form.importing.draft;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.form.importing.ImportLine;
import io.districtbudget.form.remote.Answer;
import java.util.List;

/** 草稿 (draft) of one kind of form, in its owning service. */
interface Draft {

  FormKind kind();

  /** What stands there; a refusal where nothing may. */
  Standing standing(UploadRequest request, String project, Form form);

  /**
   * What the owning service would be sent, and what it says that would stand there then.
   *
   * @throws io.districtbudget.form.remote.ServiceRefusal when it would not take it, or rows of the
   *     form are not those of the draft
   */
  Proposal propose(UploadRequest request, Standing standing, Form form);

  /** Writes what was proposed, if still the same stands there. */
  Answer write(UploadRequest request, Standing standing, JsonNode body);

  /** Every cell in which two answers of the owning service differ. */
  List<ImportLine.Change> changes(JsonNode before, JsonNode after);

  /**
   * What was made of a form.
   *
   * @param body of the write
   * @param after what would stand there
   * @param findings what the form says and the draft does not take
   */
  record Proposal(JsonNode body, JsonNode after, List<ImportLine.Finding> findings) {}
}
