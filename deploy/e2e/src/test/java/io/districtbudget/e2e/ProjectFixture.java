package io.districtbudget.e2e;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A project of unit 101001, brought by its users' roles as far as a test needs it. */
public final class ProjectFixture {

  /** Closed years belong to the documents; what tests do happens here. */
  public static final int YEAR = 2025;

  private final District district;
  private final String name;
  private final Map<String, String> positions = new TreeMap<>();
  private String id = "";
  private String assessment = "";

  private ProjectFixture(District district, String name) {
    this.district = district;
    this.name = name;
  }

  public static ProjectFixture aProject(District district) {
    return new ProjectFixture(district, "端到端项目" + UUID.randomUUID());
  }

  /** Four indicators that reach 90 points when each is reached. */
  static List<Map<String, String>> indicators() {
    return List.of(
        indicator("产出指标", "数量指标", "检修次数", "≥4次", "30"),
        indicator("产出指标", "质量指标", "检修合格率", "=100%", "20"),
        indicator("效益指标", "社会效益指标", "投诉件数", "≤10件", "30"),
        indicator("满意度指标", "服务对象满意度指标", "使用人员满意度", "≥90%", "10"));
  }

  static Map<String, String> indicator(
      String level1, String level2, String name, String target, String weight) {
    return Map.of(
        "level1", level1, "level2", level2, "name", name, "target", target, "weight", weight);
  }

  public ProjectFixture registered() {
    Map<String, String> body =
        Map.of(
            "name",
            name,
            "unitCode",
            "101001",
            "startDate",
            YEAR + "-01-01",
            "endDate",
            YEAR + "-12-31");
    id = created(as("unit").body(body).post("/api/v1/projects")).path("id");
    return this;
  }

  public ProjectFixture withBudget(String amount) {
    registered();
    created(
        as("finance")
            .header("If-None-Match", "*")
            .body(Map.of("funds", List.of(Map.of("source", "APPROPRIATION", "amount", amount))))
            .put(budget()));
    return this;
  }

  public ProjectFixture withApprovedTargets() {
    created(
        as("unit")
            .header("If-None-Match", "*")
            .body(Map.of("annualGoal", "设备全年可用。", "indicators", indicators()))
            .put(targets()));
    accepted(acting("unit").post(targets() + "/submission"));
    accepted(acting("department").post(targets() + "/department-approval"));
    accepted(acting("finance").post(targets() + "/finance-approval"));
    return this;
  }

  public ProjectFixture withOpenAssessment() {
    Response opened =
        created(
            as("finance").body(Map.of("projectId", id, "year", YEAR)).post("/api/v1/assessments"));
    assessment = opened.path("id");
    return this;
  }

  public Response execute(String amount) {
    return execute(amount, "E2E-" + UUID.randomUUID());
  }

  Response execute(String amount, String voucher) {
    return noted(as("treasury").body(execution(amount, voucher)).post(budget() + "/executions"));
  }

  static Map<String, String> execution(String amount, String voucher) {
    return Map.of(
        "source",
        "APPROPRIATION",
        "amount",
        amount,
        "voucherNumber",
        voucher,
        "date",
        YEAR + "-06-30");
  }

  public Response adjust(String amount) {
    return noted(
        as("finance")
            .body(
                Map.of(
                    "source",
                    "APPROPRIATION",
                    "amount",
                    amount,
                    "documentNumber",
                    "E2E-" + UUID.randomUUID(),
                    "reason",
                    "端到端测试调整",
                    "date",
                    YEAR + "-05-31"))
            .post(budget() + "/adjustments"));
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String budget() {
    return "/api/v1/projects/" + id + "/budgets/" + YEAR;
  }

  public String targets() {
    return "/api/v1/targets/" + id + "/" + YEAR;
  }

  public String assessment() {
    return "/api/v1/assessments/" + assessment;
  }

  /** A request that waits for what this project has done so far. */
  public RequestSpecification as(String role) {
    RequestSpecification request = district.as(role);
    return positions.isEmpty() ? request : request.header("Consistency-Token", token());
  }

  /** The same for an act on whatever version is there. */
  RequestSpecification acting(String role) {
    return as(role).header("If-Match", "*");
  }

  /** How far the project's streams have come. */
  public String token() {
    StringBuilder token = new StringBuilder();
    positions.forEach(
        (aggregate, sequence) ->
            token
                .append(token.isEmpty() ? "" : ",")
                .append(aggregate)
                .append(':')
                .append(sequence));
    return token.toString();
  }

  Response created(Response response) {
    response.then().statusCode(201);
    return noted(response);
  }

  Response accepted(Response response) {
    response.then().statusCode(200);
    return noted(response);
  }

  private Response noted(Response response) {
    String token = response.header("Consistency-Token");
    if (token != null) {
      for (String position : token.split(",", -1)) {
        int colon = position.lastIndexOf(':');
        positions.put(position.substring(0, colon).strip(), position.substring(colon + 1));
      }
    }
    return response;
  }
}
