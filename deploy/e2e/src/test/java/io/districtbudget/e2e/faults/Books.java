package io.districtbudget.e2e.faults;

import static io.districtbudget.e2e.ProjectFixture.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.e2e.District;
import io.districtbudget.e2e.Eventually;
import io.districtbudget.e2e.faults.TimedHttp.Answered;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the ledger must hold: every entry that was acknowledged, once and as acknowledged, and
 * nothing else; and what everybody else must believe of it.
 */
final class Books {

  private static final Duration CATCHES_UP_WITHIN = Duration.ofMinutes(3);
  private static final List<String> CONSUMERS =
      List.of("project-service", "indicator-service", "assessment-service");

  private final District district;
  private final TimedHttp http;
  private final List<String> projects;
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, Integer> expected = new ConcurrentHashMap<>();

  Books(District district, TimedHttp http, List<String> projects) {
    this.district = district;
    this.http = http;
    this.projects = List.copyOf(projects);
  }

  List<String> projects() {
    return projects;
  }

  /** The ledger said that it has this entry of the posting. */
  void acknowledged(Posting posting, JsonNode entry) {
    String project = entry.path("projectId").asText();
    assertThat(posting.legs()).as("a leg of the posting: %s", entry).containsKey(project);
    BigDecimal amount = Objects.requireNonNull(posting.legs().get(project));
    assertThat(new BigDecimal(entry.path("amount").asText())).isEqualByComparingTo(amount);
    String before = acknowledged.put(entry.path("id").asText(), statement(entry));
    assertThat(before).as("acknowledged to one posting only: %s", entry).isNull();
    expected(project, posting.kind(), posting.reference(), amount.toPlainString());
  }

  /** Something that the ledger must hold once, whoever sent it. */
  void expected(String project, String kind, String reference, String amount) {
    expected.merge(String.join(" ", project, kind, reference, amount), 1, Integer::sum);
  }

  void mustBalance() {
    Eventually.within(CATCHES_UP_WITHIN, this::nothingDiffers);
    Map<String, Integer> found = new TreeMap<>();
    Map<String, String> byId = new TreeMap<>();
    for (String project : projects) {
      List<JsonNode> entries = items(Posting.budget(project) + "/entries?limit=500");
      neverNegative(project, entries);
      for (JsonNode entry : entries) {
        byId.put(entry.path("id").asText(), statement(entry));
        if (!entry.path("kind").asText().equals("APPROVAL")) {
          found.merge(line(entry), 1, Integer::sum);
        }
      }
    }
    Map<String, String> lost = new TreeMap<>(acknowledged);
    lost.entrySet().removeAll(byId.entrySet());
    assertThat(lost).as("acknowledged, and not in the ledger like that").isEmpty();
    assertThat(different(expected, found)).as("expected != found, by line").isEmpty();
    chainsAreWhole();
    nothingIsParked();
    dashboardAddsUp();
    figuresEqualTheirRows();
    LedgerEvents.areInOrder(LedgerEvents.of(district.kafka(), projects));
  }

  /** The assessment service believes exactly what the ledger says, of every project. */
  void nothingDiffers() {
    Answered answer = http.get(http.token("finance"), "/api/v1/reconciliation?year=" + YEAR);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.body().path("checked").asInt()).isGreaterThanOrEqualTo(projects.size());
    assertThat(answer.body().path("lag").asLong()).as(answer.toString()).isZero();
    assertThat(answer.body().path("differences")).as(answer.toString()).isEmpty();
  }

  /** At no moment more was paid than there was, and the balances are the sum of the entries. */
  private void neverNegative(String project, List<JsonNode> entries) {
    BigDecimal budget = BigDecimal.ZERO;
    BigDecimal executed = BigDecimal.ZERO;
    long number = 0;
    for (JsonNode entry : entries) {
      assertThat(entry.path("number").asLong()).as("without gaps").isEqualTo(++number);
      BigDecimal amount = new BigDecimal(entry.path("amount").asText());
      switch (entry.path("kind").asText()) {
        case "EXECUTION", "REVERSAL" -> executed = executed.add(amount);
        default -> budget = budget.add(amount);
      }
      assertThat(executed).as("after entry %d of %s", number, project).isNotNegative();
      assertThat(budget)
          .as("after entry %d of %s", number, project)
          .isGreaterThanOrEqualTo(executed);
    }
    JsonNode balances = http.get(http.token("finance"), Posting.budget(project)).body();
    assertThat(new BigDecimal(balances.path("fullYear").asText())).isEqualByComparingTo(budget);
    assertThat(new BigDecimal(balances.path("executed").asText())).isEqualByComparingTo(executed);
    assertThat(balances.path("sequence").asLong()).isEqualTo(number);
  }

  private void chainsAreWhole() {
    Answered verified =
        http.get(http.token("finance"), "/api/v1/ledger-verifications?year=" + YEAR);
    assertThat(verified.status()).as(verified.toString()).isEqualTo(200);
    assertThat(verified.body().path("intact").asBoolean()).as(verified.toString()).isTrue();
  }

  private void nothingIsParked() {
    for (String consumer : CONSUMERS) {
      Answered parked = http.get(http.token("finance"), "/api/v1/parked-keys/" + consumer);
      assertThat(parked.status()).as(parked.toString()).isEqualTo(200);
      assertThat(parked.body().path("items")).as(consumer).isEmpty();
      Answered held = http.get(http.token("finance"), "/api/v1/outbox/" + consumer);
      assertThat(held.status()).as(held.toString()).isEqualTo(200);
      assertThat(held.body().path("items")).as(consumer).isEmpty();
    }
  }

  private void dashboardAddsUp() {
    JsonNode dashboard = http.get(http.token("finance"), "/api/v1/dashboards/" + YEAR).body();
    List<JsonNode> balances = items("/api/v1/budget-balances?limit=500&year=" + YEAR);
    for (String figure : List.of("yearStart", "fullYear", "executed")) {
      BigDecimal sum =
          balances.stream()
              .map(balance -> new BigDecimal(balance.path(figure).asText()))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(new BigDecimal(dashboard.path(figure).asText()))
          .as(figure)
          .isEqualByComparingTo(sum);
    }
  }

  /** Whatever died meanwhile: each figure is what its rows add up to. */
  private void figuresEqualTheirRows() {
    Answered compared = http.get(http.token("finance"), "/api/v1/figure-comparisons?year=" + YEAR);
    assertThat(compared.status()).as(compared.toString()).isEqualTo(200);
    assertThat(compared.body().path("checked").asLong()).isPositive();
    assertThat(compared.body().path("differences")).as(compared.toString()).isEmpty();
  }

  private List<JsonNode> items(String path) {
    List<JsonNode> items = new ArrayList<>();
    String next = path;
    while (next != null) {
      Answered page = http.get(http.token("finance"), next);
      assertThat(page.status()).as(page.toString()).isEqualTo(200);
      page.body().path("items").forEach(items::add);
      next = page.body().path("next").asText(null);
    }
    return items;
  }

  private static Map<String, String> different(
      Map<String, Integer> expected, Map<String, Integer> found) {
    Map<String, Integer> all = new TreeMap<>(expected);
    all.putAll(found);
    Map<String, String> different = new TreeMap<>();
    for (String line : all.keySet()) {
      int should = expected.getOrDefault(line, 0);
      int is = found.getOrDefault(line, 0);
      if (should != is) {
        different.put(line, should + " != " + is);
      }
    }
    return different;
  }

  private static String line(JsonNode entry) {
    String reference =
        entry.hasNonNull("voucherNumber")
            ? entry.path("voucherNumber").asText()
            : entry.path("documentNumber").asText();
    return String.join(
        " ",
        entry.path("projectId").asText(),
        entry.path("kind").asText(),
        reference,
        entry.path("amount").asText());
  }

  private static String statement(JsonNode entry) {
    return line(entry) + " #" + entry.path("number").asText();
  }
}
