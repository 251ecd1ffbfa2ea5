package io.districtbudget.project;

import static io.restassured.RestAssured.given;

import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.FreshDivision;
import io.districtbudget.support.testing.TestTokens;
import io.districtbudget.support.testing.WrittenEvents;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A district with one department and unit, for tests that read like sentences. */
public final class ProjectFixture implements FreshDivision {

  public static final String DEPARTMENT = "901";
  public static final String UNIT = "901001";

  private final String division = TestTokens.freshDivision();
  private boolean founded;

  private ProjectFixture() {}

  public static ProjectFixture inFreshDivision() {
    return new ProjectFixture();
  }

  /** A project that is about to get a budget. */
  public record NewProject(ProjectFixture district, String id) {

    /** Approves the year-start budget and gives the project's id. */
    public String withBudget(int year, String amount) {
      district
          .finance()
          .header("If-None-Match", "*")
          .body("{\"funds\":[{\"source\":\"APPROPRIATION\",\"amount\":\"" + amount + "\"}]}")
          .put("/api/v1/projects/" + id + "/budgets/" + year)
          .then()
          .statusCode(201);
      return id;
    }
  }

  public NewProject aProject() {
    found();
    String id =
        post(Roles.FINANCE, "/projects", Map.of("name", "项目" + UUID.randomUUID(), "unitCode", UNIT))
            .statusCode(201)
            .extract()
            .path("id");
    return new NewProject(this, id);
  }

  /** Creates the department and the unit once. */
  public void found() {
    if (!founded) {
      founded = true;
      post(Roles.FINANCE, "/departments", Map.of("code", DEPARTMENT, "name", "测试局"))
          .statusCode(201);
      post(
              Roles.FINANCE,
              "/units",
              Map.of("code", UNIT, "name", "测试中心", "departmentCode", DEPARTMENT))
          .statusCode(201);
    }
  }

  public ValidatableResponse adjust(String project, int year, String amount, String document) {
    return adjust(project, year, amount, document, year + "-06-01");
  }

  public ValidatableResponse adjust(
      String project, int year, String amount, String document, String date) {
    return post(
        Roles.FINANCE,
        "/projects/" + project + "/budgets/" + year + "/adjustments",
        Map.of(
            "source",
            "APPROPRIATION",
            "amount",
            amount,
            "documentNumber",
            document,
            "reason",
            "测试",
            "date",
            date));
  }

  public ValidatableResponse execute(String project, int year, String amount, String voucher) {
    return post(
        Roles.TREASURY,
        "/projects/" + project + "/budgets/" + year + "/executions",
        Map.of(
            "source",
            "APPROPRIATION",
            "amount",
            amount,
            "voucherNumber",
            voucher,
            "date",
            year + "-06-30"));
  }

  /** Posts; an act is done on whatever version is there. */
  public ValidatableResponse post(String role, String path, Object body) {
    return as(role).header("If-Match", "*").body(body).post("/api/v1" + path).then();
  }

  public ValidatableResponse get(String path) {
    return finance().get("/api/v1" + path).then();
  }

  public RequestSpecification finance() {
    return as(Roles.FINANCE);
  }

  /** A caller of this division: unit and department are limited to the fixture's. */
  @Override
  public RequestSpecification as(String role) {
    boolean limited = role.equals(Roles.UNIT) || role.equals(Roles.DEPARTMENT);
    return with(
        TestTokens.token(
            role, division, limited ? DEPARTMENT : null, role.equals(Roles.UNIT) ? UNIT : null));
  }

  public RequestSpecification asUnitOf(String department, String unit) {
    return with(TestTokens.token(Roles.UNIT, division, department, unit));
  }

  public RequestSpecification with(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  @Override
  public String division() {
    return division;
  }

  /** Types of all events of a project, in the order of topics and offsets. */
  public List<String> eventTypes(String project) {
    return events(project).stream().map(event -> WrittenEvents.header(event, "ce_type")).toList();
  }

  /** All events of a project. */
  public List<ConsumerRecord<String, String>> events(String project) {
    return WrittenEvents.of(
        List.of(Channels.PROJECT_EVENTS, Channels.BUDGET_EVENTS), division + ":" + project);
  }

  /** Keys of all events of this division in a topic. */
  public List<String> eventsOfDivision(String topic) {
    return WrittenEvents.of(List.of(topic), key -> key.startsWith(division + ":")).stream()
        .map(ConsumerRecord::key)
        .toList();
  }
}
