package io.districtbudget.form.importing;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.CallHeaders;
import io.districtbudget.form.remote.Calls;
import io.districtbudget.form.remote.ProjectService;
import io.districtbudget.form.remote.answers.Balances;
import io.districtbudget.form.remote.answers.LedgerPosition;
import io.districtbudget.form.remote.answers.TakeoverAnswer;
import io.districtbudget.form.remote.requests.AdjustmentRequest;
import io.districtbudget.form.remote.requests.ApprovalRequest;
import io.districtbudget.form.remote.requests.ExecutionRequest;
import io.districtbudget.form.remote.requests.TakeoverRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Posts the money of a form: year-start as APPROVAL, full-year − year-start as ADJUSTMENT with the
 * document as its number, executed as one EXECUTION, both on 31 December or today, the earlier.
 * What the ledger says already is not posted again.
 */
@ApplicationScoped
class LedgerPosting {

  private static final String SERVICE = "project-service";
  private static final String SYSTEM = "published-documents";
  private static final int CENTS = 2;

  private final ProjectService projects;
  private final Calls calls;
  private final Clock clock;

  LedgerPosting(@RestClient ProjectService projects, Calls calls, Clock clock) {
    this.projects = projects;
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * Enters a form's project with its money, all or nothing, when the year has no budget yet.
   *
   * @return the project, or null when the year's budget or the project has come meanwhile
   */
  @Nullable String takeOver(Session session, Registration.Place place, int year, Form form) {
    TakeoverRequest body =
        new TakeoverRequest(
            place.unit() == null
                ? TakeoverRequest.Place.of(place.department(), place.departmentName())
                : null,
            TakeoverRequest.Place.of(place.unit(), place.unitName()),
            Requests.project(form, place.project()),
            year,
            FundMovement.of(form.budget(), form.kind()).stream().map(LedgerPosting::fund).toList(),
            document(form, year),
            SYSTEM,
            day(year).toString());
    // Another body, such as of a project that is known by now, is another act.
    String step = "takeover/" + body;
    Answer taken =
        session.follow(calls.make(SERVICE, () -> projects.takeOver(session.headers(step), body)));
    if (taken.code().endsWith("_EXISTS")) {
      return null;
    }
    return taken.orRefuse().as(TakeoverAnswer.class).projectId();
  }

  private static TakeoverRequest.Fund fund(FundMovement fund) {
    return new TakeoverRequest.Fund(
        fund.source(), plain(fund.yearStart()), plain(fund.adjustment()), plain(fund.executed()));
  }

  /** What was posted, and whether the ledger says something else than the document. */
  record Posted(ImportOutcome outcome, boolean differs) {

    /** Nothing was posted. */
    static final Posted NOTHING = new Posted(ImportOutcome.UNCHANGED, false);
  }

  Posted post(Session session, String project, int year, Form form) {
    List<FundMovement> funds = FundMovement.of(form.budget(), form.kind());
    Answer approved = approve(session, project, year, funds, "*", null);
    if (approved.ok()) {
      postLater(session, project, year, form, funds);
      return new Posted(ImportOutcome.CREATED, false);
    }
    if (!approved.code().equals("BUDGET_EXISTS")) {
      approved.orRefuse();
    }
    Answer known =
        calls.read(SERVICE, () -> projects.budget(session.headers(), project, year)).orRefuse();
    long sequence = known.as(LedgerPosition.class).sequence();
    session.follow("budget:" + project + "/" + year + ":" + sequence);
    return update(session, project, year, form, funds, known);
  }

  private Posted update(
      Session session,
      String project,
      int year,
      Form form,
      List<FundMovement> funds,
      Answer known) {
    Balances ledger = known.as(Balances.class);
    if (says(ledger, funds, form.kind())) {
      return new Posted(ImportOutcome.UNCHANGED, false);
    }
    boolean onlyApproved =
        amount(ledger.yearStart()).compareTo(amount(ledger.fullYear())) == 0
            && amount(ledger.executed()).signum() == 0;
    boolean sameStart = sameStart(ledger, funds);
    if (form.kind() == FormKind.DECLARATION || (!onlyApproved && !sameStart)) {
      return new Posted(ImportOutcome.UNCHANGED, true);
    }
    if (!sameStart) {
      approve(session, project, year, funds, null, known.etag()).orRefuse();
    }
    postLater(session, project, year, form, funds);
    return new Posted(ImportOutcome.CHANGED, false);
  }

  private static boolean says(Balances ledger, List<FundMovement> funds, FormKind kind) {
    boolean start = same(ledger.yearStart(), funds, FundMovement::yearStart);
    if (kind == FormKind.DECLARATION) {
      return start;
    }
    return start
        && same(ledger.fullYear(), funds, FundMovement::fullYear)
        && same(ledger.executed(), funds, FundMovement::executed);
  }

  private static boolean same(
      @Nullable BigDecimal kept,
      List<FundMovement> funds,
      Function<FundMovement, BigDecimal> column) {
    return amount(kept).compareTo(FundMovement.sum(funds, column)) == 0;
  }

  private static boolean sameStart(Balances ledger, List<FundMovement> funds) {
    return funds.stream()
            .allMatch(fund -> fund.yearStart().compareTo(yearStart(ledger, fund.source())) == 0)
        && same(ledger.yearStart(), funds, FundMovement::yearStart);
  }

  private static BigDecimal yearStart(Balances ledger, String source) {
    for (Balances.Fund fund : ledger.funds()) {
      if (fund.source().equals(source)) {
        return amount(fund.yearStart());
      }
    }
    return BigDecimal.ZERO;
  }

  private static BigDecimal amount(@Nullable BigDecimal kept) {
    return kept == null ? BigDecimal.ZERO : kept;
  }

  private Answer approve(
      Session session,
      String project,
      int year,
      List<FundMovement> funds,
      @Nullable String ifNoneMatch,
      @Nullable String ifMatch) {
    ApprovalRequest body =
        new ApprovalRequest(
            true,
            funds.stream()
                .map(fund -> new ApprovalRequest.Fund(fund.source(), plain(fund.yearStart())))
                .toList());
    CallHeaders headers = session.headers();
    headers.ifNoneMatch = ifNoneMatch;
    headers.ifMatch = ifMatch;
    return session.follow(
        calls.make(SERVICE, () -> projects.approve(headers, project, year, body)));
  }

  private void postLater(
      Session session, String project, int year, Form form, List<FundMovement> funds) {
    String document = document(form, year);
    for (FundMovement fund : funds) {
      if (fund.adjustment().signum() != 0) {
        adjust(session, project, year, fund, document);
      }
    }
    for (FundMovement fund : funds) {
      if (fund.executed().signum() > 0) {
        pay(session, project, year, fund, document);
      }
    }
  }

  /** The document states a year, not a day; nothing is booked in the future. */
  private LocalDate day(int year) {
    LocalDate last = LocalDate.of(year, 12, 31);
    LocalDate today = LocalDate.now(clock);
    return last.isAfter(today) ? today : last;
  }

  private void adjust(
      Session session, String project, int year, FundMovement fund, String document) {
    AdjustmentRequest body =
        new AdjustmentRequest(
            fund.source(),
            plain(fund.adjustment()),
            document,
            "据" + document + "：全年预算数与年初预算数之差",
            day(year).toString(),
            SYSTEM,
            true);
    CallHeaders headers = session.headers(step("adjustments", project, year, fund));
    session.follow(
        calls.make(SERVICE, () -> projects.adjust(headers, project, year, body)).orRefuse());
  }

  private void pay(Session session, String project, int year, FundMovement fund, String document) {
    ExecutionRequest body =
        new ExecutionRequest(
            fund.source(),
            plain(fund.executed()),
            document + "/" + project + "/" + fund.source(),
            "据" + document + "：全年执行数",
            day(year).toString(),
            SYSTEM,
            true);
    CallHeaders headers = session.headers(step("executions", project, year, fund));
    session.follow(
        calls.make(SERVICE, () -> projects.pay(headers, project, year, body)).orRefuse());
  }

  private static String step(String kind, String project, int year, FundMovement fund) {
    return kind + "/" + project + "/" + year + "/" + fund.source();
  }

  private static String document(Form form, int year) {
    return year + "年度" + form.kind().label();
  }

  private static String plain(BigDecimal amount) {
    return amount
        .setScale(Math.max(CENTS, amount.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
        .toPlainString();
  }
}
