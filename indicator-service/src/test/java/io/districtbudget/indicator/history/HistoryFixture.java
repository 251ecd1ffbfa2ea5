package io.districtbudget.indicator.history;

import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A district with past declarations: {@code in(district).project("电梯维护").of("901",
 * "901001").declaring("数量指标", "电梯维护台数", "≥12台").approvedFor(2021)}.
 */
public final class HistoryFixture {

  private static final Map<String, String> LEVEL1 =
      Map.of(
          "数量指标", "产出指标",
          "质量指标", "产出指标",
          "时效指标", "产出指标",
          "成本指标", "产出指标",
          "社会效益指标", "效益指标",
          "可持续影响指标", "效益指标",
          "服务对象满意度指标", "满意度指标");

  private final DistrictFixture district;
  private final String id = UUID.randomUUID().toString();
  private final String name;
  private String department = DistrictFixture.DEPARTMENT;
  private String unit = DistrictFixture.UNIT;
  private final List<Map<String, Object>> indicators = new ArrayList<>();

  private HistoryFixture(DistrictFixture district, String name) {
    this.district = district;
    this.name = name;
  }

  public static HistoryFixture project(DistrictFixture district, String name) {
    return new HistoryFixture(district, name);
  }

  public HistoryFixture of(String ofDepartment, String ofUnit) {
    department = ofDepartment;
    unit = ofUnit;
    return this;
  }

  public HistoryFixture declaring(String level2, String indicator, String target) {
    Map<String, Object> row = new HashMap<>();
    row.put("level1", LEVEL1.get(level2));
    row.put("level2", level2);
    row.put("name", indicator);
    row.put("target", target);
    indicators.add(row);
    return this;
  }

  /** Registers the project; its id. */
  public String registered() {
    String data =
        """
        {"division":"%s","projectId":"%s","sequence":1,"code":"P%s","name":"%s",
         "category":"RECURRENT","departmentCode":"%s","departmentName":"示例局","unitCode":"%s",
         "unitName":"示例中心","startDate":"2020-01-01","endDate":"2029-12-31","status":"ACTIVE",
         "origin":"ENTERED"}\
        """
            .formatted(district.division(), id, id.substring(0, 8), name, department, unit);
    district.send(id, "project.registered.v1", 1, UUID.randomUUID(), data);
    district.awaitKnown(id, 1);
    return id;
  }

  /** Registers the project and stores its declaration as published ones are; the project's id. */
  public String approvedFor(int year) {
    registered();
    district
        .as(Roles.FINANCE)
        .queryParam("historical", true)
        .body(Map.of("annualGoal", "全年平稳运行。", "indicators", indicators))
        .put("/api/v1/targets/" + id + "/" + year)
        .then()
        .statusCode(201);
    return id;
  }
}
