package io.districtbudget.indicator.declaration;

import static io.districtbudget.indicator.DistrictFixture.DEPARTMENT;
import static io.districtbudget.indicator.DistrictFixture.count;
import static io.districtbudget.indicator.DistrictFixture.indicator;
import static io.districtbudget.indicator.DistrictFixture.path;
import static io.districtbudget.indicator.DistrictFixture.soundTargets;
import static io.districtbudget.indicator.DistrictFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("绩效目标填报 (entry of targets) over REST")
class TargetsEntryResourceTest {

  private static final String STORED =
      "SELECT count(*) FROM declaration WHERE division = ? AND project_id = ?::uuid";

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("created with If-None-Match, changed with If-Match, refused without or when stale")
  void preconditions() {
    String project = district.aProject();
    district.as(Roles.UNIT).body(soundTargets()).put(path(project)).then().statusCode(428);
    assertThat(count(STORED, district.division(), project)).isZero();
    String tag = district.declare(project, soundTargets()).statusCode(201).extract().header("ETag");
    district
        .declare(project, soundTargets())
        .statusCode(412)
        .header("ETag", equalTo(tag))
        .body("code", equalTo("TARGETS_EXIST"));
    Map<String, Object> other = soundTargets();
    other.put("overallGoal", "长期安全。");
    String next =
        district
            .as(Roles.UNIT)
            .header("If-Match", tag)
            .body(other)
            .put(path(project))
            .then()
            .statusCode(200)
            .body("outcome", equalTo("CHANGED"))
            .body("overallGoal", equalTo("长期安全。"))
            .extract()
            .header("ETag");
    assertThat(next).isNotEqualTo(tag);
    district
        .as(Roles.UNIT)
        .header("If-Match", tag)
        .body(soundTargets())
        .put(path(project))
        .then()
        .statusCode(412)
        .body("code", equalTo("VERSION_STALE"));
    district
        .as(Roles.UNIT)
        .header("If-Match", next)
        .body(other)
        .put(path(project))
        .then()
        .statusCode(200)
        .header("ETag", equalTo(next))
        .body("outcome", equalTo("UNCHANGED"));
    assertThat(district.eventTypes(project)).isEmpty();
  }

  @Test
  @DisplayName(
      "删除草稿: gone with its content, kept in the trail; a new one goes on counting its moves")
  void discarded() {
    String project = district.aProject();
    String tag = district.declare(project, soundTargets()).statusCode(201).extract().header("ETag");
    district.as(Roles.UNIT).delete(path(project)).then().statusCode(428);
    district
        .as(Roles.UNIT)
        .header("If-Match", "\"77\"")
        .delete(path(project))
        .then()
        .statusCode(412)
        .body("code", equalTo("VERSION_STALE"));
    assertThat(count(STORED, district.division(), project)).isEqualTo(1);
    district.as(Roles.UNIT).header("If-Match", tag).delete(path(project)).then().statusCode(204);
    assertThat(count(STORED, district.division(), project)).isZero();
    district.as(Roles.UNIT).get(path(project)).then().statusCode(404);
    String trail = "/api/v1/audit-entries/indicator-service?aggregate=targets:" + project;
    district
        .as(Roles.AUDITOR)
        .get(trail)
        .then()
        .statusCode(200)
        .body("items.action", contains("DISCARD", "SAVED"));
    district.declare(project, soundTargets()).statusCode(201);
    assertThat(district.moves(project))
        .allSatisfy(MoveContract::fits)
        .extracting(
            move ->
                move.value().replaceAll(".*\"sequence\":(\\d+),.*\"state\":\"(\\w+)\".*", "$1 $2"))
        .containsExactly("1 DRAFT", "2 DISCARDED", "3 DRAFT");
  }

  @Test
  @DisplayName("what was submitted once is no draft any more, also when it was withdrawn")
  void submittedOnce() {
    String project = district.aProject();
    district.declare(project, soundTargets()).statusCode(201);
    district.act(Roles.UNIT, project, "submission").statusCode(200);
    for (String act : List.of("", "withdrawal")) {
      if (!act.isEmpty()) {
        district.act(Roles.UNIT, project, act).statusCode(200);
      }
      district
          .as(Roles.UNIT)
          .header("If-Match", "*")
          .delete(path(project))
          .then()
          .statusCode(409)
          .body("code", equalTo("STATE_FORBIDS"))
          .body("detail", containsString("不能删除"));
    }
    assertThat(count(STORED, district.division(), project)).isEqualTo(1);
  }

  @Test
  @DisplayName("each text of an allowed length, together more than an event holds: nothing stored")
  void tooLargeToBePublished() {
    String project = district.aProject();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String name = i + "名".repeat(290);
      rows.add(indicator("产出指标", "数量指标", name, "≥12台" + "批".repeat(490), "0.5"));
    }
    Map<String, Object> tooLarge = Map.of("annualGoal", "目".repeat(10_000), "indicators", rows);
    district
        .declare(project, tooLarge)
        .statusCode(422)
        .body("code", equalTo("EVENT_TOO_LARGE"))
        .body("detail", containsString("450,000"));
    assertThat(count(STORED, district.division(), project)).isZero();
    Map<String, Object> half = new HashMap<>(tooLarge);
    half.put("indicators", rows.subList(0, 100));
    district.declare(project, half).statusCode(201);
  }

  @Test
  @DisplayName("eight parallel creates: one 201, seven 412")
  void parallelCreates() throws Exception {
    String project = district.aProject();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> creates = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        creates.add(() -> district.declare(project, soundTargets()).extract().statusCode());
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : pool.invokeAll(creates)) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsExactlyInAnyOrder(201, 412, 412, 412, 412, 412, 412, 412);
    } finally {
      pool.shutdownNow();
    }
    assertThat(count(STORED, district.division(), project)).isEqualTo(1);
  }

  @Test
  @DisplayName("a unit sees its own project only, a department its units', a division its rows")
  void rows() {
    String project = district.aProject();
    district.declare(project, soundTargets()).statusCode(201);
    List<String> strangers =
        List.of(
            TestTokens.token(Roles.UNIT, district.division(), DEPARTMENT, "901002"),
            TestTokens.token(Roles.UNIT, district.division(), "902", "902001"),
            TestTokens.token(Roles.DEPARTMENT, district.division(), "902", null),
            TestTokens.token(Roles.FINANCE, TestTokens.freshDivision(), null, null));
    for (String stranger : strangers) {
      for (String part : List.of("", "/versions", "/versions/1", "/versions/1..1")) {
        district
            .with(stranger)
            .get(path(project) + part)
            .then()
            .statusCode(404)
            .body("code", equalTo("PROJECT_UNKNOWN"));
      }
    }
    district
        .with(strangers.get(0))
        .header("If-Match", "*")
        .body(Map.of())
        .post(path(project) + "/submission")
        .then()
        .statusCode(404);
    district
        .with(strangers.get(2))
        .header("If-Match", "*")
        .body(Map.of("opinion", "不同意"))
        .post(path(project) + "/return")
        .then()
        .statusCode(404);
    district.as(Roles.DEPARTMENT).get(path(project)).then().statusCode(200);
    district
        .as(Roles.TREASURY)
        .get(path(project))
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"));
    district
        .with(TestTokens.ofAnotherRealm(Roles.FINANCE, district.division()))
        .get(path(project))
        .then()
        .statusCode(401);
  }

  @Test
  @DisplayName("a unit's history is not told to another one")
  void historyRows() {
    String project = district.aProject();
    district.declare(project, soundTargets()).statusCode(201);
    district
        .with(TestTokens.token(Roles.UNIT, district.division(), "902", "902001"))
        .get(path(project) + "/history")
        .then()
        .statusCode(404);
  }

  @Test
  @DisplayName("an unknown project is 404; with a token of events still on their way 503")
  void unknownProject() {
    String nobody = UUID.randomUUID().toString();
    district
        .declare(nobody, soundTargets())
        .statusCode(404)
        .body("code", equalTo("PROJECT_UNKNOWN"));
    district
        .as(Roles.UNIT)
        .header("Consistency-Token", "project:" + nobody + ":1")
        .header("If-None-Match", "*")
        .body(soundTargets())
        .put(path(nobody))
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("READ_MODEL_BEHIND"));
    assertThat(count(STORED, district.division(), nobody)).isZero();
  }

  @Test
  @DisplayName("a write right after the registration waits for the event and succeeds")
  void readYourWrites() {
    String project = UUID.randomUUID().toString();
    district.register(project, 1, "ACTIVE");
    district
        .as(Roles.UNIT)
        .header("Consistency-Token", "project:" + project + ":1")
        .header("If-None-Match", "*")
        .body(soundTargets())
        .put(path(project))
        .then()
        .statusCode(201);
  }

  @Test
  @DisplayName("a cancelled project takes no declaration")
  void cancelledProject() {
    String project = district.aProject();
    district.register(project, 2, "CANCELLED");
    district.awaitKnown(project, 2);
    district
        .declare(project, soundTargets())
        .statusCode(409)
        .body("code", equalTo("PROJECT_CANCELLED"));
    assertThat(count(STORED, district.division(), project)).isZero();
  }

  @Test
  @DisplayName("wrong shapes are refused with all their places, and nothing is stored")
  void shapes() {
    String project = district.aProject();
    Map<String, Object> targets =
        targets(
            indicator("产出指标", "数量指标", "巡查次数", "≥3次", "100.001"),
            indicator("产出指标", "数量指标", "巡查覆盖率", "≥90%", "-1"));
    district
        .declare(project, targets)
        .statusCode(400)
        .body("code", equalTo("REQUEST_INVALID"))
        .body("errors.pointer", hasSize(3))
        .body("errors.find { it.rejected == '-1' }.pointer", equalTo("/indicators/1/weight"));
    Map<String, Object> unknown = new HashMap<>(soundTargets());
    unknown.put("goal", "x");
    unknown.put("approved", true);
    district
        .declare(project, unknown)
        .statusCode(400)
        .body("errors.code", containsInAnyOrder("FIELD_UNKNOWN", "FIELD_UNKNOWN"))
        .body("errors.pointer", containsInAnyOrder("/goal", "/approved"));
    district
        .as(Roles.UNIT)
        .queryParam("histrical", true)
        .body(soundTargets())
        .put(path(project))
        .then()
        .statusCode(400)
        .body("code", equalTo("PARAMETER_UNKNOWN"));
    district.as(Roles.UNIT).get("/api/v1/targets/" + project + "/1999").then().statusCode(400);
    assertThat(count(STORED, district.division(), project)).isZero();
  }

  @Test
  @DisplayName("the framework follows the fiscal year; 101 when asked for")
  void frameworks() {
    String project = district.aProject();
    Map<String, Object> targets = soundTargets();
    targets.put("framework", "101");
    district
        .declare(project, targets)
        .statusCode(201)
        .body("framework", equalTo("101"))
        .body("remarks.find { it.code == 'LEVEL_MISSING' }.message", notNullValue());
    targets.put("framework", "2020");
    district
        .as(Roles.UNIT)
        .header("If-None-Match", "*")
        .body(targets)
        .put("/api/v1/targets/" + project + "/2023")
        .then()
        .statusCode(422)
        .body("code", equalTo("FRAMEWORK_NOT_APPLICABLE"));
  }

  @Test
  @DisplayName("finance cannot write a unit's draft, a unit cannot import history")
  void whoMayWrite() {
    String project = district.aProject();
    district
        .as(Roles.FINANCE)
        .header("If-None-Match", "*")
        .body(soundTargets())
        .put(path(project))
        .then()
        .statusCode(403)
        .body("code", equalTo("ROLE_MISSING"));
    district
        .as(Roles.UNIT)
        .queryParam("historical", true)
        .body(soundTargets())
        .put(path(project))
        .then()
        .statusCode(403);
    assertThat(count(STORED, district.division(), project)).isZero();
  }

  @Test
  @DisplayName(
      "a department fills for its unit: tried first and rolled back; it does not review then")
  void forItsUnit() {
    String project = district.aProject();
    district
        .as(Roles.DEPARTMENT)
        .header("If-None-Match", "*")
        .queryParam("dryRun", true)
        .body(soundTargets())
        .put(path(project))
        .then()
        .statusCode(200)
        .header("ETag", nullValue())
        .body("indicators[0].target", equalTo("=12台"));
    assertThat(count(STORED, district.division(), project)).isZero();
    district
        .with(TestTokens.token(Roles.DEPARTMENT, district.division(), "902", null))
        .header("If-None-Match", "*")
        .body(soundTargets())
        .put(path(project))
        .then()
        .statusCode(404);
    district
        .as(Roles.DEPARTMENT)
        .header("If-None-Match", "*")
        .body(soundTargets())
        .put(path(project))
        .then()
        .statusCode(201);
    district.act(Roles.UNIT, project, "submission").statusCode(200);
    district
        .as(Roles.UNIT)
        .header("If-Match", "*")
        .queryParam("dryRun", true)
        .body(soundTargets())
        .put(path(project))
        .then()
        .statusCode(409);
    district
        .act(Roles.DEPARTMENT, project, "department-approval")
        .statusCode(403)
        .body("code", equalTo("FOUR_EYES"));
  }
}
