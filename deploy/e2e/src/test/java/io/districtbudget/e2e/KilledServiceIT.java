package io.districtbudget.e2e;

import static io.districtbudget.e2e.ProjectFixture.YEAR;
import static io.districtbudget.e2e.ProjectFixture.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.local.Part;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(9)
@ExtendWith(WithDistrict.class)
@DisplayName("自评服务在事件流动时被强行终止")
class KilledServiceIT {

  private static final int PROJECTS = 4;
  private static final int CLIENTS = 3;
  private static final int BEFORE = 60;
  private static final int WHILE_AWAY = 60;
  private static final int AFTER = 60;
  private static final Duration CATCHES_UP_WITHIN = Duration.ofSeconds(90);

  private static final String LEDGER =
      """
      SELECT a.project_id || '/' || a.fiscal_year, sum(b.year_start), sum(b.full_year),
             sum(b.executed), a.sequence
      FROM budget_account a JOIN fund_balance b ON b.account_id = a.id
      GROUP BY a.project_id, a.fiscal_year, a.sequence
      """;
  private static final String BELIEVED =
      "SELECT project_id || '/' || year, year_start, full_year, executed, sequence"
          + " FROM project_budget";

  private final District district;

  KilledServiceIT(District district) {
    this.district = district;
  }

  @Test
  @DisplayName("重启后每一个账户的数字都与预算账完全相同")
  void endsWithExactlyTheFiguresOfTheLedger() throws Exception {
    List<ProjectFixture> projects = new ArrayList<>();
    for (int i = 0; i < PROJECTS; i++) {
      projects.add(
          aProject(district).withBudget("500000.00").withApprovedTargets().withOpenAssessment());
    }
    Semaphore accepted = new Semaphore(0);
    AtomicBoolean enough = new AtomicBoolean();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> flowing = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      int offset = client;
      flowing.add(clients.submit(() -> post(projects, offset, accepted, enough)));
    }
    try {
      await(accepted, BEFORE);
      district.running().kill(Part.ASSESSMENT);
      await(accepted, WHILE_AWAY);
      district.running().startAgain(Part.ASSESSMENT);
      await(accepted, AFTER);
    } finally {
      enough.set(true);
      clients.shutdown();
    }
    for (Future<?> client : flowing) {
      client.get(30, TimeUnit.SECONDS);
    }
    Eventually.within(CATCHES_UP_WITHIN, () -> assertThat(differences()).isEmpty());
    projects.forEach(this::assessmentFollowsTheLedger);
    List.of(2021, 2022, 2023, YEAR).forEach(this::reconciliationFindsNothing);
    dashboardAddsUp();
  }

  private static void await(Semaphore accepted, int count) throws InterruptedException {
    assertThat(accepted.tryAcquire(count, 60, TimeUnit.SECONDS))
        .as("%d entries accepted within 60 s", count)
        .isTrue();
  }

  /** Executions with an increase now and then; every one must be accepted, whoever is away. */
  private static void post(
      List<ProjectFixture> projects, int offset, Semaphore accepted, AtomicBoolean enough) {
    for (int i = offset; !enough.get(); i++) {
      ProjectFixture project = projects.get(i % PROJECTS);
      synchronized (project) {
        (i % 5 == 0 ? project.adjust("17.03") : project.execute("0.07")).then().statusCode(201);
      }
      accepted.release();
    }
  }

  /** Accounts of which the assessment service believes something else than the ledger says. */
  private Map<String, String> differences() throws SQLException {
    Map<String, List<BigDecimal>> ledger = rows("project", LEDGER);
    Map<String, List<BigDecimal>> believed = rows("assessment", BELIEVED);
    Set<String> accounts = new TreeSet<>(ledger.keySet());
    accounts.addAll(believed.keySet());
    assertThat(accounts).hasSizeGreaterThan(PROJECTS);
    Map<String, String> differences = new TreeMap<>();
    for (String account : accounts) {
      if (!Objects.equals(ledger.get(account), believed.get(account))) {
        differences.put(account, ledger.get(account) + " is not " + believed.get(account));
      }
    }
    return differences;
  }

  private void assessmentFollowsTheLedger(ProjectFixture project) {
    var balances = district.as("finance").get(project.budget()).then().statusCode(200).extract();
    var assessment =
        project.as("finance").get(project.assessment()).then().statusCode(200).extract();
    for (String figure : List.of("yearStart", "fullYear", "executed")) {
      assertThat(assessment.<String>path("budget." + figure))
          .as(figure)
          .isEqualTo(balances.path(figure));
    }
  }

  private void reconciliationFindsNothing(int year) {
    Response answer = district.as("finance").get("/api/v1/reconciliation?year=" + year);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.<Integer>path("checked")).isPositive();
    assertThat(answer.<Integer>path("lag")).isZero();
    assertThat(answer.<List<?>>path("differences")).isEmpty();
  }

  private void dashboardAddsUp() throws SQLException {
    BigDecimal fullYear = BigDecimal.ZERO;
    BigDecimal executed = BigDecimal.ZERO;
    for (Map.Entry<String, List<BigDecimal>> account : rows("project", LEDGER).entrySet()) {
      if (account.getKey().endsWith("/" + YEAR)) {
        fullYear = fullYear.add(account.getValue().get(1));
        executed = executed.add(account.getValue().get(2));
      }
    }
    var dashboard = district.as("finance").get("/api/v1/dashboards/" + YEAR);
    assertThat(new BigDecimal(dashboard.<String>path("fullYear"))).isEqualByComparingTo(fullYear);
    assertThat(new BigDecimal(dashboard.<String>path("executed"))).isEqualByComparingTo(executed);
  }

  /** Year start, full year, executed and sequence of every account of the installation. */
  private Map<String, List<BigDecimal>> rows(String service, String query) throws SQLException {
    Map<String, List<BigDecimal>> rows = new TreeMap<>();
    try (Connection database = district.database(service);
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        rows.put(
            row.getString(1),
            List.of(
                row.getBigDecimal(2),
                row.getBigDecimal(3),
                row.getBigDecimal(4),
                row.getBigDecimal(5)));
      }
    }
    return rows;
  }
}
