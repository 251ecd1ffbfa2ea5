package io.districtbudget.assessment.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("佐证材料 (evidence)")
class EvidenceTest {
  private static final byte[] PDF = "%PDF-1.7 验收记录".getBytes(StandardCharsets.UTF_8);
  private static final RestAssuredConfig UTF_8_NAMES =
      RestAssuredConfig.config()
          .httpClient(
              HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.RFC6532));
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private ValidatableResponse upload(
      String assessment, String fileName, byte[] content, @Nullable String indicator) {
    String token =
        TestTokens.token(
            Roles.UNIT, district.division(), DistrictFixture.DEPARTMENT, DistrictFixture.UNIT);
    var request =
        given()
            .config(UTF_8_NAMES)
            .auth()
            .oauth2(token)
            .multiPart("file", fileName, content, "application/octet-stream");
    if (indicator != null) {
      request.multiPart("indicator", indicator);
    }
    return request.post("/api/v1/assessments/" + assessment + "/evidence").then();
  }

  private long kept() {
    return district.count("SELECT count(*) FROM evidence WHERE division = ?");
  }

  @Test
  @DisplayName("uploaded, listed, downloaded as it came, deleted; each on record")
  void wholeLife() {
    String id = district.opened(district.aProjectReadyToAssess("佐证"));
    String path = "/assessments/" + id + "/evidence";
    String file =
        upload(id, "验收 记录.pdf", PDF, "1")
            .statusCode(201)
            .body("fileName", equalTo("验收 记录.pdf"))
            .body("mediaType", equalTo("application/pdf"))
            .body("size", equalTo(PDF.length))
            .body("checksum", equalTo(Upload.checksumOf(PDF)))
            .extract()
            .path("id");
    upload(id, "又一次.pdf", PDF, "1").statusCode(200).body("id", equalTo(file));
    upload(id, "同一文件.pdf", PDF, "2").statusCode(201);
    district.get(path).body("items", hasSize(2)).body("items.indicator", equalTo(List.of(1, 2)));
    byte[] content =
        district
            .get(path + "/" + file)
            .statusCode(200)
            .contentType("application/pdf")
            .header("Content-Disposition", containsString("attachment"))
            .header(
                "Content-Disposition",
                containsString("filename*=UTF-8''%E9%AA%8C%E6%94%B6%20%E8%AE%B0%E5%BD%95.pdf"))
            .header("X-Content-Type-Options", equalTo("nosniff"))
            .extract()
            .asByteArray();
    assertThat(content).isEqualTo(PDF);
    district.as(Roles.UNIT).delete("/api/v1" + path + "/" + file).then().statusCode(428);
    district
        .as(Roles.UNIT)
        .header("If-Match", "\"0\"")
        .delete("/api/v1" + path + "/" + file)
        .then()
        .statusCode(204);
    district.get(path + "/" + file).statusCode(404).body("code", equalTo("EVIDENCE_UNKNOWN"));
    district
        .get("/assessments/" + id + "/history")
        .body(
            "items.action",
            equalTo(List.of("OPENED", "EVIDENCE_ADDED", "EVIDENCE_ADDED", "EVIDENCE_DELETED")));
    assertThat(
            district.count(
                "SELECT count(*) FROM evidence_content c JOIN evidence e ON e.id = c.evidence_id"
                    + " WHERE e.division = ?"))
        .isOne();
  }

  @Test
  @DisplayName("type, content, size and row are checked all at once; nothing is kept")
  void refusals() {
    String id = district.opened(district.aProjectReadyToAssess("拒收"));
    upload(id, "script.exe", PDF, "9")
        .statusCode(422)
        .body("errors.code", equalTo(List.of("FILE_TYPE_REFUSED", "INDICATOR_UNKNOWN")));
    upload(id, "假.pdf", "no pdf".getBytes(StandardCharsets.UTF_8), null)
        .statusCode(422)
        .body("code", equalTo("FILE_TYPE_DIFFERS"));
    upload(id, "binary.txt", new byte[] {65, 0, 66}, null)
        .statusCode(422)
        .body("code", equalTo("FILE_TYPE_DIFFERS"));
    upload(id, "空.csv", new byte[0], null)
        .statusCode(422)
        .body("code", equalTo("FILE_SIZE_REFUSED"));
    byte[] large = new byte[8 * 1024 * 1024 + 1];
    System.arraycopy(PDF, 0, large, 0, PDF.length);
    upload(id, "大.pdf", large, null)
        .statusCode(422)
        .body("code", equalTo("FILE_SIZE_REFUSED"))
        .body("errors[0].rejected", equalTo(Integer.toString(large.length)));
    given()
        .auth()
        .oauth2(
            TestTokens.token(
                Roles.UNIT, district.division(), DistrictFixture.DEPARTMENT, DistrictFixture.UNIT))
        .multiPart("indicator", "1")
        .post("/api/v1/assessments/" + id + "/evidence")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/file"));
    assertThat(kept()).isZero();
  }

  @Test
  @DisplayName("only while it is filled, only by its unit, invisible to others")
  void whoAndWhen() {
    String project = district.aProjectReadyToAssess("时机");
    String id = district.opened(project);
    String file =
        upload(id, "说明.txt", "已验收".getBytes(StandardCharsets.UTF_8), null).extract().path("id");
    district.fill(id, DistrictFixture.goodResults()).statusCode(200);
    district.post(Roles.UNIT, "/assessments/" + id + "/submission", Map.of()).statusCode(200);
    upload(id, "晚到.pdf", PDF, null).statusCode(409).body("code", equalTo("STATE_FORBIDS"));
    district
        .as(Roles.UNIT)
        .header("If-Match", "*")
        .delete("/api/v1/assessments/" + id + "/evidence/" + file)
        .then()
        .statusCode(409);
    assertThat(kept()).isOne();
    district.get("/assessments/" + id + "/evidence/" + file).statusCode(200);
    DistrictFixture.inFreshDivision()
        .get("/assessments/" + id + "/evidence/" + file)
        .statusCode(404);
    district.project(project, "时机", "ACTIVE", "905");
    district
        .as(Roles.DEPARTMENT)
        .get("/api/v1/assessments/" + id + "/evidence")
        .then()
        .statusCode(404);
  }
}
