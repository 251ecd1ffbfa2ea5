package io.districtbudget.indicator.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("projects as project.events describe them")
class ProjectEventsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("the contract's example, plus a field that we do not know, is understood")
  void example() throws IOException {
    String project = UUID.randomUUID().toString();
    try (InputStream example =
        getClass()
            .getResourceAsStream("/contracts/project.events/project.registered.v1.example.json")) {
      ObjectNode data = (ObjectNode) JSON.readTree(Objects.requireNonNull(example));
      data.put("projectId", project).put("division", district.division()).put("later", "x");
      district.send(project, "project.registered.v1", 1, UUID.randomUUID(), data.toString());
    }
    district.awaitKnown(project, 1);
    district
        .as(Roles.FINANCE)
        .get(DistrictFixture.path(project))
        .then()
        .statusCode(404)
        .body("code", equalTo("TARGETS_UNKNOWN"));
  }

  @Test
  @DisplayName("late and repeated events cannot move a project backwards")
  void lateAndRepeated() {
    String project = district.aProject();
    district.register(project, 3, "CANCELLED");
    district.awaitKnown(project, 3);
    district.register(project, 2, "ACTIVE");
    String marker = UUID.randomUUID().toString();
    district.register(marker, 1, "ACTIVE");
    district.awaitKnown(marker, 1);
    district.register(project, 4, "CANCELLED");
    district.awaitKnown(project, 4);
    assertThat(
            DistrictFixture.count(
                "SELECT count(*) FROM known_project WHERE id = ?::uuid AND status = 'CANCELLED'"
                    + " AND sequence = 4",
                project))
        .isEqualTo(1);
  }

  @Test
  @DisplayName(
      "划转: a moved project belongs to its new department and unit, and no longer to the old")
  void moved() throws IOException {
    String project = district.aProject();
    district.declare(project, DistrictFixture.soundTargets());
    try (InputStream example =
        getClass()
            .getResourceAsStream("/contracts/project.events/project.changed.v1.example.json")) {
      ObjectNode data = (ObjectNode) JSON.readTree(Objects.requireNonNull(example));
      data.put("projectId", project).put("division", district.division()).put("sequence", 2);
      data.put("departmentCode", "905").put("unitCode", "905001");
      district.send(project, "project.changed.v1", 2, UUID.randomUUID(), data.toString());
    }
    district.awaitKnown(project, 2);
    String path = DistrictFixture.path(project);
    district.as(Roles.UNIT).get(path).then().statusCode(404);
    district.as(Roles.DEPARTMENT).get(path).then().statusCode(404);
    district
        .with(TestTokens.token(Roles.UNIT, district.division(), "905", "905001"))
        .get(path)
        .then()
        .statusCode(200);
  }

  @Test
  @DisplayName("a token of no project is never reached; one that names no identifier is none")
  void tokenWithoutProject() {
    String project = district.aProject();
    tokenAnswers(project, "project:" + project + "/2022:1", 503, "READ_MODEL_BEHIND");
    tokenAnswers(project, "project:" + "-".repeat(36) + ":1", 400, "CONSISTENCY_TOKEN_INVALID");
  }

  private void tokenAnswers(String project, String token, int status, String code) {
    district
        .as(Roles.FINANCE)
        .header("Consistency-Token", token)
        .get(DistrictFixture.path(project))
        .then()
        .statusCode(status)
        .body("code", equalTo(code));
  }

  @Test
  @DisplayName("a poison event parks its project; others flow")
  void poison() {
    String poisoned = district.aProject();
    district.send(poisoned, "project.changed.v1", 2, UUID.randomUUID(), "{\"sequence\":\"two\"}");
    String other = district.aProject();
    district.awaitKnown(other, 1);
    long parked =
        DistrictFixture.count(
            "SELECT count(*) FROM inbox_parked_key WHERE key = ?",
            district.division() + ":" + poisoned);
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (parked == 0 && System.nanoTime() < deadline) {
      parked =
          DistrictFixture.count(
              "SELECT count(*) FROM inbox_parked_key WHERE key = ?",
              district.division() + ":" + poisoned);
    }
    assertThat(parked).isEqualTo(1);
  }
}
