package io.districtbudget.form.writing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.reading.FormReader;
import io.districtbudget.documents.source.DocumentTypes;
import io.districtbudget.documents.source.Sources;
import io.districtbudget.form.importing.DistrictStub;
import io.districtbudget.support.testing.TestTokens;
import io.districtbudget.support.testing.TokenResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TokenResource.class)
@QuarkusTestResource(DistrictStub.class)
@DisplayName("出表：由各服务的数据写出正式的表")
class FormDocumentResourceTest {

  private static final String ASSESSMENT =
      """
      财政项目支出绩效自评表
      (2022 年度)
      项目名称\t河道保洁\t\t\t\t\t\t\t
      主管部门\t柳塘区水务局\t\t\t实施单位\t柳塘区河道管理所\t\t\t
      项目资金 (元)\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\t
      \t年度资金总额\t820000.00\t800000.00\t780000.5\t10\t97.50%\t9.75\t
      \t其中：当年财政拨款\t820000\t800000\t780000.5\t—\t\t\t
      \t上年结转资金\t0\t0\t0\t—\t\t\t
      \t其他资金\t0\t0\t0\t—\t\t\t
      年度总体目标\t预期目标\t\t\t实际完成情况\t\t\t\t
      \t河道常年保洁。\t\t\t全年保洁，<p>两次整治。</p>\t\t\t\t
      绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
      \t产出指标\t数量指标\t保洁河道长度\t≥36公里\t36.4公里\t30\t30\t
      \t\t时效指标\t清理及时性\t及时\t基本及时\t20\t18\t汛期两次延误；增派人员
      \t效益指标\t社会效益指标\t水环境\t改善\t改善\t30\t30\t
      \t满意度指标\t服务对象满意度指标\t居民满意度\t>=85%\t91%\t10\t10\t
      总分\t\t\t\t\t\t100\t97.75\t
      """;

  private final FormReader reader = new FormReader();

  @ConfigProperty(name = "test.district.url")
  String district;

  @BeforeEach
  void importOnce() {
    given()
        .contentType("application/json")
        .body(Map.of("forget", true))
        .post(district + "/control");
    given()
        .auth()
        .oauth2(token("finance"))
        .contentType("text/plain; charset=UTF-8")
        .body(ASSESSMENT)
        .post("/api/v1/forms/imports?historical=true")
        .then()
        .statusCode(200)
        .body(containsString("\"CREATED\""));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "xlsx, application/vnd.openxmlformats, attachment",
    "docx, application/vnd.openxmlformats, attachment",
    "html, text/html, inline",
    "pdf, application/pdf, inline",
    "txt, text/plain, attachment"
  })
  @DisplayName("自评表导入后写出，再读回：一格不差")
  void selfAssessment(String ending, String type, String disposition) {
    Response answer = get("finance", "/self-assessments/" + project() + "/2022." + ending);
    answer
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith(type))
        .header("Content-Disposition", startsWith(disposition + "; filename*=UTF-8''2022"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Cache-Control", equalTo("private, no-store"));
    Form printed = reader.read(ASSESSMENT).get(0);
    List<Form> back = reader.read(Sources.of(answer.asByteArray()).get(0).text());
    assertThat(back).hasSize(1);
    assertThat(CellForCell.differences(printed, back.get(0))).isEmpty();
  }

  @Test
  @DisplayName("申报表：年初预算和已报的目标；系统补的分值不印")
  void declaration() {
    Response answer = get("finance", "/declarations/" + project() + "/2022.txt");
    assertThat(answer.asString())
        .startsWith("财政项目支出绩效目标申报表\n（2022年度）\n项目名称\t河道保洁\t")
        .contains("年度资金申请总额\t\t820,000.00")
        .contains("\t产出指标\t数量指标\t保洁河道长度\t\t≥36公里");
  }

  @Test
  @DisplayName("复核意见印在表下")
  void opinions() {
    assertThat(get("finance", "/self-assessments/" + project() + "/2022.txt").asString())
        .contains("\n财政部门复核意见：同意\n");
  }

  @Test
  @DisplayName("表册：目录、汇总表和每一张表，读回来还是这些表")
  void book() {
    Response answer = get("finance", "/books/2022.docx");
    answer.then().statusCode(200);
    String text = Sources.of(answer.asByteArray()).get(0).text();
    assertThat(text)
        .contains("\n目录\n", "1\t河道保洁\t柳塘区河道管理所\t✓\t✓\n", "\n项目汇总表\n")
        .contains("1\t河道保洁\t820,000.00\t800,000.00\t780,000.50\t97.50%\t97.75\t")
        .contains("合计\t\t820,000.00\t800,000.00\t780,000.50\t97.50%");
    assertThat(reader.read(text))
        .extracting(Form::kind)
        .containsExactly(FormKind.DECLARATION, FormKind.SELF_ASSESSMENT);
    get("finance", "/books/2021.docx?department=999")
        .then()
        .statusCode(404)
        .body("code", equalTo("BOOK_EMPTY"));
  }

  @Test
  @DisplayName("清单：csv 带字节序标记，xlsx 是真的数；查询条件交给所属服务")
  void lists() {
    String csv = get("finance", "/lists/projects.csv").asString();
    assertThat(csv.lines()).hasSize(2);
    assertThat(csv).startsWith("\uFEFF项目编码,项目名称,").contains(",河道保洁,");
    assertThat(get("finance", "/lists/units.csv").asString())
        .startsWith("\uFEFF单位编码,单位名称,部门编码")
        .contains("柳塘区河道管理所");
    String tab =
        Sources.of(get("finance", "/lists/assessments.xlsx?year=2022").asByteArray()).get(0).text();
    assertThat(tab).contains("已公开").contains("\t97.75");
    get("finance", "/lists/projects.csv?colour=red")
        .then()
        .statusCode(400)
        .body("code", equalTo("PARAMETER_UNKNOWN"));
    get("finance", "/lists/departments.csv")
        .then()
        .statusCode(400)
        .body("code", equalTo("YEAR_REQUIRED"));
  }

  @Test
  @DisplayName("监控表要指明月份")
  void monthOfAMonitoring() {
    get("finance", "/monitorings/" + project() + "/2022.html")
        .then()
        .statusCode(400)
        .body("code", equalTo("MONTH_REQUIRED"));
  }

  @Test
  @DisplayName("模板：取来填好，由单位上传，先比较、再建成草稿；预填的带着批复的行")
  void templatesComeBack() throws IOException {
    get("unit", "/templates/monitoring.xlsx")
        .then()
        .statusCode(400)
        .body("code", equalTo("MONTH_REQUIRED"));
    get("treasury", "/templates/declaration.xlsx").then().statusCode(403);
    byte[] prefilled =
        get("unit", "/templates/declarations.xlsx?year=2022&project=" + project()).asByteArray();
    assertThat(Sources.of(prefilled).get(0).text()).contains("河道保洁\t", "保洁河道长度");

    byte[] empty = get("unit", "/templates/declarations.xlsx?year=2023").asByteArray();
    byte[] filled;
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(empty))) {
      XSSFSheet sheet = book.getSheetAt(0);
      TemplateCells.beside(sheet, "项目名称").setCellValue("河道保洁");
      TemplateCells.beside(sheet, "实施单位").setCellValue("柳塘区河道管理所");
      TemplateCells.below(sheet, "年度总体目标").setCellValue("河道常清。");
      TemplateCells.row(sheet, 1, "产出指标", "数量指标", "保洁河道长度", "", "≥38公里", "", "50");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      filled = out.toByteArray();
    }
    uploaded(filled, "?dryRun=true")
        .body(containsString("\"outcome\":\"CREATED\""))
        .body(containsString("\"after\":\"≥38公里\""));
    String kept = given().get(district + "/control").asString();
    assertThat(kept).doesNotContain("≥38公里");
    uploaded(filled, "").body(containsString("\"outcome\":\"CREATED\""));
    assertThat(given().get(district + "/control").asString()).contains("≥38公里");
  }

  private static ValidatableResponse uploaded(byte[] workbook, String query) {
    return given()
        .auth()
        .oauth2(token("unit"))
        .contentType(DocumentTypes.XLSX)
        .body(workbook)
        .post("/api/v1/forms/imports" + query)
        .then()
        .statusCode(200);
  }

  @Test
  @DisplayName("别人的项目、没有的年度、没有的格式：404，照所属服务的说法")
  void whatIsNotThere() {
    String foreign = "/self-assessments/" + UUID.randomUUID() + "/2022.html";
    get("unit", foreign).then().statusCode(404).body("code", equalTo("PROJECT_UNKNOWN"));
    get("unit", foreign.replace("self-assessments", "declarations"))
        .then()
        .statusCode(404)
        .body("code", equalTo("PROJECT_UNKNOWN"));
    get("finance", "/self-assessments/" + project() + "/2021.html")
        .then()
        .statusCode(404)
        .body("code", equalTo("ASSESSMENT_UNKNOWN"));
    get("finance", "/self-assessments/" + project() + "/2022.ppt").then().statusCode(404);
    given().get("/api/v1/forms" + foreign).then().statusCode(401);
  }

  @Test
  @DisplayName("所属服务没有应答：503，说明是哪一个")
  void ownerIsAway() {
    String address = "/declarations/" + project() + "/2022.html";
    given()
        .contentType("application/json")
        .body(Map.of("down", "targets"))
        .post(district + "/control");
    get("finance", address)
        .then()
        .statusCode(503)
        .header("Retry-After", equalTo("5"))
        .body("detail", containsString("indicator-service"));
  }

  private String project() {
    return given().get(district + "/control").path("projects[0].id");
  }

  private static Response get(String role, String path) {
    return given().auth().oauth2(token(role)).get("/api/v1/forms" + path);
  }

  private static String token(String role) {
    return role.equals("unit")
        ? TestTokens.token("unit", "310112", "901", "901001")
        : TestTokens.token(role, "310112", null, null);
  }
}
