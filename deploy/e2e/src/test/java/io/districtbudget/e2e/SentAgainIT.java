package io.districtbudget.e2e;

import static io.districtbudget.e2e.ProjectFixture.YEAR;
import static io.districtbudget.e2e.ProjectFixture.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.local.Part;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(11)
@ExtendWith(WithDistrict.class)
@DisplayName("同一 Idempotency-Key 重复提交，服务重启前后只办理一次，应答相同")
class SentAgainIT {

  private final District district;
  private final Map<String, Answer> first = new LinkedHashMap<>();
  private final List<Sent> sent = new ArrayList<>();

  SentAgainIT(District district) {
    this.district = district;
  }

  /** A POST under a key of its own. */
  private record Sent(String role, String path, Object body, String key) {}

  /** All that repetitions have in common. */
  private record Answer(
      int status,
      String body,
      @Nullable String etag,
      @Nullable String location,
      @Nullable String token) {}

  @Test
  @DisplayName("项目、指标、自评服务的代表性 POST：五次，跨越强行终止与重启")
  void acrossARestart() throws Exception {
    ProjectFixture giver = aProject(district).withBudget("1000.00");
    ProjectFixture taker = aProject(district).withBudget("1000.00").withApprovedTargets();
    ProjectFixture declared = aProject(district).registered();
    declared
        .as("unit")
        .header("If-None-Match", "*")
        .body(Map.of("annualGoal", "设备全年可用。", "indicators", ProjectFixture.indicators()))
        .put(declared.targets())
        .then()
        .statusCode(201);
    taker.as("finance").get("/api/v1/assessments?project=" + taker.id()).then().statusCode(200);

    post(
        "unit", "/api/v1/projects", Map.of("name", "重复" + UUID.randomUUID(), "unitCode", "101001"));
    post("finance", giver.budget() + "/adjustments", adjustment("12.34"));
    post("treasury", giver.budget() + "/executions", ProjectFixture.execution("1.00", name("V")));
    post("finance", "/api/v1/budget-transfers", transfer(giver, taker));
    post("unit", declared.targets() + "/submission", Map.of());
    post("finance", "/api/v1/indicators", indicator());
    post("finance", "/api/v1/assessments", Map.of("projectId", taker.id(), "year", YEAR));

    Map<String, Integer> before = numbersAtRest();
    List<Part> services = List.of(Part.PROJECT, Part.INDICATOR, Part.ASSESSMENT);
    services.forEach(service -> district.running().kill(service));
    services.forEach(service -> district.running().startAgain(service));
    sent.forEach(each -> assertThat(answer(each)).as(each.path()).isEqualTo(first.get(each.key())));
    assertThat(numbersAtRest()).isEqualTo(before);
  }

  @Test
  @DisplayName("表格导入：同一键同时五次，重启后再五次，只入账一次，各行除 outcome 外相同")
  void anImportAcrossARestart() throws Exception {
    InventedForms forms = InventedForms.of(3);
    String key = name("K");
    Set<List<JsonNode>> answers = new HashSet<>(fiveImports(forms, key));
    new StoredForms(district).holdOnce(forms);
    Map<String, Integer> before = numbersAtRest();
    List<Part> services = List.of(Part.PROJECT, Part.INDICATOR, Part.ASSESSMENT, Part.FORM);
    services.forEach(service -> district.running().kill(service));
    services.forEach(service -> district.running().startAgain(service));
    answers.addAll(fiveImports(forms, key));
    assertThat(answers).hasSize(1);
    new StoredForms(district).holdOnce(forms);
    assertThat(numbersAtRest()).isEqualTo(before);
  }

  /** The lines of each; what a run has changed is its own. */
  private List<List<JsonNode>> fiveImports(InventedForms forms, String key) throws Exception {
    FormImport imports = new FormImport(district);
    ExecutorService clients = Executors.newFixedThreadPool(5);
    try {
      Callable<FormImport.Imported> send = () -> imports.of(forms, key, line -> {});
      List<List<JsonNode>> answers = new ArrayList<>();
      for (Future<FormImport.Imported> answer : clients.invokeAll(Collections.nCopies(5, send))) {
        assertThat(answer.get().outcomes())
            .as(answer.get().toString())
            .hasSize(forms.projects().size())
            .isSubsetOf("CREATED", "CHANGED", "UNCHANGED");
        answer.get().lines().forEach(line -> ((ObjectNode) line).remove("outcome"));
        answers.add(answer.get().lines());
      }
      return answers;
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  @DisplayName("办理中被强行终止的请求，重发后恰好办理一次")
  void killedWhileItIsDone() throws Exception {
    ProjectFixture project = aProject(district).withBudget("1000.00");
    Map<String, Object> body = adjustment("5.00");
    Sent request = new Sent("finance", project.budget() + "/adjustments", body, name("K"));
    ExecutorService clients = Executors.newFixedThreadPool(5);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        answers.add(clients.submit(() -> answer(request).status()));
      }
      district.running().kill(Part.PROJECT);
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isIn(201, 409, 502, 503, 504);
      }
    } finally {
      clients.shutdownNow();
    }
    district.running().startAgain(Part.PROJECT);
    Answer once = answer(request);
    assertThat(once.status()).as(once.body()).isEqualTo(201);
    assertThat(answer(request)).isEqualTo(once);
    List<?> entries =
        district
            .as("finance")
            .get(project.budget() + "/entries")
            .path("items.findAll { it.kind == 'ADJUSTMENT' }");
    assertThat(entries).hasSize(1);
    assertThat(district.as("finance").get(project.budget()).<String>path("fullYear"))
        .isEqualTo("1005.00");
  }

  private void post(String role, String path, Object body) {
    Sent request = new Sent(role, path, body, name("K"));
    Answer answer = answer(request);
    assertThat(answer.status()).as(path + answer.body()).isBetween(200, 201);
    for (int i = 0; i < 3; i++) {
      assertThat(answer(request)).as(path).isEqualTo(answer);
    }
    first.put(request.key(), answer);
    sent.add(request);
  }

  private Answer answer(Sent request) {
    Response response =
        district
            .as(request.role())
            .header("Idempotency-Key", request.key())
            .header("If-Match", "*")
            .body(request.body())
            .post(request.path());
    return new Answer(
        response.statusCode(),
        response.asString(),
        response.header("ETag"),
        response.header("Location"),
        response.header("Consistency-Token"));
  }

  /** When all events have arrived. */
  private Map<String, Integer> numbersAtRest() throws SQLException {
    new AtRest(district).await();
    return numbers();
  }

  /** Rows of each table of the three services. */
  private Map<String, Integer> numbers() throws SQLException {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (String service : List.of("project", "indicator", "assessment")) {
      try (Connection database = district.database(service)) {
        Rows.of(database).forEach((table, rows) -> numbers.put(service + "." + table, rows.size()));
      }
    }
    return numbers;
  }

  private static Map<String, Object> adjustment(String amount) {
    return Map.of(
        "source",
        "APPROPRIATION",
        "amount",
        amount,
        "documentNumber",
        name("D"),
        "reason",
        "重复提交测试",
        "date",
        YEAR + "-05-31");
  }

  private static Map<String, Object> transfer(ProjectFixture giver, ProjectFixture taker) {
    return Map.of(
        "documentNumber",
        name("T"),
        "reason",
        "调剂",
        "date",
        YEAR + "-05-31",
        "legs",
        List.of(leg(giver, "-10.00"), leg(taker, "10.00")));
  }

  private static Map<String, Object> leg(ProjectFixture project, String amount) {
    return Map.of(
        "projectId", project.id(), "year", YEAR, "source", "APPROPRIATION", "amount", amount);
  }

  private static Map<String, Object> indicator() {
    return Map.of(
        "level1", "产出指标",
        "level2", "数量指标",
        "name", name("指标"),
        "unit", "次",
        "direction", "POSITIVE");
  }

  private static String name(String of) {
    return of + "-" + UUID.randomUUID();
  }
}
