package io.districtbudget.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.local.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(5)
@ExtendWith(WithDistrict.class)
@DisplayName("各人只见其所应见，只办其所能办")
class IsolationIT {

  private final District district;

  IsolationIT(District district) {
    this.district = district;
  }

  @Test
  @DisplayName("主管部门看不到别的部门的项目、账、目标和自评")
  void aDepartmentSeesOnlyItsOwn() {
    String foreign = project("102001", "政务云资源租赁");
    for (String path :
        List.of(
            "/api/v1/projects/" + foreign,
            "/api/v1/projects/" + foreign + "/budgets/2022",
            "/api/v1/targets/" + foreign + "/2022")) {
      assertThat(district.as("finance").get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(district.as("department").get(path).statusCode()).as(path).isEqualTo(404);
    }
    List<String> seen =
        district.as("department").get("/api/v1/projects?limit=200").path("items.departmentCode");
    assertThat(seen).isNotEmpty().containsOnly("101");
    List<String> assessed =
        district.as("department").get("/api/v1/assessments?limit=200").path("items.departmentCode");
    assertThat(assessed).isNotEmpty().containsOnly("101");
    String assessment =
        district.as("finance").get("/api/v1/assessments?project=" + foreign).path("items[0].id");
    for (String part : List.of("", "/score", "/findings", "/history")) {
      String path = "/api/v1/assessments/" + assessment + part;
      assertThat(district.as("finance").get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(district.as("department").get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  @DisplayName("单位看不到本部门其他单位的项目，也不能审批")
  void aUnitSeesOnlyItsOwnAndApprovesNothing() {
    String sibling = project("101002", "公务车辆维修保养");
    assertThat(district.as("department").get("/api/v1/projects/" + sibling).statusCode())
        .isEqualTo(200);
    assertThat(district.as("unit").get("/api/v1/projects/" + sibling).statusCode()).isEqualTo(404);
    List<String> seen =
        district.as("unit").get("/api/v1/projects?limit=200").path("items.unitCode");
    assertThat(seen).isNotEmpty().containsOnly("101001");
    String own = project("101001", "机关绿化景观提升");
    for (String act : List.of("department-approval", "finance-approval", "return")) {
      assertThat(district.as("unit").post("/api/v1/targets/" + own + "/2023/" + act).statusCode())
          .as(act)
          .isEqualTo(403);
    }
  }

  @Test
  @DisplayName("没有令牌、别的域的令牌、自签的令牌：网关拒绝，服务自己也拒绝")
  void foreignTokensAreRefused() {
    String master = new KeycloakAdmin(district).masterToken();
    String forged = Forger.token(district.issuer(), null);
    assertThat(district.anonymous().get("/api/v1/projects").statusCode()).isEqualTo(401);
    assertThat(district.with(master).get("/api/v1/projects").statusCode()).isEqualTo(401);
    assertThat(district.with(forged).get("/api/v1/projects").statusCode()).isEqualTo(401);
    Map<Part, String> services =
        Map.of(
            Part.PROJECT, "/api/v1/projects",
            Part.INDICATOR, "/api/v1/frameworks",
            Part.ASSESSMENT, "/api/v1/assessments",
            Part.FORM, "/api/v1/forms/templates/declaration.xlsx");
    services.forEach(
        (part, path) -> {
          String address = district.running().uri(part) + path;
          assertThat(district.with(master).get(address).statusCode()).as(address).isEqualTo(401);
          assertThat(district.with(forged).get(address).statusCode()).as(address).isEqualTo(401);
        });
  }

  private String project(String unit, String name) {
    return district
        .as("finance")
        .queryParam("unit", unit)
        .queryParam("name", name)
        .get("/api/v1/projects")
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }
}
