package io.districtbudget.indicator;

import static io.districtbudget.indicator.DistrictFixture.path;
import static io.districtbudget.indicator.DistrictFixture.soundTargets;

import io.districtbudget.indicator.history.HistoryFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.Call;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One accepted call of each write of this service, with all that it needs made before. */
final class Writes {

  /** They change nothing. */
  static final Set<String> READINGS = Set.of("POST /api/v1/target-readings");

  /** By endpoint: makes what the call needs in a district, and gives the call. */
  static final Map<String, Function<DistrictFixture, Call>> ALL = all();

  private Writes() {}

  private static Map<String, Function<DistrictFixture, Call>> all() {
    Map<String, Function<DistrictFixture, Call>> all = new TreeMap<>();
    declarations(all);
    reviews(all);
    confirmations(all);
    catalogue(all);
    return all;
  }

  private static void catalogue(Map<String, Function<DistrictFixture, Call>> all) {
    all.put(
        "POST /api/v1/target-readings",
        district ->
            Call.post(
                () -> district.as(Roles.FINANCE),
                "/api/v1/target-readings",
                Map.of("expressions", List.of("≥90%"))));
    all.put(
        "PUT /api/v1/frameworks/{id}",
        district ->
            Call.put(() -> district.as(Roles.ADMIN), "/api/v1/frameworks/of-tasks", aFramework()));
    all.put(
        "POST /api/v1/indicators/adoptions",
        district -> {
          HistoryFixture.project(district, "渡口维护")
              .declaring("数量指标", "渡口浮桥检修座数", "≥6座")
              .approvedFor(2021);
          HistoryFixture.project(district, "航道养护")
              .declaring("数量指标", "渡口浮桥检修座数", "≥6座")
              .approvedFor(2022);
          String plan =
              district
                  .as(Roles.ADMIN)
                  .body(adoption(Map.of("dryRun", true)))
                  .post("/api/v1/indicators/adoptions")
                  .then()
                  .statusCode(200)
                  .extract()
                  .path("plan");
          return Call.post(
              () -> district.as(Roles.ADMIN),
              "/api/v1/indicators/adoptions",
              adoption(Map.of("dryRun", false, "plan", plan)));
        });
    all.put(
        "POST /api/v1/indicators/declared-proposals",
        district -> {
          String project =
              HistoryFixture.project(district, "渡口维护")
                  .declaring("数量指标", "渡口浮桥检修座数", "≥6座")
                  .approvedFor(2022);
          return Call.post(
              () -> district.as(Roles.UNIT),
              "/api/v1/indicators/declared-proposals",
              Map.of("projectId", project, "year", 2022, "numbers", List.of(1)));
        });
    all.put(
        "POST /api/v1/indicators",
        district -> Call.post(() -> district.as(Roles.FINANCE), "/api/v1/indicators", proposal()));
    all.put(
        "PATCH /api/v1/indicators/{id}",
        district -> {
          String id = anIndicator(district, "示例指标");
          return Call.patch(
              () -> district.as(Roles.FINANCE),
              "/api/v1/indicators/" + id,
              Map.of("explanation", "按台账核对"));
        });
    all.put(
        "POST /api/v1/indicators/{id}/merger",
        district -> {
          String into = anIndicator(district, "示例指标（合并）");
          return Call.post(
              () -> district.as(Roles.FINANCE).header("If-Match", "*"),
              "/api/v1/indicators/" + anIndicator(district, "示例指标（待并）") + "/merger",
              Map.of("into", into));
        });
  }

  private static String anIndicator(DistrictFixture district, String name) {
    Map<String, Object> ofADepartment = new HashMap<>(proposal());
    ofADepartment.put("departmentCode", "901");
    ofADepartment.put("name", name);
    return district
        .as(Roles.FINANCE)
        .body(ofADepartment)
        .post("/api/v1/indicators")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void declarations(Map<String, Function<DistrictFixture, Call>> all) {
    String targets = "/api/v1/targets/{projectId}/{year}";
    all.put(
        "PUT " + targets,
        district ->
            Call.put(() -> district.as(Roles.UNIT), path(district.aProject()), soundTargets()));
    all.put(
        "DELETE " + targets,
        district ->
            new Call(
                () -> district.as(Roles.UNIT).header("If-Match", "*"),
                "DELETE",
                path(drafted(district))));
    all.put(
        "POST " + targets + "/reading-confirmations",
        district ->
            Call.act(
                () -> district.as(Roles.UNIT),
                path(drafted(district)) + "/reading-confirmations",
                Map.of("readings", List.of(Map.of("number", 1, "as", "READ")))));
    all.put(
        "POST " + targets + "/submission",
        district -> act(district, drafted(district), Roles.UNIT, "submission"));
    all.put(
        "POST " + targets + "/adjustment",
        district -> {
          String project = drafted(district);
          district.approve(project);
          return act(district, project, Roles.UNIT, "adjustment");
        });
  }

  private static void reviews(Map<String, Function<DistrictFixture, Call>> all) {
    String targets = "/api/v1/targets/{projectId}/{year}";
    all.put(
        "POST " + targets + "/withdrawal",
        district -> act(district, submitted(district), Roles.UNIT, "withdrawal"));
    all.put(
        "POST " + targets + "/return",
        district -> {
          String project = submitted(district);
          return Call.act(
              () -> district.as(Roles.DEPARTMENT),
              path(project) + "/return",
              Map.of("opinion", "指标不够细化"));
        });
    all.put(
        "POST " + targets + "/department-approval",
        district -> act(district, submitted(district), Roles.DEPARTMENT, "department-approval"));
    all.put(
        "POST " + targets + "/finance-approval",
        district -> act(district, reviewed(district), Roles.FINANCE, "finance-approval"));
    all.put(
        "POST " + targets + "/rejection",
        district -> act(district, reviewed(district), Roles.FINANCE, "rejection"));
    all.put(
        "POST /api/v1/targets:batch",
        district -> {
          String lines =
              Stream.of(submitted(district), submitted(district))
                  .map(Writes::departmentApproval)
                  .collect(Collectors.joining("\n"));
          return new Call(
              () ->
                  district
                      .as(Roles.DEPARTMENT)
                      .urlEncodingEnabled(false)
                      .contentType("application/x-ndjson")
                      .body(lines.getBytes(StandardCharsets.UTF_8)),
              "POST",
              "/api/v1/targets:batch");
        });
  }

  private static void confirmations(Map<String, Function<DistrictFixture, Call>> all) {
    String targets = "/api/v1/targets/{projectId}/{year}";
    all.put(
        "POST " + targets + "/confirmation",
        district -> act(district, questioned(district), Roles.UNIT, "confirmation"));
    all.put(
        "POST " + targets + "/confirmation-approval",
        district -> {
          String project = questioned(district);
          district
              .act(Roles.UNIT, project, "confirmation", Map.of("opinion", "任务不变"))
              .statusCode(200);
          return act(district, project, Roles.FINANCE, "confirmation-approval");
        });
  }

  private static Call act(DistrictFixture district, String project, String role, String act) {
    return Call.act(() -> district.as(role), path(project) + "/" + act, Map.of("opinion", "测试办理"));
  }

  private static String drafted(DistrictFixture district) {
    String project = district.aProject();
    district.declare(project, soundTargets()).statusCode(201);
    return project;
  }

  private static String submitted(DistrictFixture district) {
    String project = drafted(district);
    district.act(Roles.UNIT, project, "submission").statusCode(200);
    return project;
  }

  private static String reviewed(DistrictFixture district) {
    String project = submitted(district);
    district.act(Roles.DEPARTMENT, project, "department-approval").statusCode(200);
    return project;
  }

  /** Approved targets whose money has halved. */
  private static String questioned(DistrictFixture district) {
    String project = district.aProject();
    district.money(project, 1, "100000.00", "100000.00");
    district.declare(project, soundTargets()).statusCode(201);
    district.approve(project);
    district.money(project, 2, "100000.00", "50000.00");
    return project;
  }

  private static String departmentApproval(String project) {
    return """
    {"projectId":"%s","year":%d,"etag":"*","act":"DEPARTMENT_APPROVAL"}\
    """
        .formatted(project, DistrictFixture.YEAR);
  }

  private static Map<String, Object> adoption(Map<String, Object> how) {
    Map<String, Object> adoption = new HashMap<>(how);
    adoption.putAll(Map.of("fromYear", 2021, "toYear", 2022, "threshold", "0.60"));
    return adoption;
  }

  private static Map<String, Object> aFramework() {
    return Map.of(
        "name",
        "任务体系",
        "nameEn",
        "Tasks",
        "fromYear",
        2080,
        "standard",
        true,
        "executionWeight",
        "15",
        "levels",
        List.of(
            Map.of(
                "name",
                "任务指标",
                "weight",
                "85",
                "required",
                true,
                "children",
                List.of(Map.of("name", "任务量指标"), Map.of("name", "公众满意指标", "satisfaction", true)))));
  }

  private static Map<String, Object> proposal() {
    return Map.of(
        "level1", "产出指标",
        "level2", "数量指标",
        "name", "示例指标",
        "unit", "次",
        "direction", "POSITIVE");
  }
}
