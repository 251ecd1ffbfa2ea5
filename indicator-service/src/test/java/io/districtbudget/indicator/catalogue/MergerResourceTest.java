package io.districtbudget.indicator.catalogue;

import static io.districtbudget.indicator.history.HistoryFixture.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.districtbudget.indicator.Channels;
import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.WrittenEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("指标归并 (merger): names and uses follow, the trail of both says so, it is for good")
class MergerResourceTest {

  private static final String PATH = "/api/v1/indicators";

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private String indicator(String name, Map<String, Object> further) {
    Map<String, Object> proposal =
        new HashMap<>(
            Map.of("level1", "产出指标", "level2", "数量指标", "name", name, "direction", "POSITIVE"));
    proposal.putAll(further);
    String id =
        district
            .as(Roles.ADMIN)
            .body(proposal)
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    change(id, Map.of("state", "APPROVED")).statusCode(200);
    return id;
  }

  private ValidatableResponse change(String id, Map<String, Object> change) {
    return district
        .as(Roles.ADMIN)
        .header("If-Match", "*")
        .body(change)
        .patch(PATH + "/" + id)
        .then();
  }

  private Response merge(String id, String into, String ifMatch) {
    return district
        .as(Roles.FINANCE)
        .header("If-Match", ifMatch)
        .body(Map.of("into", into, "reason", "口径一致。"))
        .post(PATH + "/" + id + "/merger");
  }

  private long noted(String id, String action, String reason) {
    return DistrictFixture.count(
        "SELECT count(*) FROM audit_entry WHERE division = ? AND aggregate = ? AND action = ?"
            + " AND reason = ?",
        district.division(),
        "indicator:" + id,
        action,
        reason);
  }

  @Test
  @DisplayName("declarations that used the one count for the other, through further mergers too")
  void usesFollow() {
    project(district, "闸口维护").declaring("数量指标", "闸口启闭机检修台数", "≥6台").approvedFor(2021);
    project(district, "泵闸养护").declaring("数量指标", "启闭设备检查台数", "≥8台").approvedFor(2022);
    String goes = indicator("闸口启闭机检修台数", Map.of());
    String stays = indicator("启闭设备检查台数", Map.of());
    merge(goes, stays, "*")
        .then()
        .statusCode(200)
        .body("state", equalTo("RETIRED"))
        .body("mergedInto", equalTo(stays))
        .body("version", equalTo(3));
    usage(stays)
        .body("uses", equalTo(2))
        .body("names", containsInAnyOrder("启闭设备检查台数", "闸口启闭机检修台数"));
    String last = indicator("水工设备检修台数", Map.of());
    merge(stays, last, "*").then().statusCode(200);
    usage(last).body("uses", equalTo(2)).body("names", hasItem("闸口启闭机检修台数"));
    district
        .as(Roles.UNIT)
        .queryParam("state", "APPROVED")
        .queryParam("q", "闸口")
        .get(PATH)
        .then()
        .body("items.id", not(hasItem(goes)));
  }

  private ValidatableResponse usage(String id) {
    return district.as(Roles.ADMIN).get(PATH + "/" + id + "/usage").then().statusCode(200);
  }

  @Test
  @DisplayName("is written down at both, told to others, and not undone by approving it again")
  void forGood() {
    String goes = indicator("渡口趸船检修座数", Map.of());
    String stays = indicator("渡口趸船维护座数", Map.of());
    merge(goes, stays, "\"0\"").then().statusCode(412);
    merge(goes, stays, "*").then().statusCode(200);
    assertThat(noted(goes, "MERGED", "口径一致。")).isEqualTo(1);
    assertThat(noted(stays, "TOOK_OVER", "口径一致。")).isEqualTo(1);
    assertThat(WrittenEvents.of(List.of(Channels.TARGET_EVENTS), district.division() + ":" + goes))
        .last()
        .satisfies(event -> assertThat(event.value()).contains("\"MERGED\"", stays, "\"RETIRED\""));
    change(goes, Map.of("state", "APPROVED"))
        .statusCode(409)
        .body("code", equalTo("INDICATOR_MERGED"))
        .body("detail", containsString("渡口趸船检修座数"));
  }

  @Test
  @DisplayName("is refused with every rule that speaks against it, and nothing is stored")
  void refused() {
    String common = indicator("航标灯更换盏数", Map.of());
    String other =
        indicator(
            "航标灯完好率", Map.of("level2", "质量指标", "direction", "REVERSE", "departmentCode", "901"));
    merge(common, other, "*")
        .then()
        .statusCode(422)
        .body("errors.code", contains("LEVELS_DIFFER", "DIRECTIONS_DIFFER", "OWNERS_DIFFER"))
        .body("errors[0].message", containsString("航标灯更换盏数"));
    merge(common, common, "*").then().statusCode(422).body("code", equalTo("MERGER_INTO_ITSELF"));
    String retired = indicator("航标浮筒更换个数", Map.of());
    change(retired, Map.of("state", "RETIRED")).statusCode(200);
    merge(common, retired, "*").then().statusCode(422).body("code", equalTo("INDICATOR_RETIRED"));
    assertThat(noted(common, "MERGED", "口径一致。")).isZero();
    usage(common).body("names", contains("航标灯更换盏数"));
  }
}
