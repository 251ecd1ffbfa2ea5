package io.districtbudget.project.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("申报内容 (descriptions): what a year's declaration says of a project")
class DescriptionTest {

  private static final String SOUND =
      """
      {"overview":"为三个会议室更换音响。","basis":"区办公用房管理办法","necessity":"设备已用十二年。",
       "resources":"会务组两人","mainActivity":"采购与安装","leader":"甲","contact":"乙","telephone":"000",
       "amount":"36000.00",
       "costs":[{"name":"音响","content":"功放与音箱","detail":"一套","unitPrice":"10000.00",
         "priceBasis":"三家询价","quantity":"3","quantityBasis":"会议室数","amount":"30000.00"},
        {"name":"安装","unitPrice":"2000.00","quantity":"3.0","amount":"6000.00","remark":"含布线"}],
       "safeguards":[{"system":"财务管理制度","document":"内控手册","measure":"专款专用",
         "phases":["COMPLETION","PLANNING"]}]}
      """;
  private static final String BROKEN =
      """
      {"amount":"100.00","costs":[
        {"name":"甲","unitPrice":"10.00","quantity":"3","amount":"31.00"},
        {"name":"乙","unitPrice":"10.00","quantity":"3","amount":"30.00"}]}
      """;

  private final ProjectFixture district = ProjectFixture.inFreshDivision();
  private String project = "";

  @BeforeEach
  void registered() {
    district.found();
    project =
        district
            .post("finance", "/projects", Map.of("name", "会议室音响", "unitCode", ProjectFixture.UNIT))
            .extract()
            .path("id");
  }

  @Test
  @DisplayName("the unit describes its project; all of it is served again, with the project too")
  void described() {
    put("unit", 2020, SOUND).statusCode(201).body("outcome", equalTo("CREATED"));
    district
        .get("/projects/" + project + "/descriptions/2020")
        .body("year", equalTo(2020))
        .body("necessity", equalTo("设备已用十二年。"))
        .body("telephone", equalTo("000"))
        .body("costs.name", contains("音响", "安装"))
        .body("costs.quantity", contains("3", "3"))
        .body("costs[0].priceBasis", equalTo("三家询价"))
        .body("safeguards[0].phases", contains("PLANNING", "COMPLETION"))
        .body("findings", empty())
        .body("historical", equalTo(false));
    district.get("/projects/" + project).body("description.overview", equalTo("为三个会议室更换音响。"));
    district.get("/projects").body("items[0].description", nullValue());
    district
        .get("/projects/" + project + "/history")
        .body("items.action", contains("project.registered.v1", "project.described"));
    assertThat(district.eventTypes(project)).containsExactly("project.registered.v1");
  }

  @Test
  @DisplayName("what does not add up is refused, every line and the sum at once; nothing is stored")
  void mustAddUp() {
    put("unit", 2020, BROKEN)
        .statusCode(422)
        .body("errors.pointer", contains("/costs/0/amount", "/amount"))
        .body("errors.code", contains("COST_PRODUCT_MISMATCH", "COST_SUM_MISMATCH"))
        .body("errors.rejected", contains("31.00", "100.00"));
    put("unit", 2020, "{\"colour\":1,\"costs\":[{\"wheels\":4}],\"amount\":\"0.001\"}")
        .statusCode(422)
        .body("code", equalTo("AMOUNT_INVALID"));
    put("unit", 2020, "{\"colour\":1,\"costs\":[{\"wheels\":4}]}")
        .statusCode(400)
        .body("errors.code", contains("FIELD_UNKNOWN", "FIELD_UNKNOWN"));
    put("unit", 2020, "{\"year\":2021}").statusCode(422).body("code", equalTo("YEAR_DIFFERS"));
    district.get("/projects/" + project + "/descriptions/2020").statusCode(404);
    district.get("/projects/" + project + "/history").body("items", hasSize(1));
  }

  @Test
  @DisplayName(
      "a published document is kept as printed, its slips are findings; again it is unchanged")
  void historical() {
    put("finance", 2020, BROKEN, "?historical=true").statusCode(201);
    put("finance", 2020, BROKEN, "?historical=true")
        .statusCode(200)
        .body("outcome", equalTo("UNCHANGED"));
    district
        .get("/projects/" + project)
        .body("description.historical", equalTo(true))
        .body("description.costs[0].amount", equalTo("31.00"))
        .body("description.findings.code", contains("COST_PRODUCT_MISMATCH", "COST_SUM_MISMATCH"))
        .body("description.findings[0].pointer", equalTo("/costs/0/amount"))
        .body("description.findings[1].message", equalTo("明细合计 61.00 元，而项目金额写的是 100.00 元。"));
    put("finance", 2020, SOUND, "?historical=true").body("outcome", equalTo("CHANGED"));
    put("unit", 2021, SOUND).statusCode(201);
    put("finance", 2021, BROKEN, "?historical=true")
        .statusCode(409)
        .body("code", equalTo("DESCRIPTION_EXISTS"));
    put("unit", 2022, BROKEN, "?historical=true").statusCode(403);
  }

  @Test
  @DisplayName("each year keeps what it said; asOf shows the newest up to the day")
  void years() {
    put("unit", 2020, "{\"overview\":\"二〇二〇\"}").statusCode(201);
    put("unit", 2022, "{\"overview\":\"二〇二二\"}").statusCode(201);
    String path = "/projects/" + project;
    district.get(path).body("description.overview", equalTo("二〇二二"));
    district.get(path + "?asOf=2021-06-30").body("description.overview", equalTo("二〇二〇"));
    district.get(path + "?asOf=2019-06-30").body("description", nullValue());
  }

  @Test
  @DisplayName("preconditions: a first time needs If-None-Match, a change the ETag that was read")
  void preconditions() {
    String path = "/api/v1/projects/" + project + "/descriptions/2020";
    json("unit").body(SOUND).put(path).then().statusCode(428);
    json("unit").header("If-Match", "\"0\"").body(SOUND).put(path).then().statusCode(412);
    put("unit", 2020, SOUND).statusCode(201).header("ETag", "\"0\"");
    put("unit", 2020, SOUND).statusCode(412).header("ETag", "\"0\"");
    json("unit")
        .header("If-Match", "\"0\"")
        .body("{\"overview\":\"改\"}")
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("outcome", equalTo("CHANGED"));
    json("unit").header("If-Match", "\"0\"").body(SOUND).put(path).then().statusCode(412);
  }

  @Test
  @DisplayName("another unit and another division see and describe nothing")
  void rows() {
    String path = "/api/v1/projects/" + project + "/descriptions/2020";
    put("unit", 2020, SOUND).statusCode(201);
    RequestSpecification other = district.asUnitOf("901", "901002");
    other.get(path).then().statusCode(404).body("code", equalTo("PROJECT_UNKNOWN"));
    other.header("If-Match", "*").body(SOUND).put(path).then().statusCode(404);
    district
        .with(TestTokens.token("finance", TestTokens.freshDivision(), null, null))
        .get(path)
        .then()
        .statusCode(404);
    json("auditor").header("If-Match", "*").body(SOUND).put(path).then().statusCode(403);
    put("unit", 3000, SOUND).statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.01", "1000000000000000.00"})
  @DisplayName("0.01 and 10^15 元 survive the breakdown, and a batch, unchanged")
  void amounts(String amount) {
    String costs =
        """
        "amount":"%1$s","costs":[{"name":"甲","unitPrice":"%1$s","quantity":"1","amount":"%1$s"}]\
        """
            .formatted(amount);
    put("unit", 2020, "{" + costs + "}").statusCode(201);
    district
        .get("/projects/" + project)
        .body("description.amount", equalTo(amount))
        .body("description.costs[0].unitPrice", equalTo(amount))
        .body("description.costs[0].amount", equalTo(amount));
    String line =
        "{\"name\":\"批量\",\"unitCode\":\"901001\",\"description\":{\"year\":2023," + costs + "}}";
    batch(line).body("outcome", equalTo("CREATED"));
    String id = batch(line).body("outcome", equalTo("UNCHANGED")).extract().path("entity.id");
    district
        .get("/projects/" + id)
        .body("description.year", equalTo(2023))
        .body("description.costs[0].amount", equalTo(amount));
    batch(line.replace("\"quantity\":\"1\"", "\"quantity\":\"2\"").replace("批量", "另一"))
        .body("problem.code", equalTo("COST_PRODUCT_MISMATCH"))
        .body("problem.errors.pointer", contains("/description/costs/0/amount"));
    assertThat(district.finance().get("/api/v1/projects").<List<?>>path("items")).hasSize(2);
  }

  private ValidatableResponse batch(String line) {
    return district
        .finance()
        .urlEncodingEnabled(false)
        .contentType("application/x-ndjson")
        .body(line.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/projects:batch")
        .then()
        .statusCode(200)
        .parser("application/x-ndjson", io.restassured.parsing.Parser.JSON);
  }

  private ValidatableResponse put(String role, int year, String description) {
    return json(role)
        .header("If-None-Match", "*")
        .body(description)
        .put("/api/v1/projects/" + project + "/descriptions/" + year)
        .then();
  }

  private ValidatableResponse put(String role, int year, String description, String query) {
    return json(role)
        .body(description)
        .put("/api/v1/projects/" + project + "/descriptions/" + year + query)
        .then();
  }

  private RequestSpecification json(String role) {
    return district.as(role);
  }
}
