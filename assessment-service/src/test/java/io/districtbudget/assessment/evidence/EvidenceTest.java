package io.districtbudget.assessment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TableOwner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("佐证材料 (evidence) in PostgreSQL")
class EvidenceTest extends EvidenceScenarios {
  private static final String OF_DIVISION =
      " WHERE evidence_id IN (SELECT id FROM evidence WHERE division = '%s')";

  @Override
  long contents() {
    return district.count(
        "SELECT count(*) FROM evidence_content c JOIN evidence e ON e.id = c.evidence_id"
            + " WHERE e.division = ?");
  }

  @Override
  void tamper() {
    TableOwner.execute(
        ("UPDATE evidence_content SET content = content || 'x'::bytea" + OF_DIVISION)
            .formatted(district.division()));
  }

  @Override
  void lose() {
    TableOwner.execute(
        ("DELETE FROM evidence_content" + OF_DIVISION).formatted(district.division()));
  }

  @Test
  @DisplayName("a file in an object store that is not configured any more is unavailable")
  void notConfigured() {
    String id = anOpenAssessment("旧存储");
    String file = upload(id, "x.pdf", PDF, null).statusCode(201).extract().path("id");
    TableOwner.execute(
        "UPDATE evidence SET store = 'S3' WHERE division = '" + district.division() + "'");
    district
        .get("/assessments/" + id + "/evidence/" + file)
        .statusCode(503)
        .header("Retry-After", equalTo("10"))
        .body("code", equalTo("EVIDENCE_STORE_UNAVAILABLE"));
  }

  @Test
  @DisplayName("parts that do not come to their end are refused in words, and nothing is stored")
  void partsWithoutEnd() {
    String id = anOpenAssessment("残缺的上传");
    String parts =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.pdf\"\r\n\r\nx";
    Response answer =
        district
            .as(Roles.UNIT)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .body(parts.getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/assessments/" + id + "/evidence");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.<String>path("code")).isEqualTo("FORM_UNREADABLE");
    assertThat(contents()).isZero();
  }

  @Test
  @DisplayName("a request that states too many bytes is told so before any of them is read")
  void tooLarge() throws IOException {
    try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      String head =
          "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n"
              .formatted(path(district.division()));
      connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      String answer =
          new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 413")
          .contains("application/problem+json", "BODY_TOO_LARGE", "请求内容过大，最多 10485760 字节。");
    }
  }
}
