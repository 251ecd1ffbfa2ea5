package io.districtbudget.form.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.support.testing.TestTokens;
import io.districtbudget.support.testing.TokenResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TokenResource.class)
@QuarkusTestResource(DistrictStub.class)
@DisplayName("导入：同名、异写、跨年、前后矛盾")
class OtherDepartmentsImportTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FULL = SampleForms.fundsOf("500000\t480000\t456048");

  @ConfigProperty(name = DistrictStub.URL)
  String district;

  @BeforeEach
  void forgetEverything() {
    given()
        .contentType("application/json")
        .body(Map.of("forget", true))
        .post(district + "/control");
  }

  @Test
  @DisplayName("同一个名称在两个单位：两个项目")
  void sameNameInTwoUnits() throws JsonProcessingException {
    String first = SampleForms.selfAssessment("党建经费", FULL);
    String second = first.replace("青湖区路灯管理所", "青湖区河道管理所");
    assertThat(outcomes(first + second)).containsExactly("CREATED", "CREATED");
    assertThat(state().path("projects")).hasSize(2);
    assertThat(state().path("units")).hasSize(2);
    assertThat(state().path("departments")).hasSize(1);
    assertThat(outcomes(second + first)).containsExactly("UNCHANGED", "UNCHANGED");
  }

  @Test
  @DisplayName("两个部门各有一个同名单位：各自登记，不串到先登记的部门")
  void sameUnitNameInTwoDepartments() throws JsonProcessingException {
    String first = SampleForms.selfAssessment("档案整理", FULL);
    String second = SampleForms.selfAssessment("法治宣传", FULL).replace("青湖区市容局", "青湖区水利局");
    assertThat(outcomes(first + second)).containsExactly("CREATED", "CREATED");
    assertThat(state().path("units").findValuesAsText("departmentCode"))
        .containsExactly("D1", "D2");
    assertThat(state().path("projects").findValuesAsText("unitCode")).doesNotHaveDuplicates();
    assertThat(outcomes(second + first)).containsExactly("UNCHANGED", "UNCHANGED");
  }

  @Test
  @DisplayName("部门、单位、项目换一种写法：全半角括号、空格、折行、汇总，仍是原来的")
  void otherSpellings() throws JsonProcessingException {
    String document = SampleForms.selfAssessment("“明灯”养护（二期）(2022运维)", FULL);
    assertThat(outcomes(document)).containsExactly("CREATED");
    String other =
        document
            .replace("“明灯”养护（二期）(2022运维)", "\"明灯\"养护 (二期)\n（2022运维）")
            .replace("青湖区市容局 (汇总)", "青湖区 市容局（汇总）")
            .replace("青湖区路灯管理所", "青湖区路灯管理所 ");
    assertThat(outcomes(other)).containsExactly("UNCHANGED");
    assertThat(state().path("projects")).hasSize(1);
    assertThat(state().path("units")).hasSize(1);
    assertThat(state().path("departments")).hasSize(1);
  }

  @Test
  @DisplayName("同一项目跨年：一个项目，每年各自的预算和目标")
  void recurrentProject() throws JsonProcessingException {
    String assessment = SampleForms.selfAssessment("路灯养护", FULL);
    String earlier = assessment.replace("(2022 年度)", "(2021 年度)");
    String later = SampleForms.declaration("路灯养护");
    assertThat(outcomes(later + assessment + earlier)).hasSize(3).doesNotContain("REFUSED");
    assertThat(state().path("projects")).hasSize(1);
    assertThat(state().path("budgets")).hasSize(3);
    assertThat(state().path("targets")).hasSize(3);
    assertThat(state().path("assessments")).hasSize(2);
    assertThat(outcomes(earlier + later + assessment)).containsOnly("UNCHANGED");
  }

  @Test
  @DisplayName("前后矛盾的两份文件：账不改，第二份说明或被拒绝，别的表照常")
  void contradictingDocuments() throws JsonProcessingException {
    String first = SampleForms.declaration("路灯更新");
    assertThat(outcomes(first)).containsExactly("CREATED");
    JsonNode before = state().path("budgets");
    String second = first.replace("71,200.00", "90,000.00") + SampleForms.declaration("河道清淤");
    List<JsonNode> lines = imported(second);
    assertThat(state().path("budgets").size()).isEqualTo(2);
    assertThat(state().path("budgets").elements().next()).isEqualTo(before.elements().next());
    assertThat(lines.get(0).toString()).contains("LEDGER_DIFFERS");
    assertThat(lines.get(1).path("outcome").asText()).isEqualTo("CREATED");
  }

  @Test
  @DisplayName("别的栏名的自评表：照样登记、记账、自评，再导不变")
  void otherLayout() throws JsonProcessingException {
    String document =
        SampleForms.selfAssessment("校舍维修", FULL)
            .replace("财政项目支出绩效自评表\t\t\t\t\t\t\t\t\n(2022 年度)", "2022年度项目支出绩效自评表")
            .replace("其中：当年财政拨款", "其中：财政拨款")
            .replace("\t95.01%\t9.5", "\t95.01\t9.5分")
            .replace("产出指标\t", "产出指标（50分）\t")
            .replace("总分\t\t\t\t\t\t100\t98.5", "合计\t\t\t\t\t\t100\t98.5分");
    JsonNode line = imported(document).get(0);
    assertThat(line.path("outcome").asText()).isEqualTo("CREATED");
    assertThat(line.path("printed").path("rate").asText()).isEqualTo("95.01");
    assertThat(line.path("printed").path("executionScore").asText()).isEqualTo("9.50");
    assertThat(line.path("printed").path("total").asText()).isEqualTo("98.50");
    assertThat(
            StreamSupport.stream(state().path("entries").spliterator(), false)
                .map(entry -> entry.path("source").asText()))
        .containsOnly("APPROPRIATION");
    assertThat(outcomes(document)).containsExactly("UNCHANGED");
  }

  private List<String> outcomes(String document) throws JsonProcessingException {
    return imported(document).stream().map(line -> line.path("outcome").asText()).toList();
  }

  private List<JsonNode> imported(String document) throws JsonProcessingException {
    Response response =
        given()
            .auth()
            .oauth2(TestTokens.token("finance", "310112", null, null))
            .contentType("text/plain; charset=UTF-8")
            .body(document)
            .post("/api/v1/forms/imports?historical=true");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : response.asString().split("\n")) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private JsonNode state() {
    return given().get(district + "/control").as(JsonNode.class);
  }
}
