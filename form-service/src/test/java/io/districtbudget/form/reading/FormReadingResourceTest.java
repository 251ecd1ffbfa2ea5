package io.districtbudget.form.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.districtbudget.documents.reading.PrintedForm;
import io.districtbudget.documents.reading.PrintedForm.Kind;
import io.districtbudget.documents.reading.PrintedForm.Row;
import io.districtbudget.support.testing.TestTokens;
import io.districtbudget.support.testing.TokenResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TokenResource.class)
@DisplayName("读表 (readings) over REST")
class FormReadingResourceTest {

  private static final String FORM =
      PrintedForm.aForm(
              Kind.SELF_ASSESSMENT,
              List.of(
                  new Row("产出指标", "数量指标", "巡查次数", "=52次", "52次", "50", "50", ""),
                  new Row("效益指标", "社会效益指标", "提升安全", "提升", "提升", "30", "30", ""),
                  new Row("满意度指标", "服务对象满意度指标", "居民满意度", "≥85%", "90%", "10", "10", "")))
          .text();

  @Test
  @DisplayName("表格为 JSON：金额为两位小数的文字，照印的另存")
  void answersFormsAsJson() {
    read("unit", FORM.getBytes(StandardCharsets.UTF_8))
        .statusCode(200)
        .body("forms[0].kind", equalTo("SELF_ASSESSMENT"))
        .body("forms[0].layout", equalTo(2022))
        .body("forms[0].year", equalTo(2022))
        .body("forms[0].project.unit", equalTo("青湖区路灯管理所"))
        .body("forms[0].budget.total.executed", equalTo("456000.50"))
        .body("forms[0].budget.total.printed.executed", equalTo("456,000.5"))
        .body("forms[0].budget.printedRate", equalTo("95.01%"))
        .body("forms[0].indicators[0].weight", equalTo("50.00"))
        .body("forms[0].indicators[2].level2", equalTo("服务对象满意度指标"))
        .body("forms[0].printedTotal", equalTo("98.5"));
  }

  @Test
  @DisplayName("修正有代码、位置和中英文说明")
  void namesRepairs() {
    String torn = FORM.replace("巡查次数", "巡查次").replace("\n\t效益指标", "\n\n\t\t\t数\t\t\t\t\t\n\t效益指标");
    read("auditor", torn.getBytes(StandardCharsets.UTF_8))
        .statusCode(200)
        .body("forms[0].indicators[0].name", equalTo("巡查次数"))
        .body("forms[0].repairs.code", hasItem("TEXT_CONTINUED"))
        .body("forms[0].repairs.after", hasItem("巡查次数"))
        .body("forms[0].repairs[0].row", equalTo(1))
        .body("forms[0].repairs[0].message.en", equalTo("a text goes on in another line; joined"));
  }

  @Test
  @DisplayName("500 MB 的文件：看长度就拒绝，不等内容")
  void refusesByLength() throws IOException {
    String head =
        "POST /api/v1/forms/readings HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
            + ("Authorization: Bearer "
                + TestTokens.token("finance", "310112", null, null)
                + "\r\n")
            + "Content-Length: 524288000\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
      assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  @DisplayName("读不出：说明原因")
  void refusesWhatIsNoForm() {
    read("unit", "几句与表格无关的话".getBytes(StandardCharsets.UTF_8))
        .statusCode(422)
        .body("code", equalTo("DOCUMENT_UNREADABLE"));
    read("unit", " \n ".getBytes(StandardCharsets.UTF_8))
        .statusCode(422)
        .body("code", equalTo("DOCUMENT_EMPTY"));
    read("unit", new byte[] {(byte) 0xFF, 0, (byte) 0xFF})
        .statusCode(422)
        .body("code", equalTo("DOCUMENT_NOT_TEXT"));
    read("unit", "%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8))
        .statusCode(422)
        .body("code", equalTo("DOCUMENT_BROKEN"));
    read("unit", new byte[ReadableDocument.LARGEST + 1])
        .statusCode(413)
        .body("code", equalTo("DOCUMENT_TOO_LARGE"));
  }

  @Test
  @DisplayName("GB18030 文本：与 UTF-8 读得一样")
  void readsGb18030() {
    read("unit", FORM.getBytes(Charset.forName("GB18030")))
        .statusCode(200)
        .body("forms[0].indicators.name", hasItem("巡查次数"));
  }

  @Test
  @DisplayName("没有令牌、别的领域的令牌、没有此权的角色")
  void needsAToken() {
    given()
        .contentType("text/plain")
        .body(FORM)
        .post("/api/v1/forms/readings")
        .then()
        .statusCode(401);
    given()
        .auth()
        .oauth2(TestTokens.ofAnotherRealm("finance", "310112"))
        .contentType("text/plain")
        .body(FORM)
        .post("/api/v1/forms/readings")
        .then()
        .statusCode(401);
    read("treasury", FORM.getBytes(StandardCharsets.UTF_8)).statusCode(403);
  }

  @Test
  @DisplayName("令牌缺少角色所需的代码、代码无效，或不是为本系统签发：不读取")
  void claims() {
    byte[] form = FORM.getBytes(StandardCharsets.UTF_8);
    Map<String, Object> unitless = Map.of("division", "310112", "department", "901");
    readWith(TestTokens.ofRoles(List.of("unit"), unitless), form)
        .statusCode(403)
        .body("code", equalTo("CLAIM_MISSING"))
        .body("errors.pointer", contains("/unit"));
    readWith(TestTokens.ofRoles(List.of("finance"), Map.of("division", "3101%")), form)
        .statusCode(403)
        .body("code", equalTo("CLAIM_MISSING"));
    readWith(TestTokens.ofRoles(List.of("finance"), Map.of()), form)
        .statusCode(403)
        .body("code", equalTo("DIVISION_MISSING"));
    readWith(TestTokens.forAudience("finance", "310112", "payroll"), form).statusCode(401);
    readWith(TestTokens.forAudience("finance", "310112", null), form)
        .statusCode(401)
        .body("code", equalTo("TOKEN_INVALID"));
  }

  private static ValidatableResponse read(String role, byte[] document) {
    boolean limited = role.equals("unit");
    return readWith(
        TestTokens.token(role, "310112", limited ? "901" : null, limited ? "901001" : null),
        document);
  }

  private static ValidatableResponse readWith(String token, byte[] document) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/octet-stream")
        .body(document)
        .post("/api/v1/forms/readings")
        .then();
  }
}
