package io.districtbudget.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(3)
@ExtendWith(WithDistrict.class)
@DisplayName("示例区")
class SampleDistrictIT {

  private static final List<String> DEPARTMENTS =
      List.of("101", "102", "103", "104", "105", "106", "107");

  /** The codes of the audit that a document or a round of work can raise. */
  private static final List<String> KINDS =
      List.of(
          "EXECUTION_OVER_BUDGET",
          "BUDGET_ZERO",
          "LOW_EXECUTION_UNEXPLAINED",
          "LARGE_ADJUSTMENT",
          "FUND_ROWS_EMPTY",
          "FUND_ROWS_NOT_EQUAL_TOTAL",
          "EXECUTION_SCORE_MISMATCH",
          "TOTAL_MISMATCH",
          "WEIGHTS_NOT_100",
          "LEVEL_WEIGHTS_OFF",
          "ACTUAL_MISSING",
          "ACTUAL_NOT_A_VALUE",
          "ACTUAL_CONTRADICTS_SCORE",
          "TARGET_MET_BUT_DEDUCTED",
          "DEDUCTION_UNEXPLAINED",
          "OVERACHIEVED_UNEXPLAINED",
          "SCORE_NOT_BY_RULE",
          "SCORE_OUT_OF_BAND",
          "TARGET_WITHOUT_UNIT",
          "TARGET_EQUALS_NAME",
          "TARGET_UNREADABLE",
          "DEADLINE_OUTSIDE_PROJECT",
          "INDICATOR_MISPLACED",
          "INDICATOR_PLACEHOLDER",
          "INDICATOR_DUPLICATE",
          "SATISFACTION_MISSING",
          "GOAL_MISSING",
          "GOAL_RESULT_MISSING",
          "GOAL_RESULT_REPEATS_GOAL",
          "RESULTS_AHEAD_OF_MONEY",
          "MONEY_UNIT_SUSPECT");

  private final District district;

  SampleDistrictIT(District district) {
    this.district = district;
  }

  @Test
  @DisplayName("七个部门、四十六个项目、三个会计年度，不到一分钟载入")
  void isAWholeDistrict() {
    assertThat(projects(2021)).hasSize(17);
    assertThat(projects(2022)).hasSize(30);
    assertThat(projects(2023)).hasSize(30);
    TreeSet<String> all = new TreeSet<>(projects(2021));
    all.addAll(projects(2022));
    all.addAll(projects(2023));
    assertThat(all).hasSize(46);
    assertThat(district.sampleTime()).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  @DisplayName("每一种审核发现都有实例，也有毫无问题的自评")
  void showsEveryFinding() {
    TreeSet<String> codes = new TreeSet<>();
    int exemplary = 0;
    for (JsonPath assessment : assessments(2022)) {
      List<String> own = findings(assessment.getString("id"));
      codes.addAll(own);
      exemplary += own.isEmpty() ? 1 : 0;
    }
    for (JsonPath assessment : assessments(2023)) {
      codes.addAll(findings(assessment.getString("id")));
    }
    assertThat(codes).containsAll(KINDS);
    assertThat(exemplary).isGreaterThanOrEqualTo(4);
  }

  @Test
  @DisplayName("2023 年自评处于各种状态，有逾期的，有取消的")
  void showsEveryState() {
    Map<String, Integer> statuses = new TreeMap<>();
    assessments(2023).forEach(a -> statuses.merge(a.getString("status"), 1, Integer::sum));
    assertThat(statuses)
        .containsEntry("PUBLISHED", 1)
        .containsEntry("RECHECKED", 1)
        .containsEntry("DEPARTMENT_REVIEWED", 1)
        .containsEntry("SUBMITTED", 1)
        .containsEntry("RETURNED", 1)
        .containsEntry("CANCELLED", 1)
        .containsEntry("OPEN", 2 + 6);
    assertThat(assessments(2023)).filteredOn(a -> a.getBoolean("overdue")).hasSize(9);
    assertThat(new TreeSet<>(grades(2022))).containsExactly("EXCELLENT", "FAIR", "GOOD", "POOR");
  }

  @Test
  @DisplayName("七月末监控亮黄灯和红灯，一项整改已销号，一项逾期")
  void showsMonitorings() {
    JsonPath submitted =
        get("/api/v1/monitorings?year=2023&month=7&status=SUBMITTED&department=101");
    assertThat(submitted.<String>getList("items.light"))
        .containsExactlyInAnyOrder("RED", "RED", "YELLOW");
    assertThat(submitted.<String>getList("items.moneyLight"))
        .containsExactlyInAnyOrder("RED", "YELLOW", "GREEN");
    assertThat(get("/api/v1/monitorings?year=2023&month=7&status=OPEN").getList("items"))
        .hasSize(1);
    assertThat(get("/api/v1/rectifications?year=2023&status=CLOSED").getList("items")).hasSize(1);
    assertThat(get("/api/v1/rectifications?year=2023&overdue=true").getList("items")).hasSize(1);
    assertThat(get("/api/v1/dashboards/2023").getInt("lights.'07'.RED")).isEqualTo(2);
  }

  @Test
  @DisplayName("三个年度的看板，每一项都与明细一致")
  void figuresEqualTheirRows() {
    for (int year : List.of(2021, 2022, 2023)) {
      JsonPath compared = get("/api/v1/figure-comparisons?year=" + year);
      assertThat(compared.getInt("checked")).as("%d", year).isPositive();
      assertThat(compared.getList("differences")).as("%d", year).isEmpty();
    }
  }

  @Test
  @DisplayName("再载入一次，什么也不变")
  void canBeRepeated() {
    Map<String, Object> before = state();
    district.loadSample(line -> {});
    assertThat(state()).isEqualTo(before);
  }

  /** Everything that another loading could move: balances, versions, states, histories. */
  private Map<String, Object> state() {
    Map<String, Object> state = new HashMap<>();
    for (int year : List.of(2021, 2022, 2023)) {
      for (String project : projects(year)) {
        state.put(
            project + year,
            get("/api/v1/projects/" + project + "/budgets/" + year).getInt("sequence"));
        state.put(
            project + year + "targets",
            district
                .as("finance")
                .get("/api/v1/targets/" + project + "/" + year + "/versions")
                .jsonPath()
                .getList("items"));
      }
      for (JsonPath a : assessments(year)) {
        String id = a.getString("id");
        state.put(
            id,
            a.getMap("")
                + " "
                + get("/api/v1/assessments/" + id + "/history").getList("items").size());
      }
    }
    return state;
  }

  private List<String> projects(int year) {
    List<String> ids = new ArrayList<>();
    for (String department : DEPARTMENTS) {
      String query = "?limit=100&year=" + year + "&department=" + department;
      ids.addAll(get("/api/v1/projects" + query).getList("items.id"));
    }
    return ids;
  }

  private List<JsonPath> assessments(int year) {
    List<JsonPath> all = new ArrayList<>();
    for (String department : DEPARTMENTS) {
      String query = "?limit=100&year=" + year + "&department=" + department;
      JsonPath page = get("/api/v1/assessments" + query);
      for (int i = 0; i < page.getList("items").size(); i++) {
        all.add(JsonPath.from(toJson(page.getMap("items[" + i + "]"))));
      }
    }
    return all;
  }

  private List<String> grades(int year) {
    return assessments(year).stream().map(a -> a.getString("grade")).toList();
  }

  private List<String> findings(String id) {
    return get("/api/v1/assessments/" + id + "/findings").getList("items.code");
  }

  private JsonPath get(String path) {
    return district.as("finance").get(path).then().statusCode(200).extract().jsonPath();
  }

  private static String toJson(Object value) {
    try {
      return new ObjectMapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
