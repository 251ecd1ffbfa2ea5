package io.districtbudget.assessment.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.WrittenEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("整改闭环 (rectification loop)")
class RectificationTest {
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private String aSubmittedMonitoring(String project) {
    String path = "/monitorings/" + project + "/2024/7";
    district
        .as(Roles.UNIT)
        .header("If-None-Match", "*")
        .body(
            Map.of(
                "indicators",
                List.of(
                    Map.of("number", 1, "value", "1次", "cause", "停工", "remedy", "补做"),
                    Map.of("number", 2, "value", "合格"),
                    Map.of("number", 3, "value", "96%"),
                    Map.of("number", 4, "value", "93%"))))
        .put("/api/v1" + path)
        .then()
        .statusCode(200);
    district.post(Roles.UNIT, path + "/submission", Map.of()).statusCode(200);
    return path;
  }

  private String issued(String role, String path, String deadline) {
    return district
        .post(
            role,
            path + "/rectifications",
            Map.of("requirement", "补做检修", "deadline", deadline, "indicators", List.of(1)))
        .statusCode(201)
        .extract()
        .path("id");
  }

  private io.restassured.response.ValidatableResponse act(
      String role, String id, String act, Map<String, ?> body) {
    return district.post(role, "/rectifications/" + id + "/" + act, body);
  }

  @Test
  @DisplayName("issued, answered, returned, answered again, closed; every act emits its event")
  void wholeLoop() throws IOException {
    String project = district.aProjectReadyToAssess("整改");
    String path = aSubmittedMonitoring(project);
    String id = issued(Roles.DEPARTMENT, path, "2024-09-15");
    act(Roles.UNIT, id, "answer", Map.of("measures", "已补做一次"))
        .statusCode(200)
        .body("status", equalTo("ANSWERED"))
        .body("overdue", equalTo(false));
    act(Roles.DEPARTMENT, id, "return", Map.of("reason", "未附记录", "deadline", "2024-07-01"))
        .statusCode(422)
        .body("code", equalTo("DEADLINE_TOO_EARLY"));
    act(Roles.DEPARTMENT, id, "return", Map.of("reason", "未附记录", "deadline", "2024-10-15"))
        .statusCode(200)
        .body("status", equalTo("RETURNED"))
        .body("deadline", equalTo("2024-10-15"));
    act(Roles.UNIT, id, "answer", Map.of("measures", "已附验收记录")).statusCode(200);
    act(Roles.DEPARTMENT, id, "closure", Map.of("opinion", "整改到位"))
        .statusCode(200)
        .body("status", equalTo("CLOSED"))
        .body("statusLabel", equalTo("已销号"));
    district
        .get("/rectifications/" + id + "/history")
        .body("items.action", equalTo(List.of("ISSUE", "ANSWER", "RETURN", "ANSWER", "CLOSE")))
        .body("items[1].reason", equalTo("已补做一次"));

    List<ConsumerRecord<String, String>> events =
        WrittenEvents.of(List.of("assessment.events"), district.division() + ":" + project);
    assertThat(events.stream().map(event -> WrittenEvents.header(event, "ce_type")))
        .containsExactly(
            "monitoring.opened.v1",
            "monitoring.submitted.v1",
            "rectification.issued.v1",
            "rectification.answered.v1",
            "rectification.returned.v1",
            "rectification.answered.v1",
            "rectification.closed.v1");
    for (ConsumerRecord<String, String> event : events) {
      JsonNode data = new ObjectMapper().readTree(event.value());
      String schema =
          "/contracts/assessment.events/" + WrittenEvents.header(event, "ce_type") + ".schema.json";
      try (InputStream in = RectificationTest.class.getResourceAsStream(schema)) {
        assertThat(
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in)
                    .validate(data))
            .isEmpty();
      }
    }
  }

  @Test
  @DisplayName(
      "refused: before submission, a strange row, out of turn, by another role; nothing stays")
  void refusals() {
    String project = district.aProjectReadyToAssess("拒绝");
    String path = "/monitorings/" + project + "/2024/7";
    Map<String, Object> entry =
        Map.of("requirement", "补做", "deadline", "2024-07-30", "indicators", List.of(8, 9));
    district.post(Roles.FINANCE, path + "/rectifications", entry).statusCode(404);
    aSubmittedMonitoring(project);
    district
        .post(Roles.FINANCE, path + "/rectifications", entry)
        .statusCode(422)
        .body(
            "errors.code",
            equalTo(List.of("DEADLINE_TOO_EARLY", "INDICATOR_UNKNOWN", "INDICATOR_UNKNOWN")))
        .body("errors.rejected", equalTo(List.of("2024-07-30", "8", "9")));
    district
        .post(Roles.FINANCE, path + "/rectifications", Map.of("requirement", " "))
        .statusCode(400)
        .body("errors", hasSize(2));
    district.post(Roles.UNIT, path + "/rectifications", entry).statusCode(403);
    assertThat(district.count("SELECT count(*) FROM rectification WHERE division = ?")).isZero();
    String id = issued(Roles.FINANCE, path, "2024-09-15");
    act(Roles.FINANCE, id, "closure", Map.of())
        .statusCode(409)
        .body("code", equalTo("STATE_FORBIDS"));
    act(Roles.UNIT, id, "answer", Map.of("measures", "已补做")).statusCode(200);
    act(Roles.DEPARTMENT, id, "closure", Map.of())
        .statusCode(403)
        .body("code", equalTo("ROLE_MISSING"));
    district.get("/rectifications/" + id).body("status", equalTo("ANSWERED"));
  }

  @Test
  @DisplayName("overdue until it is answered; another department and division see nothing")
  void overdue() {
    String project = district.aProjectReadyToAssess("逾期");
    String id = issued(Roles.FINANCE, aSubmittedMonitoring(project), "2024-09-15");
    district
        .get("/rectifications?year=2024&overdue=true")
        .body("items.id", equalTo(List.of(id)))
        .body("items[0].overdue", equalTo(true));
    act(Roles.UNIT, id, "answer", Map.of("measures", "已补做")).statusCode(200);
    district.get("/rectifications?year=2024&overdue=true").body("items", hasSize(0));
    district
        .get("/rectifications?year=2024&status=ANSWERED&department=901")
        .body("items", hasSize(1));
    district.project(project, "逾期", "ACTIVE", "905");
    district.as(Roles.DEPARTMENT).get("/api/v1/rectifications").then().body("items", hasSize(0));
    district
        .as(Roles.UNIT)
        .get("/api/v1/rectifications/" + id)
        .then()
        .statusCode(404)
        .body("code", equalTo("RECTIFICATION_UNKNOWN"));
    district.project(project, "逾期", "CANCELLED", "905");
    district.get("/rectifications/" + id).body("status", equalTo("CANCELLED"));
    DistrictFixture.inFreshDivision().get("/rectifications/" + id).statusCode(404);
  }
}
