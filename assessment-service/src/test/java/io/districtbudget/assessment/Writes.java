package io.districtbudget.assessment;

import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.Call;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One accepted call of each POST of this service, with all that it needs made before. */
final class Writes {

  /** They change nothing. */
  static final Set<String> READINGS =
      Set.of("POST /api/v1/scores", "POST /api/v1/rule-sets/comparisons");

  /** By endpoint: makes what the call needs in a district, and gives the call. */
  static final Map<String, Function<DistrictFixture, Call>> ALL = all();

  private Writes() {}

  private static Map<String, Function<DistrictFixture, Call>> all() {
    Map<String, Function<DistrictFixture, Call>> all = new TreeMap<>();
    all.put(
        "POST /api/v1/assessments",
        district ->
            finance(
                district,
                "/assessments",
                Map.of("projectId", district.aProjectReadyToAssess("新开"), "year", 2024)));
    all.put(
        "POST /api/v1/assessments/openings",
        district -> {
          district.aProjectReadyToAssess("一");
          district.aProjectReadyToAssess("二");
          return finance(
              district, "/assessments/openings", Map.of("year", 2024, "deadline", "2025-03-31"));
        });
    String one = "POST /api/v1/assessments/{id}";
    all.put(
        one + "/submission",
        district -> {
          String id = district.opened(district.aProjectReadyToAssess("提交"));
          district.fill(id, DistrictFixture.goodResults()).statusCode(200);
          return Call.act(
              () -> district.as(Roles.UNIT), "/api/v1/assessments/" + id + "/submission", Map.of());
        });
    all.put(
        one + "/return",
        district ->
            act(
                district,
                "/assessments/" + submitted(district) + "/return",
                Map.of("reason", "请补充说明")));
    all.put(
        one + "/department-review",
        district ->
            Call.act(
                () -> district.as(Roles.DEPARTMENT),
                "/api/v1/assessments/" + submitted(district) + "/department-review",
                Map.of("opinion", "同意")));
    all.put(
        one + "/recheck",
        district ->
            act(
                district,
                "/assessments/" + reviewed(district) + "/recheck",
                Map.of("deduction", "1.00", "reason", "佐证不足", "opinion", "扣分")));
    all.put(
        one + "/publication",
        district -> act(district, "/assessments/" + reviewed(district) + "/publication", Map.of()));
    all.put(
        one + "/correction",
        district -> {
          String id = reviewed(district);
          act(district, "/assessments/" + id + "/publication", Map.of()).send();
          return act(district, "/assessments/" + id + "/correction", reason());
        });
    all.put(
        "POST /api/v1/figure-recounts",
        district -> {
          submitted(district);
          return Call.post(() -> district.as(Roles.ADMIN), "/api/v1/figure-recounts", reason());
        });
    monitoring(all);
    reviews(all);
    readings(all);
    return all;
  }

  private static void monitoring(Map<String, Function<DistrictFixture, Call>> all) {
    String month = "POST /api/v1/monitorings/{projectId}/{year}/{month}";
    all.put(
        "POST /api/v1/monitorings/openings",
        district -> {
          district.aProjectReadyToAssess("一");
          district.aProjectReadyToAssess("二");
          return finance(district, "/monitorings/openings", Map.of("year", 2024, "month", 7));
        });
    all.put(
        "POST /api/v1/deadline-extensions",
        district -> {
          district.aProjectReadyToAssess("延期");
          new MonitoringFixture(district).openMonitorings("2024-08-10");
          return finance(
              district,
              "/deadline-extensions",
              Map.of(
                  "year",
                  2024,
                  "month",
                  7,
                  "units",
                  List.of(DistrictFixture.UNIT),
                  "deadline",
                  "2099-08-20",
                  "reason",
                  "系统停电"));
        });
    all.put(
        month + "/submission",
        district ->
            Call.act(
                () -> district.as(Roles.UNIT),
                "/api/v1" + new MonitoringFixture(district).aFilledMonitoring() + "/submission",
                Map.of()));
    all.put(
        month + "/return",
        district ->
            act(
                district,
                new MonitoringFixture(district).aSubmittedMonitoring() + "/return",
                Map.of("reason", "请补充")));
    all.put(
        month + "/rectifications",
        district ->
            finance(
                district,
                new MonitoringFixture(district).aSubmittedMonitoring() + "/rectifications",
                Map.of("requirement", "补做检修", "deadline", "2024-09-15")));
    String one = "POST /api/v1/rectifications/{id}";
    all.put(
        one + "/answer",
        district ->
            Call.act(
                () -> district.as(Roles.UNIT),
                "/api/v1" + new MonitoringFixture(district).aRectification() + "/answer",
                Map.of("measures", "已补做")));
    all.put(
        one + "/closure",
        district ->
            act(
                district,
                new MonitoringFixture(district).anAnsweredRectification() + "/closure",
                Map.of()));
    all.put(
        one + "/return",
        district ->
            act(
                district,
                new MonitoringFixture(district).anAnsweredRectification() + "/return",
                Map.of("reason", "未附记录")));
  }

  private static void reviews(Map<String, Function<DistrictFixture, Call>> all) {
    all.put(
        "POST /api/v1/findings/{id}/acceptance",
        district -> act(district, finding(district) + "/acceptance", reason()));
    all.put(
        "POST /api/v1/findings/{id}/reopening",
        district -> {
          String finding = finding(district);
          district.post(Roles.FINANCE, finding + "/acceptance", reason()).statusCode(200);
          return act(district, finding + "/reopening", reason());
        });
    all.put(
        "POST /api/v1/rechecks/samples",
        district -> {
          reviewed(district);
          return finance(district, "/rechecks/samples", Map.of("year", 2024, "seed", 7));
        });
    all.put(
        "POST /api/v1/rechecks/assignments",
        district ->
            finance(
                district,
                "/rechecks/assignments",
                Map.of(
                    "year",
                    2024,
                    "assessmentIds",
                    List.of(reviewed(district)),
                    "officer",
                    Map.of("sub", "officer-1", "name", "李敏"))));
    all.put(
        "POST /api/v1/assessments:batch",
        district -> {
          String lines =
              Stream.of(
                      district.submitted(district.aProjectReadyToAssess("甲")), submitted(district))
                  .map(Writes::departmentReview)
                  .collect(Collectors.joining("\n"));
          return new Call(
              () ->
                  district
                      .as(Roles.DEPARTMENT)
                      .urlEncodingEnabled(false)
                      .contentType("application/x-ndjson")
                      .body(lines.getBytes(StandardCharsets.UTF_8)),
              "POST",
              "/api/v1/assessments:batch");
        });
    all.put(
        "POST /api/v1/assessments/{assessmentId}/evidence",
        district -> {
          String id = district.opened(district.aProjectReadyToAssess("佐证"));
          byte[] file = "%PDF-1.4 invented".getBytes(StandardCharsets.US_ASCII);
          return new Call(
              () ->
                  district
                      .as(Roles.UNIT)
                      .contentType("multipart/form-data")
                      .multiPart("file", "invented.pdf", file, "application/pdf"),
              "POST",
              "/api/v1/assessments/" + id + "/evidence");
        });
  }

  private static void readings(Map<String, Function<DistrictFixture, Call>> all) {
    all.put(
        "POST /api/v1/scores",
        district ->
            finance(
                district,
                "/scores",
                Map.of(
                    "year",
                    2024,
                    "budget",
                    Map.of("total", Map.of("fullYear", "100.00", "executed", "90.00")),
                    "indicators",
                    List.of(
                        Map.of(
                            "level1", "产出指标",
                            "level2", "数量指标",
                            "name", "检修次数",
                            "target", "≥4次",
                            "actual", "4次",
                            "weight", "90")))));
    all.put(
        "POST /api/v1/rule-sets/comparisons",
        district -> {
          reviewed(district);
          return finance(
              district, "/rule-sets/comparisons", Map.of("year", 2024, "to", "execution-20"));
        });
  }

  private static String departmentReview(String assessment) {
    return """
    {"assessmentId":"%s","etag":"*","act":"DEPARTMENT_REVIEW","opinion":"同意"}\
    """
        .formatted(assessment);
  }

  private static Map<String, String> reason() {
    return Map.of("reason", "情况属实");
  }

  /** Path of a finding: the project of the fixture has spent too little without a reason. */
  private static String finding(DistrictFixture district) {
    submitted(district);
    String id = district.get("/findings?year=2024").statusCode(200).extract().path("items[0].id");
    return "/findings/" + id;
  }

  private static Call act(DistrictFixture district, String path, Object body) {
    return Call.act(() -> district.as(Roles.FINANCE), "/api/v1" + path, body);
  }

  private static Call finance(DistrictFixture district, String path, Object body) {
    return Call.post(() -> district.as(Roles.FINANCE), "/api/v1" + path, body);
  }

  private static String submitted(DistrictFixture district) {
    return district.submitted(district.aProjectReadyToAssess("已提交"));
  }

  private static String reviewed(DistrictFixture district) {
    String id = submitted(district);
    district
        .post(
            Roles.DEPARTMENT, "/assessments/" + id + "/department-review", Map.of("opinion", "同意"))
        .statusCode(200);
    return id;
  }
}
