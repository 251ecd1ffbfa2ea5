package io.districtbudget.assessment;

import io.districtbudget.support.identity.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Monitorings and rectifications of a district, brought as far as a test needs them. */
public record MonitoringFixture(DistrictFixture district) {

  /** What a unit states of its indicators in a month. */
  static Map<String, Object> filling() {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(Map.of("number", 1, "value", "1次", "cause", "停工", "remedy", "补做"));
    for (String value : List.of("合格", "96%", "93%")) {
      rows.add(Map.of("number", rows.size() + 1, "value", value));
    }
    return Map.of("indicators", rows);
  }

  /** A monitoring of July 2024 that its unit has filled in; gives its path. */
  public String aFilledMonitoring() {
    String path = "/monitorings/" + district.aProjectReadyToAssess("监控") + "/2024/7";
    district
        .as(Roles.UNIT)
        .header("If-None-Match", "*")
        .body(filling())
        .put("/api/v1" + path)
        .then()
        .statusCode(200);
    return path;
  }

  /** Opens the monitorings of July 2024 of all projects. */
  public void openMonitorings() {
    district
        .post(Roles.FINANCE, "/monitorings/openings", Map.of("year", 2024, "month", 7))
        .statusCode(200);
  }

  /** The same with a day until which units should submit. */
  public void openMonitorings(String deadline) {
    district
        .post(
            Roles.FINANCE,
            "/monitorings/openings",
            Map.of("year", 2024, "month", 7, "deadline", deadline))
        .statusCode(200);
  }

  public String aSubmittedMonitoring() {
    String path = aFilledMonitoring();
    district.post(Roles.UNIT, path + "/submission", Map.of()).statusCode(200);
    return path;
  }

  /** A rectification that the finance bureau has asked for; gives its path. */
  public String aRectification() {
    Map<String, Object> entry = Map.of("requirement", "补做检修", "deadline", "2024-09-15");
    String id =
        district
            .post(Roles.FINANCE, aSubmittedMonitoring() + "/rectifications", entry)
            .statusCode(201)
            .extract()
            .path("id");
    return "/rectifications/" + id;
  }

  public String anAnsweredRectification() {
    String path = aRectification();
    district.post(Roles.UNIT, path + "/answer", Map.of("measures", "已补做")).statusCode(200);
    return path;
  }
}
