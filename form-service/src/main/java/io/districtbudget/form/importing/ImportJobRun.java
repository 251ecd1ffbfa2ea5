package io.districtbudget.form.importing;

import io.districtbudget.documents.document.Form;
import io.districtbudget.form.reading.ReadableDocument;
import io.districtbudget.form.remote.ServiceOutage;
import io.districtbudget.support.problem.ProblemException;
import java.time.Clock;
import java.util.List;

/**
 * One run of an import job: part after part, form after form, each with its line before the next
 * begins. What is done already is passed over, so that a run may end anywhere.
 */
final class ImportJobRun implements Runnable {

  private static final int UNAUTHORIZED = 401;

  private final ImportJobFiles files;
  private final ReadableDocument documents;
  private final Clock clock;
  private final FormTaking taking;
  private StoredJob job;
  private int done;

  ImportJobRun(
      ImportJobFiles files,
      ReadableDocument documents,
      Clock clock,
      FormTaking taking,
      StoredJob job) {
    this.files = files;
    this.documents = documents;
    this.clock = clock;
    this.taking = taking;
    this.job = job;
  }

  /** Takes the forms of a job, with a token that may be renewed meanwhile. */
  interface FormTaking {

    /** Learns what stands in one part of the document, before its forms are taken. */
    void note(List<Form> part);

    /**
     * The line of the form.
     *
     * @throws ServiceOutage when a service is away
     */
    ImportLine take(Form form);
  }

  @Override
  public void run() {
    files.mend(job.id());
    done = files.lines(job.id(), 0, Integer.MAX_VALUE).size();
    keep(job.running(job.runner()));
    if (files.cancelled(job.id())) {
      end(ImportJobState.CANCELLED);
      return;
    }
    List<ReadableDocument.Part> parts = documents.parts(files.document(job.id()));
    while (job.part() < parts.size() && job.state() == ImportJobState.RUNNING) {
      part(parts.get(job.part()));
    }
    if (job.state() == ImportJobState.RUNNING) {
      end(ImportJobState.FINISHED);
    }
  }

  private void part(ReadableDocument.Part part) {
    List<Form> forms;
    try {
      forms = documents.forms(part, job.before(), () -> true);
    } catch (ProblemException unread) {
      keep(job.behindUnread(Refused.unread(part.file(), job.before(), unread)));
      return;
    }
    taking.note(forms);
    for (Form form : forms) {
      if (form.form() > done && !taken(form)) {
        return;
      }
    }
    keep(job.behind(forms.size()));
  }

  /** Whether the form has its line; else the job stands still or is over. */
  private boolean taken(Form form) {
    if (files.cancelled(job.id())) {
      end(ImportJobState.CANCELLED);
      return false;
    }
    try {
      ImportLine line = taking.take(form);
      if (line.problem() != null && line.problem().status() == UNAUTHORIZED) {
        keep(job.halted(Refused.tokenExpired()));
        return false;
      }
      files.append(job.id(), line);
      done++;
      return true;
    } catch (ServiceOutage outage) {
      keep(job.halted(Refused.awayFromJob(outage.service())));
      return false;
    }
  }

  private void end(ImportJobState as) {
    keep(job.ended(as, clock.instant()));
    files.forgetDocument(job.id());
  }

  private void keep(StoredJob next) {
    job = next;
    files.save(job);
  }
}
