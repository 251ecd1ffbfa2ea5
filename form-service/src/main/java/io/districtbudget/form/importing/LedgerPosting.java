package io.districtbudget.form.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.CallHeaders;
import io.districtbudget.form.remote.Calls;
import io.districtbudget.form.remote.ProjectService;
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
  private static final String PAYMENTS = "executions";
  private static final String SYSTEM = "published-documents";
  private static final int CENTS = 2;

  private final ProjectService projects;
  private final Calls calls;
  private final ObjectMapper json;
  private final Clock clock;

  LedgerPosting(@RestClient ProjectService projects, Calls calls, ObjectMapper json, Clock clock) {
    this.projects = projects;
    this.calls = calls;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Enters a form's project with its money, all or nothing, when the year has no budget yet.
   *
   * @return the project, or null when the year's budget or the project has come meanwhile
   */
  @Nullable String takeOver(Session session, Registration.Place place, int year, Form form) {
    ObjectNode body = Requests.takeover(json, form, place);
    body.put("year", year).put("document", document(form, year));
    body.put("sourceSystem", SYSTEM).put("date", day(year).toString());
    ArrayNode stated = body.putArray("funds");
    for (FundMovement fund : FundMovement.of(form.budget(), form.kind())) {
      stated
          .addObject()
          .put("source", fund.source())
          .put("yearStart", plain(fund.yearStart()))
          .put("adjustment", plain(fund.adjustment()))
          .put("executed", plain(fund.executed()));
    }
    // Another body, such as of a project that is known by now, is another act.
    String step = "takeover/" + body;
    Answer taken =
        session.follow(calls.make(SERVICE, () -> projects.takeOver(session.headers(step), body)));
    if (taken.code().endsWith("_EXISTS")) {
      return null;
    }
    return taken.orRefuse().body().path("projectId").asText();
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
        calls.make(SERVICE, () -> projects.budget(session.headers(), project, year)).orRefuse();
    session.follow("budget:" + project + "/" + year + ":" + known.body().path("sequence").asText());
    return update(session, project, year, form, funds, known);
  }

  private Posted update(
      Session session,
      String project,
      int year,
      Form form,
      List<FundMovement> funds,
      Answer known) {
    if (says(known.body(), funds, form.kind())) {
      return new Posted(ImportOutcome.UNCHANGED, false);
    }
    JsonNode ledger = known.body();
    boolean onlyApproved =
        amount(ledger, "yearStart").compareTo(amount(ledger, "fullYear")) == 0
            && amount(ledger, "executed").signum() == 0;
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

  private static boolean says(JsonNode ledger, List<FundMovement> funds, FormKind kind) {
    boolean start = same(ledger, "yearStart", funds, FundMovement::yearStart);
    if (kind == FormKind.DECLARATION) {
      return start;
    }
    return start
        && same(ledger, "fullYear", funds, FundMovement::fullYear)
        && same(ledger, "executed", funds, FundMovement::executed);
  }

  private static boolean same(
      JsonNode ledger,
      String field,
      List<FundMovement> funds,
      Function<FundMovement, BigDecimal> column) {
    return amount(ledger, field).compareTo(FundMovement.sum(funds, column)) == 0;
  }

  private static boolean sameStart(JsonNode ledger, List<FundMovement> funds) {
    return funds.stream()
            .allMatch(fund -> fund.yearStart().compareTo(yearStart(ledger, fund.source())) == 0)
        && same(ledger, "yearStart", funds, FundMovement::yearStart);
  }

  private static BigDecimal yearStart(JsonNode ledger, String source) {
    for (JsonNode fund : ledger.path("funds")) {
      if (fund.path("source").asText().equals(source)) {
        return amount(fund, "yearStart");
      }
    }
    return BigDecimal.ZERO;
  }

  private static BigDecimal amount(JsonNode node, String field) {
    return new BigDecimal(node.path(field).asText("0"));
  }

  private Answer approve(
      Session session,
      String project,
      int year,
      List<FundMovement> funds,
      @Nullable String ifNoneMatch,
      @Nullable String ifMatch) {
    ObjectNode body = json.createObjectNode().put("historical", true);
    ArrayNode stated = body.putArray("funds");
    funds.forEach(
        fund ->
            stated.addObject().put("source", fund.source()).put("amount", plain(fund.yearStart())));
    CallHeaders headers = session.headers();
    headers.ifNoneMatch = ifNoneMatch;
    headers.ifMatch = ifMatch;
    return session.follow(
        calls.make(SERVICE, () -> projects.approve(headers, project, year, body)));
  }

  private void postLater(
      Session session, String project, int year, Form form, List<FundMovement> funds) {
    for (FundMovement fund : funds) {
      if (fund.adjustment().signum() != 0) {
        ObjectNode body = entry(fund.source(), fund.adjustment(), year);
        body.put("documentNumber", document(form, year));
        body.put("reason", "据" + document(form, year) + "：全年预算数与年初预算数之差");
        entry(session, project, year, "adjustments", fund.source(), body);
      }
    }
    for (FundMovement fund : funds) {
      if (fund.executed().signum() > 0) {
        ObjectNode body = entry(fund.source(), fund.executed(), year);
        body.put("voucherNumber", document(form, year) + "/" + project + "/" + fund.source());
        body.put("reason", "据" + document(form, year) + "：全年执行数");
        entry(session, project, year, PAYMENTS, fund.source(), body);
      }
    }
  }

  private ObjectNode entry(String source, BigDecimal amount, int year) {
    return json.createObjectNode()
        .put("source", source)
        .put("amount", plain(amount))
        .put("date", day(year).toString())
        .put("sourceSystem", SYSTEM)
        .put("historical", true);
  }

  /** The document states a year, not a day; nothing is booked in the future. */
  private LocalDate day(int year) {
    LocalDate last = LocalDate.of(year, 12, 31);
    LocalDate today = LocalDate.now(clock);
    return last.isAfter(today) ? today : last;
  }

  private void entry(
      Session session, String project, int year, String kind, String source, JsonNode body) {
    String step = kind + "/" + project + "/" + year + "/" + source;
    session.follow(
        calls
            .make(
                SERVICE,
                () ->
                    kind.equals(PAYMENTS)
                        ? projects.pay(session.headers(step), project, year, body)
                        : projects.adjust(session.headers(step), project, year, body))
            .orRefuse());
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
