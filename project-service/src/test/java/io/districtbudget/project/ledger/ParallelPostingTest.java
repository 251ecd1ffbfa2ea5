package io.districtbudget.project.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("并发登记 (parallel postings)")
class ParallelPostingTest {

  private final ProjectFixture district = ProjectFixture.inFreshDivision();

  @Test
  @DisplayName("200 parallel executions against room for 100: exactly 100 are accepted")
  void twoHundred() throws Exception {
    String project = district.aProject().withBudget(2022, "100.00");
    List<Integer> statuses =
        Parallel.times(200, () -> executeUntilDecided(project, UUID.randomUUID().toString()));
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(100);
    assertThat(statuses).filteredOn(status -> status == 422).hasSize(100);
    district
        .get("/projects/" + project + "/budgets/2022")
        .body("executed", equalTo("100.00"))
        .body("sequence", equalTo(101));
    district
        .get("/projects/" + project + "/budgets/2022/entries/verification")
        .body("intact", equalTo(true))
        .body("entries", equalTo(101));
    assertThat(district.eventTypes(project)).filteredOn("budget.executed.v1"::equals).hasSize(100);
  }

  @Test
  @DisplayName(
      "one voucher sent at once for the same project ten times: one entry, ten equal answers")
  void oneVoucher() throws Exception {
    String project = district.aProject().withBudget(2022, "100.00");
    List<String> answers =
        Parallel.times(
            10,
            () ->
                district
                    .execute(project, 2022, "1.00", "V-1")
                    .statusCode(201)
                    .extract()
                    .path("entries[0].id"));
    assertThat(answers).hasSize(10).containsOnly(answers.get(0));
  }

  @Test
  @DisplayName("one voucher sent at once for two projects: one is posted, the other is told")
  void oneVoucherForTwoProjects() throws Exception {
    List<String> projects =
        List.of(
            district.aProject().withBudget(2022, "100.00"),
            district.aProject().withBudget(2022, "100.00"));
    AtomicInteger next = new AtomicInteger();
    List<Integer> statuses =
        Parallel.times(
            8,
            () ->
                district
                    .execute(projects.get(next.getAndIncrement() % 2), 2022, "1.00", "V-1")
                    .extract()
                    .statusCode());
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(4);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(4);
  }

  @Test
  @DisplayName("transfers to and fro between the same accounts do not block one another for good")
  void transfersToAndFro() throws Exception {
    String one = district.aProject().withBudget(2022, "100.00");
    String other = district.aProject().withBudget(2022, "100.00");
    AtomicInteger next = new AtomicInteger();
    List<Integer> statuses =
        Parallel.times(
            16,
            () -> {
              int n = next.getAndIncrement();
              return district
                  .post(
                      "finance",
                      "/budget-transfers",
                      transfer("T-" + n, n % 2 == 0 ? one : other, n % 2 == 0 ? other : one))
                  .extract()
                  .statusCode();
            });
    assertThat(statuses).containsOnly(201);
    district
        .get("/projects/" + one + "/budgets/2022")
        .body("fullYear", equalTo("100.00"))
        .body("sequence", equalTo(17));
    district.get("/ledger-verifications").body("intact", equalTo(true));
  }

  /** A caller who is told to come back later (503: no connection is free) does so. */
  private int executeUntilDecided(String project, String voucher) {
    int status;
    do {
      status = district.execute(project, 2022, "1.00", voucher).extract().statusCode();
    } while (status == 503);
    return status;
  }

  private static String transfer(String document, String giver, String taker) {
    return """
    {"documentNumber":"%s","reason":"统筹","date":"2022-06-01","legs":[
     {"projectId":"%s","year":2022,"source":"APPROPRIATION","amount":"-1.00"},
     {"projectId":"%s","year":2022,"source":"APPROPRIATION","amount":"1.00"}]}
    """
        .formatted(document, giver, taker);
  }
}
