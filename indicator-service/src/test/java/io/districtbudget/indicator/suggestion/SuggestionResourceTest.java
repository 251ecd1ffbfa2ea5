package io.districtbudget.indicator.suggestion;

import static io.districtbudget.indicator.history.HistoryFixture.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("指标推荐 (suggestions) over REST")
class SuggestionResourceTest {

  private static final String PATH = "/api/v1/indicators/suggestions";

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private ValidatableResponse suggestions(String role, String projectName) {
    return district
        .as(role)
        .queryParam("projectName", projectName)
        .queryParam("year", 2022)
        .get(PATH)
        .then();
  }

  @Test
  @DisplayName("the draft, entered with a goal, passes every check of the submission")
  void draftIsComplete() {
    for (String name : List.of("办公楼电梯维护", "青年干部培训班", "困难家庭补贴", "课题研究经费", "政务系统运维")) {
      JsonPath answer =
          suggestions(Roles.UNIT, name)
              .statusCode(200)
              .body("framework", equalTo("2021"))
              .body("items.size()", greaterThanOrEqualTo(6))
              .body("items.name", not(hasItems("日均供餐人数", "公务用车保障车次", "就餐人员满意率")))
              .extract()
              .jsonPath();
      String project = project(district, name).registered();
      Map<String, Object> targets = new HashMap<>(answer.getMap("draft"));
      targets.put("annualGoal", "全年按计划完成各项任务。");
      district.declare(project, targets).statusCode(201);
      district.act(Roles.UNIT, project, "submission").statusCode(200);
    }
  }

  @Test
  @DisplayName(
      "the weights of the framework that is asked for; scores are the sum of their reasons")
  void framework101() {
    JsonPath answer =
        district
            .as(Roles.UNIT)
            .queryParam("projectName", "办公楼电梯维护")
            .queryParam("year", 2023)
            .queryParam("framework", "101")
            .get(PATH)
            .then()
            .statusCode(200)
            .body("draft.indicators.level1", hasItems("成本指标", "产出指标", "效益指标", "满意度指标"))
            .extract()
            .jsonPath();
    BigDecimal output =
        answer
            .getList("draft.indicators.findAll { it.level1 == '产出指标' }.weight", String.class)
            .stream()
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(output).isEqualByComparingTo("40");
    for (int i = 0; i < answer.getList("items").size(); i++) {
      BigDecimal reasons =
          answer.getList("items[" + i + "].reasons.points", String.class).stream()
              .map(BigDecimal::new)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(reasons).isEqualByComparingTo(answer.getString("items[" + i + "].score"));
    }
  }

  @Test
  @DisplayName(
      "learned from approved declarations: same project first, deadlines moved, reasons given")
  void history() {
    project(district, "区级会议系统租赁(2021)")
        .declaring("数量指标", "会议终端租赁台数", "=36台")
        .declaring("时效指标", "会议系统租赁合同签订及时性", "2021年3月底前")
        .declaring("社会效益指标", "满意度", "=95%")
        .declaring("服务对象满意度指标", "参会人员满意度", "≥90%")
        .approvedFor(2021);
    project(district, "街道视频会议租赁").declaring("质量指标", "视频会议图像清晰度", "清晰").approvedFor(2021);
    suggestions(Roles.FINANCE, "区级会议系统租赁(2022)")
        .statusCode(200)
        .body("declarations", equalTo(2))
        .body("items[0].reasons[0].code", equalTo("SAME_PROJECT"))
        .body("items[0].reasons[0].message", containsString("2021"))
        .body("items[0].reasons[0].messageEn", containsString("2021"))
        .body("items.name", hasItems("会议终端租赁台数", "参会人员满意度", "视频会议图像清晰度"))
        .body("items.name", not(hasItem("满意度")))
        .body("items.find { it.name == '会议终端租赁台数' }.target", equalTo("=36台"))
        .body("items.find { it.name == '会议系统租赁合同签订及时性' }.target", equalTo("2022年3月底前"))
        .body(
            "items.find { it.name == '视频会议图像清晰度' }.reasons.message",
            hasItem(containsString("街道视频会议租赁")))
        .body("draft.indicators.name", hasItem("会议终端租赁台数"));
  }

  @Test
  @DisplayName("another department's project is counted, not named; its own department is")
  void rows() {
    project(district, "隧道照明维护")
        .of("902", "902001")
        .declaring("数量指标", "隧道灯具更换盏数", "≥50盏")
        .approvedFor(2021);
    String path = "items.find { it.name == '隧道灯具更换盏数' }.reasons.message.join(' ')";
    suggestions(Roles.UNIT, "地道照明维护")
        .body(path, not(containsString("隧道照明维护")))
        .body("items.find { it.name == '隧道灯具更换盏数' }.target", nullValue());
    suggestions(Roles.FINANCE, "地道照明维护").body(path, containsString("隧道照明维护"));
    DistrictFixture.inFreshDivision()
        .as(Roles.FINANCE)
        .queryParam("projectName", "地道照明维护")
        .queryParam("year", 2022)
        .get(PATH)
        .then()
        .body("declarations", equalTo(0))
        .body("items.name", not(hasItem("隧道灯具更换盏数")));
  }

  @Test
  @DisplayName("the same question has the same answer")
  void deterministic() {
    assertThat(suggestions(Roles.UNIT, "社区文化活动").extract().asString())
        .isEqualTo(suggestions(Roles.UNIT, "社区文化活动").extract().asString());
  }

  @Test
  @DisplayName("refused: no name, unknown category, year, framework; another's department")
  void refusals() {
    district
        .as(Roles.UNIT)
        .queryParam("projectName", " ")
        .queryParam("category", "SOMETIMES")
        .queryParam("year", 1900)
        .queryParam("limit", 5)
        .get(PATH)
        .then()
        .statusCode(400)
        .body("errors", hasSize(4))
        .body("errors.rejected", hasItem("SOMETIMES"));
    district
        .as(Roles.UNIT)
        .queryParam("projectName", "电梯维护")
        .queryParam("framework", "1999")
        .get(PATH)
        .then()
        .statusCode(422)
        .body("code", equalTo("FRAMEWORK_UNKNOWN"));
    district
        .as(Roles.UNIT)
        .queryParam("projectName", "电梯维护")
        .queryParam("department", "902")
        .get(PATH)
        .then()
        .statusCode(403)
        .body("code", equalTo("ROWS_FORBIDDEN"));
    district
        .as(Roles.UNIT)
        .queryParam("project", "电梯维护")
        .get(PATH)
        .then()
        .statusCode(400)
        .body("code", equalTo("PARAMETER_UNKNOWN"))
        .body("errors.rejected", contains("project", null));
  }
}
