package io.districtbudget.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.districtbudget.expression.Confidence;
import io.districtbudget.expression.ReadingKind;
import io.districtbudget.expression.TargetReader;
import io.districtbudget.expression.TargetReading;
import io.districtbudget.indicator.Contract;
import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.WrittenEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("指标库 (indicator catalogue) over REST")
class CatalogueResourceTest {

  private static final String PATH = "/api/v1/indicators";

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("a division begins with at least 150 common indicators, each with a sound target")
  void starterSet() {
    List<String> codes = new ArrayList<>();
    String next = PATH + "?limit=100&state=APPROVED";
    while (next != null) {
      JsonPath page =
          district
              .as(Roles.UNIT)
              .urlEncodingEnabled(false)
              .get(next)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      codes.addAll(page.getList("items.code", String.class));
      for (int i = 0; i < page.getList("items").size(); i++) {
        sound(page, "items[" + i + "].");
      }
      next = page.getString("next");
    }
    assertThat(codes).hasSizeGreaterThanOrEqualTo(150).isSorted();
    assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
  }

  private static void sound(JsonPath page, String item) {
    String name = page.getString(item + "name");
    String target = page.getString(item + "usualTarget");
    String direction = page.getString(item + "direction");
    TargetReading reading = TargetReader.read(target, name);
    assertThat(reading.kind()).as(name).isNotEqualTo(ReadingKind.INVALID);
    assertThat(reading.confidence()).as(name).isNotEqualTo(Confidence.DOUBTFUL);
    assertThat(reading.kind() == ReadingKind.NUMERIC)
        .as(name)
        .isEqualTo(!direction.equals("QUALITATIVE"));
    assertThat(reading.unit()).as(name).isEqualTo(page.getString(item + "unit"));
    assertThat(reading.operator() != null && reading.operator().reverse())
        .as(name)
        .isEqualTo(direction.equals("REVERSE") && !target.startsWith("="));
  }

  @Test
  @DisplayName("found by part of the name, keyword, level and owner")
  void search() {
    district
        .as(Roles.UNIT)
        .queryParam("q", "满意")
        .get(PATH)
        .then()
        .statusCode(200)
        .body("items.level2", everyItem(equalTo("服务对象满意度指标")))
        .body("items", not(empty()));
    district
        .as(Roles.UNIT)
        .queryParam("q", "采购")
        .queryParam("level2", "时效指标")
        .get(PATH)
        .then()
        .statusCode(200)
        .body("items.name", hasItem("货物交付及时率"));
    district
        .as(Roles.UNIT)
        .queryParam("q", "100%_")
        .get(PATH)
        .then()
        .statusCode(200)
        .body("items", empty());
    district
        .as(Roles.UNIT)
        .queryParam("levl2", "时效指标")
        .get(PATH)
        .then()
        .statusCode(400)
        .body("code", equalTo("PARAMETER_UNKNOWN"));
  }

  @Test
  @DisplayName("proposed by a unit, approved by admin, retired; its name is free again then")
  void lifeCycle() {
    Map<String, Object> proposal =
        Map.of(
            "level1", "产出",
            "level2", "数量",
            "name", "桥梁检测座数",
            "direction", "POSITIVE",
            "unit", "座",
            "keywords", List.of("桥梁", "检测"));
    ValidatableResponse proposed =
        propose(proposal)
            .statusCode(201)
            .body("state", equalTo("PROPOSED"))
            .body("level2", equalTo("数量指标"))
            .body("keywords", contains("桥梁", "检测"));
    String id = proposed.extract().path("id");
    String tag = proposed.extract().header("ETag");
    propose(proposal).statusCode(409).body("code", equalTo("INDICATOR_EXISTS"));
    Map<String, Object> otherWidth = new HashMap<>(proposal);
    otherWidth.put("keywords", List.of("渡船"));
    otherWidth.put("name", "渡船 检测艘数（Ｇ60）");
    propose(otherWidth).statusCode(201);
    otherWidth.put("name", "渡船检测艘数(g60)");
    propose(otherWidth).statusCode(409).body("code", equalTo("INDICATOR_EXISTS"));
    district
        .as(Roles.ADMIN)
        .body(Map.of("state", "APPROVED"))
        .patch(PATH + "/" + id)
        .then()
        .statusCode(428);
    change(Roles.UNIT, id, tag, Map.of("state", "APPROVED")).statusCode(403);
    String approved =
        change(Roles.ADMIN, id, tag, Map.of("state", "APPROVED", "usualTarget", "≥8座"))
            .statusCode(200)
            .body("state", equalTo("APPROVED"))
            .body("usualTarget", equalTo("≥8座"))
            .body("unit", equalTo("座"))
            .extract()
            .header("ETag");
    change(Roles.ADMIN, id, tag, Map.of("state", "RETIRED")).statusCode(412);
    change(Roles.ADMIN, id, approved, Map.of("state", "PROPOSED"))
        .statusCode(409)
        .body("code", equalTo("STATE_FORBIDS"));
    String retired =
        change(Roles.ADMIN, id, approved, Map.of("state", "RETIRED"))
            .statusCode(200)
            .extract()
            .header("ETag");
    propose(proposal).statusCode(201);
    change(Roles.ADMIN, id, retired, Map.of("state", "APPROVED"))
        .statusCode(409)
        .body("code", equalTo("INDICATOR_EXISTS"));
    district
        .as(Roles.UNIT)
        .get(PATH + "?state=PROPOSED&state=RETIRED&q=桥梁&count=true&limit=1")
        .then()
        .body("items", hasSize(1))
        .body("count", equalTo(2));
    List<ConsumerRecord<String, String>> told = district.events(id);
    assertThat(told)
        .extracting(event -> WrittenEvents.header(event, "ce_type"))
        .containsOnly("indicator.changed.v1")
        .hasSize(3);
    assertThat(told)
        .allSatisfy(event -> Contract.fits("target.events/indicator.changed.v1", event.value()))
        .extracting(event -> event.value().replaceAll(".*\"state\":\"(\\w+)\".*", "$1"))
        .containsExactly("PROPOSED", "APPROVED", "RETIRED");
    district
        .as(Roles.UNIT)
        .queryParam("q", "桥梁")
        .get(PATH)
        .then()
        .body("items", hasSize(2))
        .body("items.state", contains("RETIRED", "PROPOSED"));
  }

  @Test
  @DisplayName("the same proposal eight times at once: one 201, seven 409")
  void parallelProposals() throws Exception {
    Map<String, Object> proposal =
        Map.of("level1", "产出", "level2", "数量", "name", "码头检测座数", "direction", "POSITIVE");
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> proposals = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        proposals.add(() -> propose(proposal).extract().statusCode());
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : pool.invokeAll(proposals)) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409, 409, 409);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  @DisplayName("refused: unknown levels, another's department, missing fields")
  void refusals() {
    propose(Map.of("level1", "产出", "level2", "社会效益", "name", "一", "direction", "POSITIVE"))
        .statusCode(422)
        .body("code", equalTo("LEVEL_UNKNOWN"));
    propose(
            Map.of(
                "level1", "产出",
                "level2", "数量",
                "name", "二",
                "direction", "POSITIVE",
                "departmentCode", "902"))
        .statusCode(403)
        .body("code", equalTo("ROWS_FORBIDDEN"));
    propose(Map.of("name", " ")).statusCode(400).body("errors", hasSize(4));
    assertThat(
            DistrictFixture.count(
                "SELECT count(*) FROM catalogue_indicator WHERE division = ?"
                    + " AND proposed_by <> 'starter-set'",
                district.division()))
        .isZero();
  }

  @Test
  @DisplayName("another division's indicators are not seen")
  void divisions() {
    String id =
        propose(Map.of("level1", "产出", "level2", "数量", "name", "隧道检测座数", "direction", "POSITIVE"))
            .statusCode(201)
            .extract()
            .path("id");
    DistrictFixture.inFreshDivision()
        .as(Roles.ADMIN)
        .get(PATH + "/" + id)
        .then()
        .statusCode(404)
        .body("code", equalTo("INDICATOR_UNKNOWN"));
  }

  private ValidatableResponse propose(Map<String, Object> proposal) {
    return district.as(Roles.UNIT).body(proposal).post(PATH).then();
  }

  private ValidatableResponse change(
      String role, String id, String tag, Map<String, Object> change) {
    return district.as(role).header("If-Match", tag).body(change).patch(PATH + "/" + id).then();
  }
}
