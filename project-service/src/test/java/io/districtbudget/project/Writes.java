package io.districtbudget.project;

import static io.districtbudget.project.ProjectFixture.DEPARTMENT;
import static io.districtbudget.project.ProjectFixture.UNIT;

import io.districtbudget.project.departmentbudget.BudgetRequests;
import io.districtbudget.project.departmentbudget.PrintedBudget;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.Call;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** One accepted call of each write of this service, with all that it needs made before. */
final class Writes {

  private static final int YEAR = 2022;

  /** By endpoint: makes what the call needs in a district, and gives the call. */
  static final Map<String, Function<ProjectFixture, Call>> ALL = all();

  private Writes() {}

  private static Map<String, Function<ProjectFixture, Call>> all() {
    Map<String, Function<ProjectFixture, Call>> all = new TreeMap<>();
    registry(all);
    moves(all);
    ledger(all);
    closing(all);
    all.put(
        "POST /api/v1/treasury-refusals/{id}/retry",
        district -> {
          String project = district.aProject().withBudget(YEAR, "100.00");
          String refusal = refused(district, project, "150.00");
          district.adjust(project, YEAR, "50.00", "D-" + UUID.randomUUID()).statusCode(201);
          return Call.post(district::finance, refusal + "/retry", "");
        });
    all.put(
        "POST /api/v1/treasury-refusals/{id}/dismissal",
        district -> {
          String project = district.aProject().withBudget(YEAR, "100.00");
          String refusal = refused(district, project, "150.00");
          return Call.post(district::finance, refusal + "/dismissal", Map.of("reason", "录入错误"));
        });
    all.put(
        "POST /api/v1/treasury-refusals/unassigned/{id}/dismissal",
        district ->
            Call.post(
                () -> district.as("admin"),
                unassigned(district) + "/dismissal",
                Map.of("reason", "无行政区划")));
    return all;
  }

  private static void registry(Map<String, Function<ProjectFixture, Call>> all) {
    all.put(
        "PUT /api/v1/projects/{id}/descriptions/{year}",
        district ->
            Call.put(
                district::finance,
                "/api/v1/projects/" + district.aProject().id() + "/descriptions/" + YEAR,
                Map.of("overview", "更换音响。")));
    all.put(
        "PUT /api/v1/department-budgets/{department}/{year}",
        district -> {
          district.found();
          return Call.put(
              district::finance,
              "/api/v1/department-budgets/" + DEPARTMENT + "/2021",
              BudgetRequests.content(PrintedBudget.TEXT).toString());
        });
    all.put(
        "PUT /api/v1/unit-budgets/{unit}/{year}",
        district -> {
          district.found();
          return Call.put(
              district::finance,
              "/api/v1/unit-budgets/" + UNIT + "/2021",
              BudgetRequests.content(PrintedBudget.TEXT).toString());
        });
    all.put(
        "POST /api/v1/departments",
        district -> Call.post(district::finance, "/api/v1/departments", Map.of("name", "另一个局")));
    all.put(
        "POST /api/v1/departments:batch",
        district ->
            batch(
                district::finance,
                "/api/v1/departments:batch",
                """
                {"code":"905","name":"第五局"}
                {"name":"第六局"}
                """));
    all.put(
        "POST /api/v1/units:batch",
        district -> {
          district.found();
          return batch(
              district::finance,
              "/api/v1/units:batch",
              """
              {"code":"901005","name":"第五中心","departmentCode":"901"}
              {"name":"第六中心","departmentCode":"901"}
              """);
        });
    all.put(
        "PATCH /api/v1/departments/{code}",
        district -> {
          district.aProject();
          return Call.patch(
              district::finance, "/api/v1/departments/" + DEPARTMENT, Map.of("name", "更名局"));
        });
    all.put(
        "POST /api/v1/units",
        district -> {
          district.found();
          return Call.post(
              district::finance,
              "/api/v1/units",
              Map.of("name", "另一个中心", "departmentCode", DEPARTMENT));
        });
    all.put(
        "PATCH /api/v1/units/{code}",
        district -> {
          district.aProject();
          return Call.patch(district::finance, "/api/v1/units/" + UNIT, Map.of("name", "更名中心"));
        });
    all.put(
        "POST /api/v1/projects",
        district -> {
          district.found();
          return Call.post(
              district::finance, "/api/v1/projects", Map.of("name", "新项目", "unitCode", UNIT));
        });
    all.put(
        "POST /api/v1/projects:batch",
        district -> {
          district.found();
          return batch(
              district::finance,
              "/api/v1/projects:batch",
              """
              {"name":"甲","unitCode":"901001"}
              {"name":"乙","unitCode":"901001"}
              """);
        });
    all.put(
        "POST /api/v1/project-takeovers",
        district -> {
          district.found();
          return Call.post(
              district::finance, "/api/v1/project-takeovers", takeover(Map.of("code", UNIT)));
        });
    all.put(
        "PATCH /api/v1/projects/{id}",
        district ->
            Call.patch(
                district::finance,
                "/api/v1/projects/" + district.aProject().id(),
                Map.of("name", "更名项目")));
    all.put(
        "POST /api/v1/projects/{id}/cancellation",
        district ->
            Call.act(
                district::finance,
                "/api/v1/projects/" + district.aProject().id() + "/cancellation",
                ""));
  }

  private static void moves(Map<String, Function<ProjectFixture, Call>> all) {
    all.put(
        "POST /api/v1/projects/{id}/moves",
        district -> {
          String project = district.aProject().id();
          Map<String, String> unit =
              Map.of("code", "901002", "name", "接收中心", "departmentCode", DEPARTMENT);
          district.post(Roles.FINANCE, "/units", unit).statusCode(201);
          return Call.act(
              district::finance,
              "/api/v1/projects/" + project + "/moves",
              Map.of("unitCode", "901002", "reason", "机构改革"));
        });
    all.put(
        "POST /api/v1/units/{code}/moves",
        district -> {
          district.aProject();
          Map<String, String> department = Map.of("code", "902", "name", "接收局");
          district.post(Roles.FINANCE, "/departments", department).statusCode(201);
          return Call.act(
              district::finance,
              "/api/v1/units/" + UNIT + "/moves",
              Map.of("departmentCode", "902", "reason", "机构改革"));
        });
  }

  private static void ledger(Map<String, Function<ProjectFixture, Call>> all) {
    String account = " /api/v1/projects/{id}/budgets/{year}";
    all.put(
        "PUT" + account,
        district ->
            Call.put(district::finance, account(district.aProject().id()), funds("360000.00")));
    all.put(
        "POST" + account + "/adjustments",
        district ->
            Call.post(
                district::finance,
                account(district.aProject().withBudget(YEAR, "100.00")) + "/adjustments",
                Map.of(
                    "source", "APPROPRIATION",
                    "amount", "20.00",
                    "documentNumber", "D-" + UUID.randomUUID(),
                    "reason", "追加",
                    "date", "2022-06-01")));
    all.put(
        "POST" + account + "/executions",
        district ->
            Call.post(
                () -> district.as(Roles.TREASURY),
                account(district.aProject().withBudget(YEAR, "100.00")) + "/executions",
                Map.of(
                    "source", "APPROPRIATION",
                    "amount", "20.00",
                    "voucherNumber", "V-" + UUID.randomUUID(),
                    "date", "2022-06-30")));
    all.put(
        "POST" + account + "/carry-over",
        district ->
            Call.post(
                district::finance,
                account(district.aProject().withBudget(YEAR, "100.00")) + "/carry-over",
                Map.of(
                    "documentNumber", "C-" + UUID.randomUUID(),
                    "reason", "年终结转",
                    "date", "2022-12-31")));
    all.put(
        "POST /api/v1/budgets:batch",
        district ->
            batch(
                district::finance,
                "/api/v1/budgets:batch",
                """
                {"projectId":"%s","year":2022,"funds":[{"source":"APPROPRIATION","amount":"70.00"}]}
                """
                    .formatted(district.aProject().id())));
    all.put(
        "POST /api/v1/budget-entries:batch",
        district -> {
          String project = district.aProject().withBudget(YEAR, "100.00");
          return batch(
              () -> district.as(Roles.TREASURY),
              "/api/v1/budget-entries:batch",
              """
              {"kind":"EXECUTION","projectId":"%s","year":2022,"source":"APPROPRIATION","amount":"5.00","voucherNumber":"B-1","date":"2022-08-01"}
              """
                  .formatted(project));
        });
    all.put(
        "POST" + account + "/reversals",
        district -> {
          String project = district.aProject().withBudget(YEAR, "100.00");
          district.execute(project, YEAR, "30.00", "V-" + UUID.randomUUID()).statusCode(201);
          List<String> entries =
              district
                  .get("/projects/" + project + "/budgets/2022/entries")
                  .extract()
                  .path("items.findAll { it.kind == 'EXECUTION' }.id");
          return Call.post(
              () -> district.as(Roles.TREASURY),
              account(project) + "/reversals",
              Map.of(
                  "entryId",
                  entries.get(0),
                  "voucherNumber",
                  "R-" + UUID.randomUUID(),
                  "reason",
                  "退款",
                  "date",
                  "2022-07-01"));
        });
    all.put(
        "POST /api/v1/budget-transfers",
        district -> {
          String giver = district.aProject().withBudget(YEAR, "100.00");
          String taker = district.aProject().withBudget(YEAR, "100.00");
          return Call.post(
              district::finance,
              "/api/v1/budget-transfers",
              Map.of(
                  "documentNumber",
                  "T-" + UUID.randomUUID(),
                  "reason",
                  "调剂",
                  "date",
                  "2022-06-01",
                  "legs",
                  List.of(leg(giver, "-40.00"), leg(taker, "40.00"))));
        });
  }

  private static void closing(Map<String, Function<ProjectFixture, Call>> all) {
    String closing = "/api/v1/fiscal-years/" + YEAR + "/closing";
    String reopening = "/api/v1/fiscal-years/" + YEAR + "/reopening";
    all.put(
        "POST /api/v1/fiscal-years/{year}/closing",
        district -> Call.act(district::finance, closing, Map.of("reason", "核对")));
    all.put(
        "POST /api/v1/fiscal-years/{year}/reopening",
        district -> {
          Call.act(district::finance, closing, Map.of()).send();
          return Call.act(district::finance, reopening, Map.of("reason", "尚有退款未登记"));
        });
  }

  private static Call batch(Supplier<RequestSpecification> as, String path, String lines) {
    byte[] body = lines.getBytes(StandardCharsets.UTF_8);
    return new Call(
        () -> as.get().urlEncodingEnabled(false).contentType("application/x-ndjson").body(body),
        "POST",
        path);
  }

  private static Map<String, Object> funds(String amount) {
    return Map.of("funds", List.of(Map.of("source", "APPROPRIATION", "amount", amount)));
  }

  /** A published form's project with its money, under a unit. */
  static Map<String, Object> takeover(Map<String, String> unit) {
    Map<String, String> fund =
        Map.of(
            "source", "APPROPRIATION",
            "yearStart", "100.00",
            "adjustment", "20.00",
            "executed", "90.00");
    return Map.of(
        "unit",
        unit,
        "project",
        Map.of("name", "公开项目"),
        "year",
        YEAR,
        "funds",
        List.of(fund),
        "document",
        "2022年度绩效自评表",
        "sourceSystem",
        "published-documents",
        "date",
        "2022-12-31");
  }

  private static Map<String, Object> leg(String project, String amount) {
    return Map.of("projectId", project, "year", YEAR, "source", "APPROPRIATION", "amount", amount);
  }

  private static String account(String project) {
    return "/api/v1/projects/" + project + "/budgets/" + YEAR;
  }

  /** Lets the treasury send an entry that is refused; gives its address. */
  private static String refused(ProjectFixture district, String project, String amount) {
    String code = district.get("/projects/" + project).extract().path("code");
    String id = sent(district.division() + ":" + code, code, amount, district.division());
    return kept(district::finance, "/api/v1/treasury-refusals", id);
  }

  /** Lets the treasury send an entry that names no division; gives its address. */
  private static String unassigned(ProjectFixture district) {
    String id = sent("nobody", "nobody", "1.00", "%");
    return kept(() -> district.as("admin"), "/api/v1/treasury-refusals/unassigned", id);
  }

  private static String sent(String key, String code, String amount, String division) {
    String data =
        """
        {"projectCode":"%s","year":2022,"kind":"EXECUTION","source":"APPROPRIATION",
         "amount":"%s","voucherNumber":"%s","date":"2022-06-30"}
        """
            .formatted(code, amount, UUID.randomUUID());
    String id = UUID.randomUUID().toString();
    ProducerRecord<String, String> entry = new ProducerRecord<>("treasury.entries", key, data);
    Map.of(
            "ce_id",
            id,
            "ce_source",
            "/treasury-test",
            "ce_type",
            "treasury.entry.v1",
            "ce_division",
            division)
        .forEach(
            (name, value) -> entry.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    String bootstrap = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    try (KafkaProducer<String, String> treasury =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap),
            new StringSerializer(),
            new StringSerializer())) {
      treasury.send(entry).get();
    } catch (InterruptedException | ExecutionException cause) {
      throw new IllegalStateException(cause);
    }
    return id;
  }

  private static String kept(Supplier<RequestSpecification> as, String list, String id) {
    long deadline = System.nanoTime() + java.time.Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < deadline) {
      List<String> ids =
          as.get().get(list + "?status=REFUSED&limit=500").then().extract().path("items.id");
      if (ids.contains(id)) {
        return list + "/" + id;
      }
    }
    throw new AssertionError("the entry was not refused in time");
  }
}
