package io.districtbudget.form.importing.draft;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.form.importing.ImportLine.Finding;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.Calls;
import io.districtbudget.form.remote.ProjectService;
import io.districtbudget.form.remote.answers.Balances;
import io.districtbudget.form.remote.answers.MoneyColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** 资金各格 (cells of money): held against the ledger's figures, told where they differ. */
@ApplicationScoped
class LedgerCells {

  private static final int UNKNOWN = 404;

  private final ProjectService projects;
  private final Calls calls;

  LedgerCells(@RestClient ProjectService projects, Calls calls) {
    this.projects = projects;
    this.calls = calls;
  }

  /**
   * An assessment and a monitoring carry the ledger's figures of their day; a declaration none.
   *
   * @param carried those of the draft
   */
  List<Finding> findings(
      UploadRequest request, String project, Form form, @Nullable MoneyColumns carried) {
    if (form.kind() != FormKind.DECLARATION) {
      return Told.money(form.budget().total(), carried);
    }
    int year = Objects.requireNonNull(form.year());
    Answer answer =
        calls.ask("project-service", () -> projects.budget(request.headers(), project, year));
    return answer.status() == UNKNOWN
        ? Told.noLedger(form.budget().total())
        : Told.money(form.budget().total(), answer.orRefuse().as(Balances.class));
  }
}
