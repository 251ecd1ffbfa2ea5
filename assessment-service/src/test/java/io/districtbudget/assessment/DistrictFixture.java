package io.districtbudget.assessment;

import static io.restassured.RestAssured.given;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.FreshDivision;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** A district whose projects, money and targets arrive as events, as in production. */
public final class DistrictFixture implements FreshDivision {

  public static final String DEPARTMENT = "901";
  public static final String UNIT = "901001";

  private static final com.fasterxml.jackson.databind.ObjectMapper JSON =
      new com.fasterxml.jackson.databind.ObjectMapper();

  private final String division = TestTokens.freshDivision();
  private final Map<String, Long> sequences = new LinkedHashMap<>();

  private DistrictFixture() {}

  public static DistrictFixture inFreshDivision() {
    return new DistrictFixture();
  }

  @Override
  public String division() {
    return division;
  }

  /** Registers a project of the fixture's unit. */
  public String aProject(String name) {
    String id = UUID.randomUUID().toString();
    project(id, name, "ACTIVE", DEPARTMENT);
    return id;
  }

  public void project(String id, String name, String status, String department) {
    project(id, name, status, department, UNIT);
  }

  /** The same for another unit than the fixture's. */
  public void project(String id, String name, String status, String department, String unit) {
    long sequence = next("project:" + id);
    String type = sequence == 1 ? "project.registered.v1" : "project.changed.v1";
    send(
        "project.events",
        status.equals("CANCELLED") ? "project.cancelled.v1" : type,
        id,
        sequence,
        Map.ofEntries(
            Map.entry("division", division),
            Map.entry("projectId", id),
            Map.entry("sequence", sequence),
            Map.entry("code", "P" + id.substring(0, 6)),
            Map.entry("name", name),
            Map.entry("category", "RECURRENT"),
            Map.entry("departmentCode", department),
            Map.entry("departmentName", "测试局" + department),
            Map.entry("unitCode", unit),
            Map.entry("unitName", "测试中心"),
            Map.entry("startDate", "2024-01-01"),
            Map.entry("endDate", "2024-12-31"),
            Map.entry("status", status),
            Map.entry("origin", "ENTERED")));
  }

  /** Tells the balances of a project's year after an entry. */
  public void money(String id, int year, String yearStart, String fullYear, String executed) {
    money(id, year, next("budget:" + id + "/" + year), yearStart, fullYear, executed);
  }

  /** The same with a sequence of its own, for late and repeated events. */
  public void money(
      String id, int year, long sequence, String yearStart, String fullYear, String executed) {
    money(id, year, sequence, year + "-06-30", yearStart, fullYear, executed);
  }

  /** The same for an entry of a certain day. */
  public void moneyOn(String date, String id, String fullYear, String executed) {
    int year = Integer.parseInt(date.substring(0, 4));
    money(id, year, next("budget:" + id + "/" + year), date, fullYear, fullYear, executed);
  }

  private void money(
      String id,
      int year,
      long sequence,
      String date,
      String yearStart,
      String fullYear,
      String executed) {
    Map<String, Object> balances = new LinkedHashMap<>();
    balances.put("yearStart", yearStart);
    balances.put("fullYear", fullYear);
    balances.put("executed", executed);
    Map<String, Object> fund = new LinkedHashMap<>(balances);
    fund.put("source", "APPROPRIATION");
    balances.put("funds", List.of(fund));
    send(
        "budget.events",
        "budget.executed.v1",
        id,
        sequence,
        Map.of(
            "division", division,
            "projectId", id,
            "year", year,
            "sequence", sequence,
            "entry",
                Map.of(
                    "id",
                    UUID.randomUUID().toString(),
                    "kind",
                    "EXECUTION",
                    "source",
                    "APPROPRIATION",
                    "amount",
                    executed,
                    "date",
                    date,
                    "historical",
                    false),
            "balances", balances));
  }

  /** Approves targets: rows of level 1, level 2, name, target, weight. */
  public void targets(String id, int year, List<List<String>> rows) {
    targets(id, year, rows, Map.of());
  }

  /** The same with a reading of the first row, as the event carries it, unless it is empty. */
  public void targets(String id, int year, List<List<String>> rows, Map<String, Object> reading) {
    long sequence = next("targets:" + id + "/" + year);
    List<Map<String, Object>> indicators = new ArrayList<>();
    for (List<String> row : rows) {
      indicators.add(
          new LinkedHashMap<>(
              Map.of(
                  "number", indicators.size() + 1,
                  "level1", row.get(0),
                  "level2", row.get(1),
                  "name", row.get(2),
                  "target", row.get(3),
                  "weight", row.get(4))));
    }
    if (!reading.isEmpty()) {
      indicators.get(0).put("reading", reading);
    }
    send(
        "target.events",
        "targets.approved.v1",
        id,
        sequence,
        Map.ofEntries(
            Map.entry("division", division),
            Map.entry("projectId", id),
            Map.entry("year", year),
            Map.entry("sequence", sequence),
            Map.entry("version", sequence),
            Map.entry("framework", "2021"),
            Map.entry("origin", "ENTERED"),
            Map.entry("annualGoal", "保持设备可用"),
            Map.entry("weightsProposed", false),
            Map.entry("indicators", indicators),
            Map.entry("approvedBy", "test"),
            Map.entry("approvedAt", year + "-02-01T09:00:00+08:00")));
  }

  /** Tells where the declaration of a project's year stands; it is here when later targets are. */
  public void moved(String id, int year, long sequence, String state, String act) {
    send(
        "target.events",
        "declaration.moved.v1",
        id,
        sequence,
        Map.of(
            "division", division,
            "projectId", id,
            "year", year,
            "sequence", sequence,
            "state", state,
            "confirmation", "NONE",
            "act", act,
            "since", year + "-02-01T09:00:00+08:00"));
  }

  /** A project of 2024 with money and four approved indicators. */
  public String aProjectReadyToAssess(String name) {
    String id = aProject(name);
    money(id, 2024, "100000.00", "100000.00", "90000.00");
    targets(
        id,
        2024,
        List.of(
            List.of("产出指标", "数量指标", "检修次数", "≥4次", "30"),
            List.of("产出指标", "质量指标", "检修质量", "合格", "20"),
            List.of("效益指标", "社会效益指标", "设备可用率", "≥95%", "30"),
            List.of("满意度指标", "服务对象满意度指标", "使用者满意率", "≥90%", "10")));
    return id;
  }

  /** The results of that project when everything went well. */
  public static Map<String, Object> goodResults() {
    return results("4次", "合格", "96%", "93%");
  }

  public static Map<String, Object> results(String... actuals) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String actual : actuals) {
      rows.add(Map.of("number", rows.size() + 1, "actual", actual));
    }
    return Map.of("goalResult", "设备全年可用", "indicators", rows);
  }

  /** A self-assessment of the department as a whole: 9.00 for the money, 88.2 for the rest. */
  public static Map<String, Object> ofDepartment() {
    Map<String, String> money = Map.of("yearStart", "500000.00", "fullYear", "600000.00");
    return Map.of(
        "departmentName",
        "测试局901",
        "annualGoal",
        "保障运转。",
        "goalResult",
        "已完成。",
        "printed",
        Map.of("rate", "90.00%", "executionScore", "9.5", "total", "99.5", "executionWeight", "10"),
        "budget",
        Map.of(
            "total",
            Map.of("yearStart", "500000.00", "fullYear", "600000.00", "executed", "540000.00"),
            "reason",
            "部分采购跨年"),
        "sources",
        List.of(Map.of("source", "PROJECTS", "label", "项目支出", "amounts", money)),
        "indicators",
        List.of(
            ofDepartment("产出指标", "数量指标", "办结件数", ">=300件", "326件", "50"),
            ofDepartment("效益指标", "社会效益指标", "按期办结率", ">=95%", "89.3%", "30"),
            ofDepartment("满意度指标", "服务对象满意度指标", "群众满意度", ">=90%", "93%", "10")));
  }

  private static Map<String, String> ofDepartment(
      String level1, String level2, String name, String target, String actual, String weight) {
    return Map.of(
        "level1", level1, "level2", level2, "name", name, "target", target, "actual", actual,
        "weight", weight);
  }

  public String opened(String project) {
    return post(
            Roles.FINANCE,
            "/assessments",
            Map.of("projectId", project, "year", 2024, "deadline", "2025-03-31"))
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Fills as the unit, over whatever version is there. */
  public ValidatableResponse fill(String assessment, Object results) {
    return as(Roles.UNIT)
        .header("If-Match", "*")
        .body(results)
        .put("/api/v1/assessments/" + assessment + "/results")
        .then();
  }

  public String submitted(String project) {
    String id = opened(project);
    fill(id, goodResults()).statusCode(200);
    post(Roles.UNIT, "/assessments/" + id + "/submission", Map.of()).statusCode(200);
    return id;
  }

  /** Posts; an act is done on whatever version is there. */
  public ValidatableResponse post(String role, String path, Object body) {
    return as(role).header("If-Match", "*").body(body).post("/api/v1" + path).then();
  }

  public ValidatableResponse get(String path) {
    return as(Roles.FINANCE).get("/api/v1" + path).then();
  }

  @Override
  public void settle() {
    get("/rule-sets").statusCode(200);
  }

  /** A caller for whom everything that this fixture has sent is there. */
  @Override
  public RequestSpecification as(String role) {
    boolean limited = role.equals(Roles.UNIT) || role.equals(Roles.DEPARTMENT);
    String token =
        TestTokens.token(
            role, division, limited ? DEPARTMENT : null, role.equals(Roles.UNIT) ? UNIT : null);
    return limited ? with(token) : waiting(token);
  }

  /**
   * The same with any token. Others' projects are never there for an account with limited rows, so
   * that it is the finance bureau that waits for all of them.
   */
  public RequestSpecification with(String token) {
    if (!sequences.isEmpty()) {
      settle();
    }
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** A caller who waits for all events that this fixture has sent. */
  public RequestSpecification waiting(String token) {
    RequestSpecification request = given().auth().oauth2(token).contentType(ContentType.JSON);
    return sequences.isEmpty() ? request : request.header("Consistency-Token", consistencyToken());
  }

  public String consistencyToken() {
    List<String> positions = new ArrayList<>();
    sequences.forEach((aggregate, sequence) -> positions.add(aggregate + ":" + sequence));
    return String.join(",", positions);
  }

  private long next(String aggregate) {
    return sequences.merge(aggregate, 1L, Long::sum);
  }

  public void send(String topic, String type, String project, long sequence, Object data) {
    try {
      sendRaw(topic, type, project, sequence, UUID.randomUUID(), JSON.writeValueAsString(data));
    } catch (com.fasterxml.jackson.core.JsonProcessingException cause) {
      throw new IllegalStateException(cause);
    }
  }

  public void sendRaw(
      String topic, String type, String project, long sequence, UUID eventId, String data) {
    ProducerRecord<String, String> event =
        new ProducerRecord<>(topic, division + ":" + project, data);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            eventId.toString(),
            "ce_source",
            "/test",
            "ce_type",
            type,
            "ce_time",
            "2024-07-01T08:00:00+08:00",
            "ce_subject",
            project,
            "ce_division",
            division,
            "ce_sequence",
            Long.toString(sequence),
            "content-type",
            "application/json")
        .forEach(
            (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    Properties configuration = new Properties();
    configuration.put(
        "bootstrap.servers",
        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
      producer.send(event).get();
    } catch (InterruptedException | ExecutionException cause) {
      throw new IllegalStateException(cause);
    }
  }

  /** How often a query finds something of this division: {@code ?} is the division. */
  public long count(String sql) {
    AgroalDataSource dataSource = Arc.container().instance(AgroalDataSource.class).get();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, division);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
