package io.districtbudget.form.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FormProblem;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.form.reading.CorrectedForm;
import io.districtbudget.form.reading.ReadableDocument;
import io.districtbudget.form.remote.ServiceOutage;
import io.districtbudget.support.problem.Problem;
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
 * 历史导入 (historical import): the forms of a document one after the other, a line for each as soon as
 * it is done. A refused form does not stop the others; a service that is away ends the import with
 * a line that says so. Everything has a natural key, so that the same document can come again.
 */
@ApplicationScoped
class HistoricalImport {

  private static final Logger LOG = Logger.getLogger(HistoricalImport.class);
  private static final Duration LATER = Duration.ofSeconds(5);

  private final ReadableDocument documents;
  private final FormImport formImport;
  private final DepartmentBudgetImport budgetImport;
  private final MonitoringImport monitoringImport;
  private final ObjectMapper json;

  HistoricalImport(
      ReadableDocument documents,
      FormImport formImport,
      DepartmentBudgetImport budgetImport,
      MonitoringImport monitoringImport,
      ObjectMapper json) {
    this.documents = documents;
    this.formImport = formImport;
    this.budgetImport = budgetImport;
    this.monitoringImport = monitoringImport;
    this.json = json;
  }

  /**
   * The lines. The first form is taken before the answer begins, so that an import which cannot
   * begin is a plain 503.
   *
   * @throws ProblemException what {@link ReadableDocument} refuses
   */
  StreamingOutput lines(Session session, byte[] document) {
    return lines(session, CorrectedForm.asRead(documents.forms(document)));
  }

  /** The same of forms that were corrected. */
  StreamingOutput lines(Session session, List<CorrectedForm> forms) {
    session.noteReprints(forms.stream().map(CorrectedForm::form).toList());
    ImportLine first;
    try {
      first = line(session, forms.get(0));
    } catch (ServiceOutage outage) {
      LOG.warnf(outage, "import refused service=%s forms=%d", outage.service(), forms.size());
      if (session.unwritten()) {
        throw away(outage);
      }
      ImportLine cut = cut(session, forms, 0, outage);
      return out -> write(cut, out);
    }
    return out -> write(session, first, forms, out);
  }

  /** The line of the form at which a service went away. */
  private ImportLine cut(Session session, List<CorrectedForm> forms, int at, ServiceOutage outage) {
    Problem away = Refused.away(outage.service(), forms.size() - at);
    CorrectedForm taken = forms.get(at);
    return session.told(ImportLine.refused(taken.form(), session.project(), away)).of(taken);
  }

  private ImportLine line(Session session, CorrectedForm taken) {
    return take(session, taken.form()).of(taken);
  }

  /** The line of one form; an outage of a service is not caught here. */
  ImportLine take(Session session, Form form) {
    List<FormProblem> doubts =
        form.problems().stream()
            .filter(problem -> problem.code() == ProblemCode.SOURCE_DOUBTFUL)
            .toList();
    if (!doubts.isEmpty()) {
      session.nextForm();
      return ImportLine.refused(form, null, Refused.incomplete(form, doubts));
    }
    if (form.kind() == FormKind.MONITORING) {
      return monitoringImport.take(session, form);
    }
    boolean ofDepartment =
        form.kind().budget()
            || form.kind().ofDepartment()
            || form.kind() == FormKind.FINAL_ACCOUNTS;
    return ofDepartment ? budgetImport.take(session, form) : formImport.take(session, form);
  }

  private void write(Session session, ImportLine first, List<CorrectedForm> forms, OutputStream out)
      throws IOException {
    write(first, out);
    for (int i = 1; i < forms.size(); i++) {
      try {
        write(line(session, forms.get(i)), out);
      } catch (ServiceOutage outage) {
        int left = forms.size() - i;
        LOG.warnf(
            outage,
            "import ended service=%s forms=%d left=%d",
            outage.service(),
            forms.size(),
            left);
        write(cut(session, forms, i, outage), out);
        return;
      }
    }
    LOG.infof("import done forms=%d", forms.size());
  }

  private void write(ImportLine line, OutputStream out) throws IOException {
    out.write(json.writeValueAsBytes(line));
    out.write('\n');
    out.flush();
  }

  private static ProblemException away(ServiceOutage outage) {
    return ImportRefusal.SERVICE_UNAVAILABLE
        .problem(Map.of("service", outage.service()))
        .withHeader("Retry-After", Long.toString(LATER.toSeconds()));
  }
}
