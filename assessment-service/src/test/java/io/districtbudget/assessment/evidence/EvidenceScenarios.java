package io.districtbudget.assessment.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.TableOwner;
import io.districtbudget.support.testing.TestTokens;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds for evidence wherever its content lies. */
abstract class EvidenceScenarios {
  static final byte[] PDF = "%PDF-1.7 验收记录".getBytes(StandardCharsets.UTF_8);
  private static final RestAssuredConfig UTF_8_NAMES =
      RestAssuredConfig.config()
          .httpClient(
              HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.RFC6532));
  final DistrictFixture district = DistrictFixture.inFreshDivision();

  /** How many contents of this division lie in the store, once leftovers have had their time. */
  abstract long contents();

  /** Changes the only content of this division in the store behind the service's back. */
  abstract void tamper();

  /** Takes it away. */
  abstract void lose();

  ValidatableResponse upload(
      String assessment, String fileName, byte[] content, @Nullable String indicator) {
    var request = unit().multiPart("file", fileName, content, "application/octet-stream");
    if (indicator != null) {
      request.multiPart("indicator", indicator);
    }
    return request.post(path(assessment)).then();
  }

  RequestSpecification unit() {
    return given()
        .config(UTF_8_NAMES)
        .auth()
        .oauth2(
            TestTokens.token(
                Roles.UNIT, district.division(), DistrictFixture.DEPARTMENT, DistrictFixture.UNIT));
  }

  static String path(String assessment) {
    return "/api/v1/assessments/" + assessment + "/evidence";
  }

  ValidatableResponse delete(String assessment, String file) {
    return unit().header("If-Match", "*").delete(path(assessment) + "/" + file).then();
  }

  String anOpenAssessment(String project) {
    return district.opened(district.aProjectReadyToAssess(project));
  }

  long kept() {
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
    assertThat(contents()).isOne();
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
    assertThat(kept()).isZero();
    assertThat(contents()).isZero();
  }

  @Test
  @DisplayName("a form has exactly one file, and the number of a row if any")
  void malformed() {
    String id = anOpenAssessment("表单");
    unit()
        .multiPart("indicator", "1")
        .post(path(id))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/file"));
    unit()
        .multiPart("file", "一.pdf", PDF, "application/pdf")
        .multiPart("file", "二.pdf", PDF, "application/pdf")
        .post(path(id))
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("FILES_TOO_MANY"));
    upload(id, "一.pdf", PDF, "第一行").statusCode(400);
    assertThat(kept()).isZero();
    assertThat(contents()).isZero();
  }

  @Test
  @DisplayName("at most 100 files of an assessment")
  void mostFiles() {
    String id = anOpenAssessment("百件");
    TableOwner.execute(
        """
        INSERT INTO evidence (id, division, version, assessment_id, file_name, media_type, size,
            checksum, uploaded_by, uploaded_at)
        SELECT gen_random_uuid(), '%s', 0, '%s', n || '.pdf', 'PDF', 1, n::text, 'test', now()
        FROM generate_series(1, 100) n
        """
            .formatted(district.division(), id));
    upload(id, "再一件.pdf", PDF, null).statusCode(422).body("code", equalTo("FILES_TOO_MANY"));
    assertThat(contents()).isZero();
  }

  @Test
  @DisplayName("200 MB of an assessment together; uploads at once do not share the last room")
  void mostBytes() throws Exception {
    String id = anOpenAssessment("合计");
    TableOwner.execute(
        """
        INSERT INTO evidence (id, division, version, assessment_id, file_name, media_type, size,
            checksum, uploaded_by, uploaded_at)
        SELECT gen_random_uuid(), '%s', 0, '%s'::uuid, n || '.pdf', 'PDF', 20971520, n::text, 'test', now()
        FROM generate_series(1, 9) n
        UNION ALL
        SELECT gen_random_uuid(), '%1$s', 0, '%2$s'::uuid, '余.pdf', 'PDF', 20971520 - %d, 'x', 'test', now()
        """
            .formatted(district.division(), id, PDF.length));
    List<CompletableFuture<Integer>> uploads =
        Stream.of("一.pdf", "二.pdf", "三.pdf")
            .map(
                name ->
                    CompletableFuture.supplyAsync(
                        () -> upload(id, name, another(name), null).extract().statusCode()))
            .toList();
    List<Integer> statuses = uploads.stream().map(CompletableFuture::join).sorted().toList();
    assertThat(statuses).containsExactly(201, 422, 422);
    upload(id, "四.pdf", another("四"), null)
        .statusCode(422)
        .body("code", equalTo("EVIDENCE_TOO_LARGE"));
    assertThat(contents()).isOne();
  }

  /** Other content of the same size. */
  private static byte[] another(String name) {
    byte[] content = PDF.clone();
    content[content.length - 1] = (byte) name.charAt(0);
    return content;
  }

  @Test
  @DisplayName("another file or row under a key that was used is refused")
  void keyReused() {
    String id = anOpenAssessment("重发");
    String key = UUID.randomUUID().toString();
    unit()
        .header("Idempotency-Key", key)
        .multiPart("file", "y.pdf", PDF, "application/pdf")
        .multiPart("indicator", "1")
        .post(path(id))
        .then()
        .statusCode(201);
    unit()
        .header("Idempotency-Key", key)
        .multiPart("file", "y.pdf", PDF, "application/pdf")
        .multiPart("indicator", "2")
        .post(path(id))
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    assertThat(kept()).isOne();
    assertThat(contents()).isOne();
  }

  @Test
  @DisplayName(
      "sent again after its row or the file has gone: still the first answer, nothing is put")
  void sentAgainLater() {
    String project = district.aProjectReadyToAssess("晚重发");
    String id = district.opened(project);
    String key = UUID.randomUUID().toString();
    ValidatableResponse first = under(key, id).statusCode(201);
    String file = first.extract().path("id");
    delete(id, file).statusCode(204);
    district.targets(project, 2024, List.of(List.of("产出指标", "质量指标", "检修质量", "合格", "90")));
    under(key, id).statusCode(201).body(equalTo(first.extract().asString()));
    assertThat(kept()).isZero();
  }

  private ValidatableResponse under(String key, String id) {
    return unit()
        .header("Idempotency-Key", key)
        .multiPart("file", "y.pdf", PDF, "application/pdf")
        .multiPart("indicator", "2")
        .post(path(id))
        .then();
  }

  @Test
  @DisplayName("content that is not what was uploaded is never served, and recorded once")
  void damagedAndLost() {
    String id = anOpenAssessment("完整");
    String file = upload(id, "x.pdf", PDF, null).statusCode(201).extract().path("id");
    List<LogRecord> logged = new CopyOnWriteArrayList<>();
    Handler listener = listener(logged);
    Logger log = Logger.getLogger(EvidenceReading.class.getName());
    log.addHandler(listener);
    try {
      tamper();
      district
          .get("/assessments/" + id + "/evidence/" + file)
          .statusCode(500)
          .body("code", equalTo("EVIDENCE_DAMAGED"));
      lose();
      district
          .get("/assessments/" + id + "/evidence/" + file)
          .statusCode(500)
          .body("code", equalTo("EVIDENCE_MISSING"));
    } finally {
      log.removeHandler(listener);
    }
    assertThat(logged).hasSize(2);
    delete(id, file).statusCode(204);
    assertThat(kept()).isZero();
  }

  private static Handler listener(List<LogRecord> logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        logged.add(entry);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  @DisplayName("a transaction that fails leaves no row, no entry, no content")
  void rolledBack() {
    String id = anOpenAssessment("回滚");
    TableOwner.execute(
        "CREATE FUNCTION no_evidence() RETURNS trigger LANGUAGE plpgsql AS"
            + " 'BEGIN RAISE EXCEPTION ''no''; END'",
        "CREATE TRIGGER no_evidence BEFORE INSERT ON evidence FOR EACH ROW WHEN (NEW.division = '"
            + district.division()
            + "') EXECUTE FUNCTION no_evidence()");
    try {
      upload(id, "x.pdf", PDF, null).statusCode(500);
    } finally {
      TableOwner.execute("DROP TRIGGER no_evidence ON evidence", "DROP FUNCTION no_evidence()");
    }
    assertThat(kept()).isZero();
    assertThat(contents()).isZero();
    district
        .get("/assessments/" + id + "/history")
        .body("items.action", equalTo(List.of("OPENED")));
    upload(id, "x.pdf", PDF, null).statusCode(201);
    assertThat(contents()).isOne();
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
    assertThat(contents()).isOne();
    String another =
        TestTokens.token(Roles.UNIT, district.division(), DistrictFixture.DEPARTMENT, "901002");
    for (String at : List.of(path(id), path(id) + "/" + file)) {
      district.with(another).get(at).then().statusCode(404);
    }
    given()
        .auth()
        .oauth2(another)
        .multiPart("file", "x.pdf", PDF, "application/pdf")
        .post(path(id))
        .then()
        .statusCode(404)
        .body("code", equalTo("ASSESSMENT_UNKNOWN"));
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
