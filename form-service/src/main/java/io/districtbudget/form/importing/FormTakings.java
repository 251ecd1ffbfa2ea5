package io.districtbudget.form.importing;

import io.districtbudget.documents.document.Form;
import io.districtbudget.form.importing.draft.DraftUpload;
import io.districtbudget.form.importing.draft.UploadRequest;
import io.districtbudget.form.remote.CallHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How the forms of a job are taken: as those of a request, with the token as it is by then. */
@ApplicationScoped
class FormTakings {

  private final HistoricalImport published;
  private final DraftUpload drafts;

  FormTakings(HistoricalImport published, DraftUpload drafts) {
    this.published = published;
    this.drafts = drafts;
  }

  ImportJobRun.FormTaking of(StoredJob.Order order, ImportJobs.Token token) {
    return order.mode() == ImportMode.PUBLISHED
        ? new Published(published, order, token)
        : new Drafts(drafts, order, token);
  }

  private static final class Published implements ImportJobRun.FormTaking {

    private final HistoricalImport published;
    private final Session session;
    private final ImportJobs.Token token;

    Published(HistoricalImport published, StoredJob.Order order, ImportJobs.Token token) {
      this.published = published;
      this.token = token;
      this.session =
          new Session(token.authorization(), order.language(), order.idempotencyKey(), null);
    }

    @Override
    public void note(List<Form> part) {
      session.noteReprints(part);
    }

    @Override
    public ImportLine take(Form form) {
      session.renew(token.authorization());
      return published.take(session, form);
    }
  }

  private record Drafts(DraftUpload drafts, StoredJob.Order order, ImportJobs.Token token)
      implements ImportJobRun.FormTaking {

    @Override
    public void note(List<Form> part) {
      // A draft has nothing to do with what else stands in the document.
    }

    @Override
    public ImportLine take(Form form) {
      CallHeaders headers = new CallHeaders();
      headers.authorization = token.authorization();
      headers.language = order.language();
      return drafts.take(
          new UploadRequest(headers, order.dryRun(), order.project(), order.ifMatch()), form);
    }
  }
}
