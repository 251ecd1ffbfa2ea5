package io.districtbudget.e2e;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.e2e.PublishedForms.Document;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(1)
@ExtendWith(WithDistrict.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("主要任务：导入已公开的真实表格")
class MainJobIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PublishedForms forms = PublishedForms.present();
  private final District district;
  private final Map<String, List<JsonNode>> lines = new LinkedHashMap<>();

  MainJobIT(District district) {
    this.district = district;
  }

  @BeforeAll
  void importAll() {
    for (Document document : PublishedForms.DOCUMENTS) {
      lines.put(document.name(), importOf(document));
    }
  }

  @Test
  @Order(1)
  @DisplayName("每一张表都登记成功，读到的行数与印出的一致")
  void everyFormIsTakenOver() {
    for (Document document : PublishedForms.DOCUMENTS) {
      List<JsonNode> taken = taken(document.name());
      assertThat(taken).as(document.name()).hasSize(document.forms());
      assertThat(taken)
          .as(document.name())
          .allSatisfy(line -> assertThat(text(line, "outcome")).as("%s", line).isEqualTo("CREATED"))
          .allSatisfy(line -> assertThat(line.path("project").path("id").asText()).isNotEmpty());
      assertThat(taken)
          .as(document.name())
          .extracting(line -> line.path("rows").asInt())
          .isEqualTo(forms.rows(document));
    }
  }

  @Test
  @Order(2)
  @DisplayName("再导入一次，什么也不变，并如实说明")
  void theSameAgainChangesNothing() {
    for (Document document : PublishedForms.DOCUMENTS) {
      assertThat(importOf(document))
          .as(document.name())
          .hasSize(document.forms())
          .allSatisfy(
              line -> assertThat(text(line, "outcome")).as("%s", line).isEqualTo("UNCHANGED"));
    }
  }

  @Test
  @Order(3)
  @DisplayName("执行率、执行率得分、总分、等级：印出的与算出的并列，且与清单一致")
  void figuresEqualTheExpectedOnes() {
    eachSelfAssessment(
        (expected, line) -> {
          JsonNode printed = line.path("printed");
          JsonNode computed = line.path("computed");
          String rate = expected.path("printedRate").asText().replace("%", "");
          assertThat(decimal(printed, "rate")).isEqualByComparingTo(rate);
          assertThat(decimal(printed, "total"))
              .isEqualByComparingTo(expected.path("printedTotal").asText());
          assertThat(text(computed, "rate")).isEqualTo(expected.path("rateCeiling").asText());
          assertThat(text(computed, "executionScore"))
              .isEqualTo(expected.path("executionScore").asText());
          assertThat(decimal(computed, "total"))
              .isEqualByComparingTo(expected.path("printedTotal").asText());
          assertThat(Grades.label(text(computed, "grade")))
              .isEqualTo(expected.path("grade").asText());
          assertThat(text(printed, "grade")).isEqualTo(text(computed, "grade"));
        });
  }

  @Test
  @Order(4)
  @DisplayName("每张自评表的审核发现与清单完全一致：不缺不多")
  void findingsEqualTheExpectedOnes() {
    Set<String> kinds = forms.listedKinds();
    eachSelfAssessment(
        (expected, line) -> {
          Set<String> listed = new TreeSet<>();
          for (JsonNode finding : expected.path("findings")) {
            listed.add(text(finding, "code") + " " + text(finding, "row"));
          }
          Set<String> found = new TreeSet<>();
          for (JsonNode finding : line.path("findings")) {
            if (kinds.contains(text(finding, "code"))) {
              found.add(text(finding, "code") + " " + text(finding, "row") + column(finding));
            }
          }
          assertThat(found).isEqualTo(listed);
        });
  }

  @Test
  @Order(5)
  @DisplayName("预算账上的年初数、全年数、执行数与表内一致")
  void ledgerHoldsTheMoney() {
    eachSelfAssessment(
        (expected, line) -> {
          JsonNode balances =
              get("/api/v1/projects/" + line.path("project").path("id").asText() + "/budgets/2022");
          assertThat(decimal(balances, "yearStart"))
              .isEqualByComparingTo(expected.path("yearStartBudget").asText());
          assertThat(decimal(balances, "fullYear"))
              .isEqualByComparingTo(expected.path("fullYearBudget").asText());
          assertThat(decimal(balances, "executed"))
              .isEqualByComparingTo(expected.path("executed").asText());
        });
    BigDecimal declared = BigDecimal.ZERO;
    for (JsonNode line : taken(PublishedForms.DECLARATIONS_2021)) {
      String project = line.path("project").path("id").asText();
      declared =
          declared.add(decimal(get("/api/v1/projects/" + project + "/budgets/2021"), "yearStart"));
    }
    assertThat(declared).isEqualByComparingTo("99996538");
  }

  @Test
  @Order(6)
  @DisplayName("得分逐项说明，写明所用数字；印出的与算出的都在")
  void scoresExplainThemselves() {
    eachSelfAssessment(
        (expected, line) -> {
          String project = line.path("project").path("id").asText();
          JsonNode item =
              get("/api/v1/assessments?year=2022&project=" + project).path("items").path(0);
          assertThat(text(item, "status")).isEqualTo("PUBLISHED");
          assertThat(text(item, "origin")).isEqualTo("HISTORICAL");
          JsonNode score = get("/api/v1/assessments/" + text(item, "id") + "/score");
          assertThat(text(score, "executionExplanation"))
              .contains(plain(expected, "executed"))
              .contains(plain(expected, "fullYearBudget"));
          assertThat(score.path("printed").path("total").asText()).isNotEmpty();
          assertThat(score.path("indicators")).hasSize(line.path("rows").asInt());
          score
              .path("indicators")
              .forEach(row -> assertThat(text(row, "explanation")).isNotBlank());
        });
  }

  @Test
  @Order(7)
  @DisplayName("2022 年看板：按部门的合计、执行、等级和审核发现")
  void dashboardAddsUp() {
    String code = departmentOf(taken(PublishedForms.SELF_ASSESSMENTS).get(0));
    JsonNode own = get("/api/v1/dashboards/2022/departments/" + code);
    assertThat(decimal(own, "yearStart")).isEqualByComparingTo(sum("yearStartBudget"));
    assertThat(decimal(own, "fullYear")).isEqualByComparingTo(sum("fullYearBudget"));
    assertThat(decimal(own, "executed")).isEqualByComparingTo(sum("executed"));
    assertThat(own.path("assessments").asInt()).isEqualTo(19);
    assertThat(counts(own.path("grades")))
        .isEqualTo(counted(forms.expected().stream().map(f -> Grades.code(text(f, "grade")))));
    Map<String, Long> findings = counts(own.path("findings"));
    findings.keySet().retainAll(forms.listedKinds());
    assertThat(findings).isEqualTo(counted(forms.expected().stream().flatMap(MainJobIT::codes)));
  }

  @Test
  @Order(8)
  @DisplayName("2022 年全区看板等于各部门之和；各年看板每一项都与明细一致")
  void dashboardOfAllIsTheSum() {
    JsonNode dashboard = get("/api/v1/dashboards/2022");
    for (String figure : List.of("projects", "yearStart", "fullYear", "executed", "assessments")) {
      BigDecimal sum = BigDecimal.ZERO;
      for (JsonNode department : dashboard.path("departments")) {
        sum = sum.add(decimal(department, figure));
      }
      assertThat(decimal(dashboard, figure)).as(figure).isEqualByComparingTo(sum);
    }
    assertThat(get("/api/v1/figure-comparisons").path("differences")).isEmpty();
  }

  private interface Check {
    void of(JsonNode expected, JsonNode line);
  }

  /** All forms are looked at before the test fails. */
  private void eachSelfAssessment(Check check) {
    List<JsonNode> taken = taken(PublishedForms.SELF_ASSESSMENTS);
    List<JsonNode> expected = forms.expected();
    assertThat(taken).hasSameSizeAs(expected);
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      try {
        check.of(expected.get(i), taken.get(i));
      } catch (AssertionError failure) {
        failures.add("form " + (i + 1) + ": " + failure.getMessage());
      }
    }
    assertThat(failures).isEmpty();
  }

  private List<JsonNode> importOf(Document document) {
    String answer =
        district
            .as("finance")
            .contentType("text/plain; charset=UTF-8")
            .body(forms.bytes(document))
            .post("/api/v1/forms/imports?historical=true")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return answer.lines().filter(line -> !line.isBlank()).map(MainJobIT::parse).toList();
  }

  private JsonNode get(String path) {
    return parse(district.as("finance").get(path).then().statusCode(200).extract().asString());
  }

  private String departmentOf(JsonNode line) {
    return text(
        get("/api/v1/projects/" + line.path("project").path("id").asText()), "departmentCode");
  }

  private BigDecimal sum(String field) {
    return forms.expected().stream()
        .map(form -> decimal(form, field))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Stream<String> codes(JsonNode form) {
    return StreamSupport.stream(form.path("findings").spliterator(), false)
        .map(finding -> text(finding, "code"));
  }

  private static Map<String, Long> counted(Stream<String> words) {
    return words.collect(groupingBy(Function.identity(), TreeMap::new, counting()));
  }

  private static Map<String, Long> counts(JsonNode object) {
    Map<String, Long> counts = new TreeMap<>();
    object.properties().forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
    return counts;
  }

  private List<JsonNode> taken(String document) {
    return lines.getOrDefault(document, List.of());
  }

  private static String column(JsonNode finding) {
    return text(finding, "column");
  }

  private static String plain(JsonNode node, String field) {
    return decimal(node, field).stripTrailingZeros().toPlainString();
  }

  private static BigDecimal decimal(JsonNode node, String field) {
    return new BigDecimal(node.path(field).asText("").replace("%", ""));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + json, e);
    }
  }
}
