package io.districtbudget.indicator;

import static io.districtbudget.indicator.DistrictFixture.path;
import static io.districtbudget.indicator.DistrictFixture.soundTargets;

import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.Call;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** One accepted call of each write of this service, with all that it needs made before. */
final class Writes {

  /** Shown where they are made, in support. */
  static final Set<String> OF_SUPPORT =
      Set.of(
          "POST /api/v1/parked-keys/{service}/redrive",
          "POST /api/v1/parked-keys/{service}/dismissal",
          "POST /api/v1/read-models/{service}/rebuild");

  /**
   * Shown by the tests of their features; that the POSTs among them honour the Idempotency-Key is
   * guarded.
   */
  static final Set<String> OF_FEATURES =
      Set.of(
          "PUT /api/v1/frameworks/{id}",
          "POST /api/v1/indicators/adoptions",
          "POST /api/v1/indicators/declared-proposals",
          "POST /api/v1/targets:batch",
          "POST /api/v1/targets/{projectId}/{year}/rejection",
          "POST /api/v1/targets/{projectId}/{year}/confirmation",
          "POST /api/v1/targets/{projectId}/{year}/confirmation-approval");

  /** They change nothing. */
  static final Set<String> READINGS = Set.of("POST /api/v1/target-readings");

  /** By endpoint: makes what the call needs in a district, and gives the call. */
  static final Map<String, Function<DistrictFixture, Call>> ALL = all();

  private Writes() {}

  private static Map<String, Function<DistrictFixture, Call>> all() {
    Map<String, Function<DistrictFixture, Call>> all = new TreeMap<>();
    declarations(all);
    all.put(
        "POST /api/v1/indicators",
        district -> Call.post(() -> district.as(Roles.FINANCE), "/api/v1/indicators", proposal()));
    all.put(
        "PATCH /api/v1/indicators/{id}",
        district -> {
          String id =
              district
                  .as(Roles.FINANCE)
                  .body(proposal())
                  .post("/api/v1/indicators")
                  .then()
                  .statusCode(201)
                  .extract()
                  .path("id");
          return Call.patch(
              () -> district.as(Roles.FINANCE),
              "/api/v1/indicators/" + id,
              Map.of("explanation", "按台账核对"));
        });
    return all;
  }

  private static void declarations(Map<String, Function<DistrictFixture, Call>> all) {
    String targets = "/api/v1/targets/{projectId}/{year}";
    all.put(
        "PUT " + targets,
        district ->
            Call.put(() -> district.as(Roles.UNIT), path(district.aProject()), soundTargets()));
    all.put(
        "POST " + targets + "/reading-confirmations",
        district ->
            Call.post(
                () -> district.as(Roles.UNIT),
                path(drafted(district)) + "/reading-confirmations",
                Map.of("readings", List.of(Map.of("number", 1, "as", "READ")))));
    all.put(
        "POST " + targets + "/submission",
        district -> act(district, drafted(district), Roles.UNIT, "submission"));
    all.put(
        "POST " + targets + "/withdrawal",
        district -> act(district, submitted(district), Roles.UNIT, "withdrawal"));
    all.put(
        "POST " + targets + "/return",
        district -> {
          String project = submitted(district);
          return Call.post(
              () -> district.as(Roles.DEPARTMENT),
              path(project) + "/return",
              Map.of("opinion", "指标不够细化"));
        });
    all.put(
        "POST " + targets + "/department-approval",
        district -> act(district, submitted(district), Roles.DEPARTMENT, "department-approval"));
    all.put(
        "POST " + targets + "/finance-approval",
        district -> {
          String project = submitted(district);
          district.act(Roles.DEPARTMENT, project, "department-approval").statusCode(200);
          return act(district, project, Roles.FINANCE, "finance-approval");
        });
    all.put(
        "POST " + targets + "/adjustment",
        district -> {
          String project = drafted(district);
          district.approve(project);
          return act(district, project, Roles.UNIT, "adjustment");
        });
  }

  private static Call act(DistrictFixture district, String project, String role, String act) {
    return Call.post(() -> district.as(role), path(project) + "/" + act, Map.of("opinion", "测试办理"));
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

  private static Map<String, Object> proposal() {
    return Map.of(
        "level1", "产出指标",
        "level2", "数量指标",
        "name", "示例指标",
        "unit", "次",
        "direction", "POSITIVE");
  }
}
