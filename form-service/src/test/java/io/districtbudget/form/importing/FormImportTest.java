package io.districtbudget.form.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.reading.FormReader;
import io.districtbudget.documents.reading.PublishedForms;
import io.districtbudget.documents.writing.format.PdfWriter;
import io.districtbudget.documents.writing.sheet.FormSheets;
import io.districtbudget.support.testing.TestTokens;
import io.districtbudget.support.testing.TokenResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TokenResource.class)
@QuarkusTestResource(DistrictStub.class)
@DisplayName("历史导入 (historical import)")
class FormImportTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FULL = SampleForms.fundsOf("500000\t480000\t456048");
  private static final String EMPTY = SampleForms.fundsOf("0\t0\t0");

  @ConfigProperty(name = DistrictStub.URL)
  String district;

  @BeforeEach
  void forgetEverything() {
    control(Map.of("forget", true));
  }

  @Test
  @DisplayName("自评表：登记、批复、调整、执行、目标、自评，一行一表")
  void takesOverASelfAssessment() throws JsonProcessingException {
    List<JsonNode> lines = lines(imported(SampleForms.selfAssessment("路灯养护(2022运维)", FULL)));
    assertThat(lines).hasSize(1);
    JsonNode line = lines.get(0);
    assertThat(line.path("form").asInt()).isEqualTo(1);
    assertThat(line.path("kind").asText()).isEqualTo("SELF_ASSESSMENT");
    assertThat(line.path("year").asInt()).isEqualTo(2022);
    assertThat(line.path("outcome").asText()).isEqualTo("CREATED");
    assertThat(line.path("rows").asInt()).isEqualTo(3);
    assertThat(line.path("project").path("id").asText()).isNotBlank();
    assertThat(line.path("project").path("name").asText()).isEqualTo("路灯养护(2022运维)");
    assertThat(line.path("printed").toString())
        .isEqualTo(
            "{\"rate\":\"95.01\",\"executionScore\":\"9.50\",\"total\":\"98.50\",\"grade\":\"EXCELLENT\"}");
    assertThat(line.path("computed").path("executionScore").asText()).isEqualTo("9.50");
    assertThat(line.path("findings").path(0).path("row").asInt()).isEqualTo(3);
    assertThat(line.has("repairs")).isTrue();
    assertThat(line.has("problem")).isFalse();

    JsonNode state = state();
    assertThat(texts(state.path("departments"), "name")).containsExactly("青湖区市容局");
    assertThat(texts(state.path("units"), "name")).containsExactly("青湖区路灯管理所");
    assertThat(state.path("projects").path(0).path("origin").asText()).isEqualTo("HISTORICAL");
    assertThat(texts(state.path("entries"), "amount"))
        .containsExactlyInAnyOrder("-20000.00", "456048.00");
    assertThat(texts(state.path("entries"), "source")).containsOnly("APPROPRIATION");
    assertThat(texts(state.path("entries"), "date")).containsOnly("2022-12-31");
    JsonNode targets = state.path("targets").elements().next();
    assertThat(texts(targets.path("indicators"), "weight"))
        .containsExactly("50.00", "30.00", "10.00");
    JsonNode assessment = state.path("assessments").elements().next();
    assertThat(assessment.path("goalResult").asText()).isEqualTo("街都亮了。");
    assertThat(assessment.path("indicators").path(1).path("reason").asText()).isEqualTo("尚有两处死角");
  }

  @Test
  @DisplayName("再导一次：什么都不变，并且说明")
  void repeatedImportChangesNothing() throws JsonProcessingException {
    String document = SampleForms.selfAssessment("路灯养护", FULL) + SampleForms.declaration("路灯更新");
    List<JsonNode> first = lines(imported(document));
    JsonNode before = state();
    List<JsonNode> second = lines(imported(document));
    JsonNode after = state();
    assertThat(outcomes(first)).containsExactly("CREATED", "CREATED");
    assertThat(outcomes(second)).containsExactly("UNCHANGED", "UNCHANGED");
    for (String part : List.of("departments", "units", "projects", "budgets", "entries")) {
      assertThat(after.path(part)).as(part).isEqualTo(before.path(part));
    }
    assertThat(second.get(0).path("project")).isEqualTo(first.get(0).path("project"));
  }

  @Test
  @DisplayName("公开的 44 张表：每张一行，再导一次不变")
  void takesOverThePublishedForms() throws JsonProcessingException {
    Map<String, Integer> files =
        Map.of(
            "target-declaration-2020.txt", 1,
            "target-declarations-2021.txt", 17,
            "self-assessments-2022.txt", 19,
            "target-declarations-2023.txt", 7);
    for (Map.Entry<String, Integer> file : files.entrySet()) {
      String document = PublishedForms.text(file.getKey());
      assertThat(outcomes(lines(imported(document))))
          .as(file.getKey())
          .hasSize(file.getValue())
          .containsOnly("CREATED");
      assertThat(outcomes(lines(imported(document)))).containsOnly("UNCHANGED");
    }
    assertThat(state().path("projects")).hasSize(44);
    assertThat(state().path("assessments")).hasSize(19);
  }

  @Test
  @DisplayName("来源行加起来不等于合计：记在未注明来源")
  void moneyWithoutSourcesIsUnspecified() throws JsonProcessingException {
    imported(SampleForms.selfAssessment("路灯养护", EMPTY));
    assertThat(texts(state().path("entries"), "source")).containsOnly("UNSPECIFIED");
    assertThat(
            state().path("budgets").elements().next().path("funds").path(0).path("source").asText())
        .isEqualTo("UNSPECIFIED");
  }

  @Test
  @DisplayName("申报表：申请总额作年初批复，不打分")
  void takesOverADeclaration() throws JsonProcessingException {
    JsonNode line = lines(imported(SampleForms.declaration("路灯更新"))).get(0);
    assertThat(line.path("kind").asText()).isEqualTo("DECLARATION");
    assertThat(line.path("findings")).isEmpty();
    assertThat(line.has("computed")).isFalse();
    assertThat(state().path("entries")).isEmpty();
    assertThat(state().path("assessments")).isEmpty();
    JsonNode project = state().path("projects").path(0);
    assertThat(project.path("category").asText()).isEqualTo("SPECIFIC_TARGET");
    assertThat(project.path("nature").asText()).isEqualTo("RECURRENT");
    assertThat(state().path("targets").elements().next().path("indicators").path(0).has("weight"))
        .isFalse();
  }

  @Test
  @DisplayName("一张表被拒绝，其余照常")
  void aRefusedFormDoesNotStopTheOthers() throws JsonProcessingException {
    control(Map.of("refuseProject", "不收"));
    String document =
        SampleForms.declaration("路灯更新")
            + SampleForms.declaration("不收的项目")
            + "财政项目支出绩效目标申报表\n\n项目名称\t没有内容\n\n"
            + SampleForms.declaration("河道清淤");
    List<JsonNode> lines = lines(imported(document));
    assertThat(outcomes(lines)).containsExactly("CREATED", "REFUSED", "REFUSED", "CREATED");
    assertThat(lines.get(1).path("problem").path("code").asText()).isEqualTo("NAME_REFUSED");
    assertThat(lines.get(2).path("problem").path("code").asText()).isEqualTo("FORM_INCOMPLETE");
    assertThat(lines.get(2).path("problem").path("detail").asText()).contains("没有指标行");
  }

  @Test
  @DisplayName("读取在途中丢失：再读两次，三次都丢才是中断")
  void lostReadsAreSentAgain() throws JsonProcessingException {
    control(Map.of("lost", 2));
    assertThat(outcomes(lines(imported(SampleForms.declaration("路灯更新")))))
        .containsExactly("CREATED");
    control(Map.of("lost", 3));
    imported(SampleForms.declaration("路灯更新"), 503);
  }

  @Test
  @DisplayName("中途服务中断：一行说明后结束，恢复后重来即可")
  void anOutageEndsTheImportWithALine() throws JsonProcessingException {
    control(Map.of("down", "/assessments", "afterAssessments", 1));
    String document =
        SampleForms.selfAssessment("甲", FULL)
            + SampleForms.selfAssessment("乙", FULL)
            + SampleForms.selfAssessment("丙", FULL);
    List<JsonNode> lines = lines(imported(document));
    assertThat(outcomes(lines)).containsExactly("CREATED", "REFUSED");
    assertThat(lines.get(1).path("problem").path("code").asText()).isEqualTo("SERVICE_UNAVAILABLE");
    assertThat(lines.get(1).path("problem").path("detail").asText())
        .contains("assessment-service", "还有 2 张表未处理");
    control(Map.of());
    assertThat(outcomes(lines(imported(document))))
        .containsExactly("UNCHANGED", "CREATED", "CREATED");
    assertThat(state().path("projects")).hasSize(3);
    assertThat(state().path("entries")).hasSize(6);
  }

  @Test
  @DisplayName("部门整体支出的表：先问后存，旁边是账；监控表没有项目：按名称说明不导入")
  void otherKinds() throws JsonProcessingException {
    String table =
        """
        项目名称	青湖区路灯养护
        主管部门	青湖区市容局	实施单位	青湖区路灯管理所
        部门名称	青湖区市容局
        项目资金(万元)		年初预算数	全年预算数	1-8月执行数	全年预计执行数
        	年度资金总额	30	30	20	30
        绩效指标	一级指标	二级指标	三级指标	年度指标值	1-8月完成值	全年预计完成值
        	产出指标	数量指标	养护数量	≥300盏	200盏	300盏
        """;
    String targets =
        """
        部门整体支出绩效目标表
        (2023年度)
        部门名称	青湖区市容局
        部门预算（万元）	合计	基本支出	项目支出
        	90	60	30
        一级指标	二级指标	三级指标	指标值
        产出指标	数量指标	养护数量	≥300盏
        """;
    control(Map.of("refuseDepartmentForm", true));
    JsonNode refused = lines(imported(targets)).get(0);
    assertThat(refused.path("problem").path("code").asText()).isEqualTo("NOT_THESE");
    assertThat(state().path("departments")).isEmpty();
    assertThat(state().path("departmentForms")).isEmpty();
    control(Map.of());
    JsonNode whole = lines(imported(targets)).get(0);
    assertThat(whole.path("outcome").asText()).isEqualTo("CREATED");
    assertThat(whole.path("department").path("code").asText()).isNotEmpty();
    assertThat(whole.path("findings").get(0).path("code").asText()).isEqualTo("LEDGER_DIFFERS");
    assertThat(state().path("departmentForms")).hasSize(1);
    assertThat(state().path("projects")).isEmpty();
    assertThat(outcomes(lines(imported(targets)))).containsExactly("UNCHANGED");
    control(Map.of("forget", true));
    JsonNode month = lines(imported("项目支出绩效运行监控表\n(2023年度)\n" + table)).get(0);
    assertThat(month.path("problem").path("code").asText()).isEqualTo("PROJECT_NOT_REGISTERED");
    assertThat(texts(state().path("calls"), "method")).containsOnly("GET");
  }

  @Test
  @DisplayName("最后一个服务拒绝：先问过，部门、单位、项目、预算都没有留下")
  void nothingIsStoredByARefusal() throws JsonProcessingException {
    for (String last : List.of("refuseAssessment", "refuseTargets")) {
      control(Map.of(last, true));
      JsonNode line = lines(imported(SampleForms.selfAssessment("路灯养护", FULL))).get(0);
      assertThat(line.path("outcome").asText()).isEqualTo("REFUSED");
      assertThat(line.path("problem").path("code").asText()).isEqualTo("NOT_THESE");
      for (String part : List.of("departments", "units", "projects", "budgets", "targets")) {
        assertThat(state().path(part)).as(last + " " + part).isEmpty();
      }
    }
    control(Map.of());
    assertThat(outcomes(lines(imported(SampleForms.selfAssessment("路灯养护", FULL)))))
        .containsExactly("CREATED");
  }

  @Test
  @DisplayName("问过之后才被拒绝：说明已记入什么，再导一次补齐")
  void brokenOff() throws JsonProcessingException {
    control(Map.of("refuseAssessment", true, "late", true));
    String document = SampleForms.selfAssessment("路灯养护", FULL);
    JsonNode line = lines(imported(document)).get(0);
    assertThat(line.path("outcome").asText()).isEqualTo("BROKEN_OFF");
    assertThat(line.path("written").toString()).isEqualTo("[\"PROJECT\",\"TARGETS\"]");
    assertThat(line.path("project").path("id").asText()).isNotBlank();
    control(Map.of());
    assertThat(outcomes(lines(imported(document)))).containsExactly("CREATED");
    assertThat(state().path("projects")).hasSize(1);
    assertThat(state().path("entries")).hasSize(2);
  }

  @Test
  @DisplayName("一开始就中断：503，什么都没有导入")
  void anOutageBeforeTheFirstLineIsA503() {
    control(Map.of("down", "/departments"));
    imported(SampleForms.declaration("路灯更新"), 503)
        .then()
        .header("Retry-After", "5")
        .body("code", equalTo("SERVICE_UNAVAILABLE"));
    control(Map.of());
    assertThat(state().path("projects")).isEmpty();
  }

  @Test
  @DisplayName("等读模型跟上；令牌、幂等键、一致性令牌、追踪号都传下去")
  void passesOnWhatTheOthersNeed() throws JsonProcessingException {
    control(Map.of("behind", 2));
    String token = finance();
    Response response =
        given()
            .auth()
            .oauth2(token)
            .contentType("text/plain; charset=UTF-8")
            .header("Idempotency-Key", "import-1")
            .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
            .body(SampleForms.selfAssessment("路灯养护", FULL))
            .post("/api/v1/forms/imports?historical=true");
    assertThat(outcomes(lines(response))).containsExactly("CREATED");
    JsonNode calls = state().path("calls");
    assertThat(texts(calls, "Authorization")).containsOnly("Bearer " + token);
    assertThat(texts(calls, "traceparent"))
        .allSatisfy(trace -> assertThat(trace).contains("0af7651916cd43dd8448eb211c80319c"));
    for (JsonNode call : calls) {
      boolean post = call.path("method").asText().equals("POST");
      assertThat(call.path("Idempotency-Key").isNull()).as(call.toString()).isEqualTo(!post);
    }
    JsonNode assessed = calls.get(calls.size() - 1);
    String project = state().path("projects").path(0).path("id").asText();
    assertThat(assessed.path("Consistency-Token").asText())
        .isEqualTo("budget:%1$s/2022:3,project:%1$s:1,targets:%1$s/2022:1".formatted(project));
  }

  @Test
  @DisplayName("只有财政局可以导入；读不出的文件说明原因")
  void refusals() {
    post("unit", SampleForms.declaration("路灯更新"), true).then().statusCode(403);
    given()
        .body("x")
        .contentType("text/plain")
        .post("/api/v1/forms/imports")
        .then()
        .statusCode(401);
    given()
        .auth()
        .oauth2(finance())
        .contentType("text/plain; charset=UTF-8")
        .body(SampleForms.declaration("路灯更新"))
        .post("/api/v1/forms/imports?historical=true&dryRun=true")
        .then()
        .statusCode(400)
        .body("code", equalTo("DRY_RUN_OF_DRAFTS"));
    post("finance", SampleForms.declaration("路灯更新"), false)
        .then()
        .statusCode(422)
        .body("code", equalTo("HISTORICAL_REQUIRED"));
    post("finance", "与表格无关的文字", true)
        .then()
        .statusCode(422)
        .body("code", equalTo("DOCUMENT_UNREADABLE"));
    assertThat(state().path("calls")).isEmpty();
  }

  @Test
  @DisplayName("单位不带 historical 上传：填自己的草稿；名下没有这个项目则拒绝，什么都不登记")
  void unitsFillDrafts() throws JsonProcessingException {
    JsonNode line = lines(post("unit", SampleForms.declaration("路灯更新"), false)).get(0);
    assertThat(line.path("outcome").asText()).isEqualTo("REFUSED");
    assertThat(line.path("problem").path("code").asText()).isEqualTo("PROJECT_NOT_FOUND");
    assertThat(texts(state().path("calls"), "method")).containsOnly("GET");
    control(Map.of("down", "projects"));
    post("unit", SampleForms.declaration("路灯更新"), false)
        .then()
        .statusCode(503)
        .body("code", equalTo("SERVICE_UNAVAILABLE"));
    control(Map.of("down", ""));
  }

  @Test
  @DisplayName("别人的 PDF：不确认不导入；更正并确认后导入，行里写明改了什么")
  void takesCorrectedForms() throws IOException {
    Form form = new FormReader().read(SampleForms.selfAssessment("路灯养护", FULL)).get(0);
    byte[] pdf = withoutAttachment(new PdfWriter().write(FormSheets.of(form, List.of())));
    List<Map<String, Object>> cells =
        List.of(
            Map.of("form", 1, "cell", "/annualGoal", "text", "让每条街都亮。"),
            Map.of("form", 1, "cell", "/project/name", "text", "路灯养护"),
            Map.of("form", 1, "cell", "/project/department", "text", "青湖区市容局"),
            Map.of("form", 1, "cell", "/project/unit", "text", "青湖区路灯管理所"));
    JsonNode refused = lines(corrected(Map.of("document", pdf, "corrections", cells))).get(0);
    assertThat(refused.path("problem").path("code").asText()).isEqualTo("FORM_INCOMPLETE");
    assertThat(texts(state().path("calls"), "method")).isEmpty();

    Map<String, Object> confirmed =
        Map.of("document", pdf, "corrections", cells, "confirmed", List.of(1));
    JsonNode line = lines(corrected(confirmed)).get(0);
    assertThat(line.path("outcome").asText()).as(line.toString()).isEqualTo("CREATED");
    assertThat(line.path("corrected").path("confirmed").asBoolean()).isTrue();
    assertThat(line.path("corrected").path("cells").path(0).path("before").asText())
        .contains("让每条街都亮起来。");
    assertThat(state().path("targets").elements().next().path("annualGoal").asText())
        .isEqualTo("让每条街都亮。");
    given()
        .auth()
        .oauth2(finance())
        .contentType("application/json")
        .body(confirmed)
        .post("/api/v1/forms/readings/corrected")
        .then()
        .statusCode(200)
        .body("forms[0].form.annualGoal", equalTo("让每条街都亮。"))
        .body("forms[0].cells[0].cell", equalTo("/annualGoal"));
  }

  private static Response corrected(Map<String, Object> document) {
    return given()
        .auth()
        .oauth2(finance())
        .contentType("application/json")
        .body(document)
        .post("/api/v1/forms/imports/corrected?historical=true");
  }

  private static byte[] withoutAttachment(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.getDocumentCatalog().setNames(null);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private Response imported(String document) {
    return imported(document, 200);
  }

  private Response imported(String document, int status) {
    Response response = post("finance", document, true);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    return response;
  }

  private static Response post(String role, String document, boolean historical) {
    boolean unit = role.equals("unit");
    return given()
        .auth()
        .oauth2(TestTokens.token(role, "310112", unit ? "901" : null, unit ? "901001" : null))
        .contentType("text/plain; charset=UTF-8")
        .body(document)
        .post("/api/v1/forms/imports" + (historical ? "?historical=true" : ""));
  }

  private static String finance() {
    return TestTokens.token("finance", "310112", null, null);
  }

  private static List<JsonNode> lines(Response response) throws JsonProcessingException {
    assertThat(response.contentType()).startsWith("application/x-ndjson");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : response.asString().split("\n")) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static List<String> outcomes(List<JsonNode> lines) {
    return lines.stream().map(line -> line.path("outcome").asText()).toList();
  }

  private static List<String> texts(JsonNode nodes, String field) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(node -> node.path(field).asText())
        .toList();
  }

  private JsonNode state() {
    return given().get(district + "/control").as(JsonNode.class);
  }

  private void control(Map<String, ?> faults) {
    given().contentType("application/json").body(faults).post(district + "/control");
  }
}
