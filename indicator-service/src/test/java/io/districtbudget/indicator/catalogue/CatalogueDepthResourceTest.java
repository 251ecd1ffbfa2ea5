package io.districtbudget.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("指标库 (catalogue): versions, owners, likeness, kinds of projects")
class CatalogueDepthResourceTest {

  private static final String PATH = "/api/v1/indicators";

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private ValidatableResponse propose(String name, Map<String, Object> further) {
    Map<String, Object> proposal = new HashMap<>(further);
    proposal.put("level1", "产出");
    proposal.put("level2", "数量");
    proposal.put("name", name);
    proposal.put("direction", "POSITIVE");
    return district.as(Roles.ADMIN).body(proposal).post(PATH).then();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "采购, 产出指标 效益指标",
    "维护, 产出指标 效益指标",
    "运维, 产出指标 效益指标",
    "培训, 产出指标 效益指标 满意度指标",
    "活动, 产出指标 效益指标 满意度指标",
    "人员, 产出指标 效益指标 满意度指标",
    "物业, 产出指标 满意度指标",
    "工程, 产出指标 效益指标 满意度指标",
    "补贴, 产出指标 效益指标 满意度指标",
    "课题, 产出指标 效益指标"
  })
  @DisplayName("the starter set covers the kind of project, at several levels")
  void kinds(String keyword, String levels) {
    List<Map<String, Object>> found =
        district
            .as(Roles.UNIT)
            .queryParam("q", keyword)
            .queryParam("state", "APPROVED")
            .get(PATH)
            .then()
            .statusCode(200)
            .body("items", everyItem(hasKey("evaluationStandard")))
            .body("items", everyItem(hasKey("valueSource")))
            .body("items", everyItem(hasKey("explanation")))
            .extract()
            .path("items");
    assertThat(found).hasSizeGreaterThanOrEqualTo(5);
    assertThat(found).extracting(item -> item.get("level1")).contains((Object[]) levels.split(" "));
  }

  @Test
  @DisplayName(
      "every change makes a version; old ones stay readable; a change of nothing makes none")
  void versions() {
    ValidatableResponse proposed =
        propose("航标巡检次数", Map.of("usualTarget", "≥4次", "valueSource", "巡检台账")).statusCode(201);
    String id = proposed.extract().path("id");
    String tag = change(id, proposed.extract().header("ETag"), Map.of("state", "APPROVED"), 2);
    tag = change(id, tag, Map.of("usualTarget", "≥4次"), 2);
    change(id, tag, Map.of("usualTarget", "≥6次", "evaluationStandard", "每少一次扣一成"), 3);
    JsonPath versions =
        district
            .as(Roles.UNIT)
            .get(PATH + "/" + id + "/versions")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(versions.getList("items.indicator.version")).isEqualTo(List.of(1, 2, 3));
    assertThat(versions.getList("items.indicator.state"))
        .isEqualTo(List.of("PROPOSED", "APPROVED", "APPROVED"));
    assertThat(versions.getString("items[0].supersededBy")).isNotBlank();
    assertThat(versions.getString("items[2].supersededBy")).isNull();
    version(id, 1).body("usualTarget", equalTo("≥4次")).body("valueSource", equalTo("巡检台账"));
    version(id, 3).body("evaluationStandard", containsString("扣一成"));
    version(id, 4).statusCode(404).body("code", equalTo("VERSION_UNKNOWN"));
    String next =
        district
            .as(Roles.UNIT)
            .queryParam("limit", 2)
            .get(PATH + "/" + id + "/versions")
            .path("next");
    district
        .as(Roles.UNIT)
        .urlEncodingEnabled(false)
        .get(next)
        .then()
        .body("items.indicator.version", equalTo(List.of(3)));
  }

  private String change(String id, String tag, Map<String, Object> change, int version) {
    return district
        .as(Roles.ADMIN)
        .header("If-Match", tag)
        .body(change)
        .patch(PATH + "/" + id)
        .then()
        .statusCode(200)
        .body("version", equalTo(version))
        .extract()
        .header("ETag");
  }

  private ValidatableResponse version(String id, int number) {
    return district.as(Roles.UNIT).get(PATH + "/" + id + "/versions/" + number).then();
  }

  @Test
  @DisplayName("owned by a functional classification: found below it; two owners are refused")
  void functionalClass() {
    propose("渡口安全检查次数", Map.of("functionalClass", "21402")).statusCode(201);
    propose("渡口安全检查次数", Map.of("functionalClass", "214")).statusCode(201);
    propose("渡口安全检查次数", Map.of("functionalClass", "214")).statusCode(409);
    found("2140201").body("items.functionalClass", equalTo(List.of("21402", "214")));
    found("205").body("items.name", not(hasItem("渡口安全检查次数")));
    propose("两主次数", Map.of("functionalClass", "214", "departmentCode", "901"))
        .statusCode(422)
        .body("code", equalTo("OWNER_AMBIGUOUS"));
    propose("错类次数", Map.of("functionalClass", "21")).statusCode(400);
    assertThat(
            DistrictFixture.count(
                "SELECT count(*) FROM catalogue_indicator WHERE division = ?"
                    + " AND proposed_by <> 'starter-set'",
                district.division()))
        .isEqualTo(2);
  }

  private ValidatableResponse found(String functionalClass) {
    return district
        .as(Roles.ADMIN)
        .queryParam("functionalClass", functionalClass)
        .queryParam("q", "渡口")
        .get(PATH)
        .then()
        .statusCode(200);
  }

  @Test
  @DisplayName("by likeness: the most alike first, page by page, each once")
  void likeness() {
    List<String> names = new ArrayList<>();
    List<String> likeness = new ArrayList<>();
    district
        .as(Roles.UNIT)
        .queryParam("like", "故障修复的及时性")
        .get(PATH)
        .then()
        .statusCode(200)
        .body("items[0].name", equalTo("故障修复及时率"))
        .body("items[0].likeness", notNullValue());
    JsonPath page =
        district
            .as(Roles.UNIT)
            .queryParam("like", "人员满意率")
            .queryParam("limit", 3)
            .get(PATH)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    while (true) {
      names.addAll(page.getList("items.name", String.class));
      likeness.addAll(page.getList("items.likeness", String.class));
      String next = page.getString("next");
      if (next == null) {
        break;
      }
      page = district.as(Roles.UNIT).urlEncodingEnabled(false).get(next).jsonPath();
    }
    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(3);
    assertThat(likeness).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    district
        .as(Roles.UNIT)
        .queryParam("like", "字")
        .get(PATH)
        .then()
        .statusCode(400)
        .body("errors", hasSize(1));
  }
}
