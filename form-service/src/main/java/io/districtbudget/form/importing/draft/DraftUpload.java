package io.districtbudget.form.importing.draft;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.documents.document.Form;
import io.districtbudget.form.importing.ImportLine;
import io.districtbudget.form.reading.CorrectedForm;
import io.districtbudget.form.reading.ReadableDocument;
import io.districtbudget.form.remote.ServiceOutage;
import io.districtbudget.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * 上传填报 (upload into drafts): the forms of a document one after the other, a line for each. A
 * refused form does not stop the others; a service that is away ends the upload with a line that
 * says so.
 */
@ApplicationScoped
public class DraftUpload {

  private static final Logger LOG = Logger.getLogger(DraftUpload.class);
  private static final Duration LATER = Duration.ofSeconds(5);

  private final ReadableDocument documents;
  private final DraftForm drafts;
  private final ObjectMapper json;

  DraftUpload(ReadableDocument documents, DraftForm drafts, ObjectMapper json) {
    this.documents = documents;
    this.drafts = drafts;
    this.json = json;
  }

  /**
   * The lines. The first form is taken before the answer begins, so that an upload which cannot
   * begin is a plain 503.
   *
   * @throws ProblemException what {@link ReadableDocument} refuses, 503 SERVICE_UNAVAILABLE
   */
  public StreamingOutput lines(UploadRequest request, byte[] document) {
    return lines(request, CorrectedForm.asRead(documents.forms(document)));
  }

  /** The same of forms that were corrected. */
  public StreamingOutput lines(UploadRequest request, List<CorrectedForm> forms) {
    if (request.project() != null && forms.size() > 1) {
      throw DraftRefusal.PROJECT_FOR_ONE_FORM.problem(Map.of("forms", forms.size()));
    }
    ImportLine first;
    try {
      first = line(request, forms.get(0));
    } catch (ServiceOutage outage) {
      LOG.warnf(outage, "upload refused service=%s forms=%d", outage.service(), forms.size());
      throw DraftRefusal.SERVICE_UNAVAILABLE
          .problem(Map.of("service", outage.service()))
          .withHeader("Retry-After", Long.toString(LATER.toSeconds()));
    }
    return out -> write(request, first, forms, out);
  }

  /** The line of one form; an outage of a service is not caught here. */
  public ImportLine take(UploadRequest request, Form form) {
    return drafts.take(request, form);
  }

  private ImportLine line(UploadRequest request, CorrectedForm taken) {
    return drafts.take(request, taken.form()).of(taken);
  }

  private void write(
      UploadRequest request, ImportLine first, List<CorrectedForm> forms, OutputStream out)
      throws IOException {
    write(first, out);
    for (int i = 1; i < forms.size(); i++) {
      try {
        write(line(request, forms.get(i)), out);
      } catch (ServiceOutage outage) {
        int left = forms.size() - i;
        LOG.warnf(outage, "upload ended service=%s left=%d", outage.service(), left);
        write(drafts.away(forms.get(i).form(), outage.service(), left), out);
        return;
      }
    }
    LOG.infof("upload done forms=%d dryRun=%s", forms.size(), request.dryRun());
  }

  private void write(ImportLine line, OutputStream out) throws IOException {
    out.write(json.writeValueAsBytes(line));
    out.write('\n');
    out.flush();
  }
}
