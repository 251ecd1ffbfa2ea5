package io.districtbudget.assessment;

import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.Call;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** One accepted call of each change that is no POST, with all that it needs made before. */
final class Edits {

  static final Map<String, Function<DistrictFixture, Call>> ALL = all();

  private Edits() {}

  private static Map<String, Function<DistrictFixture, Call>> all() {
    Map<String, Function<DistrictFixture, Call>> all = new TreeMap<>();
    all.put(
        "PUT /api/v1/rule-sets/{id}",
        district -> {
          String body = district.get("/rule-sets/general-2021").extract().asString();
          return changed(
              () -> district.as(Roles.ADMIN).body(body), "PUT", "/rule-sets/general-2021");
        });
    all.put(
        "PUT /api/v1/sections",
        district ->
            changed(
                () -> district.as(Roles.FINANCE).body(Map.of("items", List.of())),
                "PUT",
                "/sections"));
    for (String kind : List.of("targets", "self-assessment")) {
      all.put(
          "PUT /api/v1/department-forms/{department}/{year}/" + kind,
          district ->
              changed(
                  () -> district.as(Roles.FINANCE).body(DistrictFixture.ofDepartment()),
                  "PUT",
                  "/department-forms/901/2024/" + kind));
    }
    all.put(
        "PUT /api/v1/assessments/{id}/results",
        district -> {
          String id = district.opened(district.aProjectReadyToAssess("填报"));
          return changed(
              () -> district.as(Roles.UNIT).body(DistrictFixture.goodResults()),
              "PUT",
              "/assessments/" + id + "/results");
        });
    all.put(
        "PUT /api/v1/monitorings/{projectId}/{year}/{month}",
        district -> {
          String month = new MonitoringFixture(district).aFilledMonitoring();
          return changed(
              () -> district.as(Roles.UNIT).body(MonitoringFixture.filling()), "PUT", month);
        });
    all.put(
        "DELETE /api/v1/assessments/{assessmentId}/evidence/{id}",
        district -> {
          String id = district.opened(district.aProjectReadyToAssess("佐证"));
          String evidence = "/assessments/" + id + "/evidence";
          String file =
              district
                  .as(Roles.UNIT)
                  .contentType("multipart/form-data")
                  .multiPart(
                      "file",
                      "invented.pdf",
                      "%PDF-1.4 invented".getBytes(StandardCharsets.US_ASCII),
                      "application/pdf")
                  .post("/api/v1" + evidence)
                  .then()
                  .statusCode(201)
                  .extract()
                  .path("id");
          return changed(() -> district.as(Roles.UNIT), "DELETE", evidence + "/" + file);
        });
    return all;
  }

  private static Call changed(Supplier<RequestSpecification> as, String method, String path) {
    return new Call(() -> as.get().header("If-Match", "*"), method, "/api/v1" + path);
  }
}
