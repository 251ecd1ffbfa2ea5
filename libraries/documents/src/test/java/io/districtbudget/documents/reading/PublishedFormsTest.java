package io.districtbudget.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.ProjectNarrative;
import io.districtbudget.documents.document.RepairCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("公开的表格：读出的行数等于印出的行数")
class PublishedFormsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FormReader reader = new FormReader();

  @ParameterizedTest
  @CsvSource({
    "target-declarations-2021.txt, 17",
    "department-budget-2021.txt, 3",
    "self-assessments-2022.txt, 19",
    "target-declarations-2023.txt, 7",
    "target-declaration-2020.txt, 1"
  })
  @DisplayName("表数和行数与逐行清点一致，与 rows.json 一致")
  void readsEveryPrintedRow(String file, int forms) throws JsonProcessingException {
    String text = PublishedForms.text(file);
    List<Integer> read =
        withProject(reader.read(text)).stream().map(form -> form.indicators().size()).toList();
    List<Integer> expected = new ArrayList<>();
    JSON.readTree(PublishedForms.text("expected/rows.json"))
        .get(file)
        .forEach(count -> expected.add(count.intValue()));
    assertThat(read).hasSize(forms).isEqualTo(expected).isEqualTo(RowCount.of(text));
  }

  @Test
  @DisplayName("17 个项目合计 99,996,538 元")
  void declaredMoneyAddsUp() {
    BigDecimal sum =
        reader.read(PublishedForms.text("target-declarations-2021.txt")).stream()
            .map(form -> form.budget().total().yearStart())
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo("99996538");
  }

  @Test
  @DisplayName("19 张自评表的每一栏")
  void readsEveryFieldOfTheSelfAssessments() throws JsonProcessingException {
    List<Form> forms = reader.read(PublishedForms.text("self-assessments-2022.txt"));
    JsonNode expected = JSON.readTree(PublishedForms.text("expected/self-assessments-2022.json"));
    assertThat(forms).hasSameSizeAs(expected);
    for (int i = 0; i < forms.size(); i++) {
      assertThat(fields(forms.get(i))).as("form " + (i + 1)).isEqualTo(fields(expected.get(i)));
    }
  }

  private static List<String> fields(Form form) {
    List<String> fields = new ArrayList<>();
    fields.add(form.project().name());
    fields.add(plain(form.budget().total().yearStart()));
    fields.add(plain(form.budget().total().fullYear()));
    fields.add(plain(form.budget().total().executed()));
    fields.add(form.budget().printedRate());
    fields.add(form.printedTotal());
    for (FormIndicator row : form.indicators()) {
      fields.add(
          String.join(
              "|",
              String.valueOf(row.level1()).replace("指标", ""),
              String.valueOf(row.level2()),
              row.name(),
              row.target(),
              String.valueOf(row.actual()),
              plain(row.weight()),
              plain(row.score()),
              String.valueOf(row.reason() != null)));
    }
    return fields;
  }

  private static List<String> fields(JsonNode form) {
    List<String> fields = new ArrayList<>();
    fields.add(form.get("project").asText());
    fields.add(plain(form.get("yearStartBudget")));
    fields.add(plain(form.get("fullYearBudget")));
    fields.add(plain(form.get("executed")));
    fields.add(form.get("printedRate").asText());
    fields.add(form.get("printedTotal").asText());
    for (JsonNode row : form.get("rows")) {
      fields.add(
          String.join(
              "|",
              row.get("level1").asText(),
              row.get("level2").asText(),
              row.get("name").asText(),
              row.get("target").asText(),
              row.get("actual").asText(),
              plain(row.get("weight")),
              plain(row.get("score")),
              row.get("hasReason").asText()));
    }
    return fields;
  }

  private static String plain(JsonNode number) {
    return plain(new BigDecimal(number.asText()));
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "-" : number.stripTrailingZeros().toPlainString();
  }

  @Test
  @DisplayName("每张表都有项目、年度、部门、单位、资金；修正都有说明")
  void everyHeadIsRead() {
    for (String file :
        List.of(
            "target-declarations-2021.txt",
            "department-budget-2021.txt",
            "self-assessments-2022.txt",
            "target-declarations-2023.txt",
            "target-declaration-2020.txt")) {
      for (Form form : withProject(reader.read(PublishedForms.text(file)))) {
        assertThat(form.project().name()).isNotBlank();
        assertThat(form.year()).isEqualTo(form.layout());
        assertThat(form.project().department()).isNotBlank();
        assertThat(form.project().unit()).isNotBlank();
        assertThat(form.budget().total().yearStart()).isPositive();
        assertThat(form.repairs()).allSatisfy(r -> assertThat(r.message().zh()).isNotBlank());
        assertThat(form.indicators()).allSatisfy(r -> assertThat(r.level2()).isNotNull());
      }
    }
  }

  private static List<Form> withProject(List<Form> forms) {
    return forms.stream().filter(form -> form.kind() != FormKind.DEPARTMENT_BUDGET).toList();
  }

  @Test
  @DisplayName("没有指标值的行不计入，但都点名")
  void rowsWithoutTargetAreNamed() {
    List<Form> forms = reader.read(PublishedForms.text("target-declarations-2021.txt"));
    assertThat(forms.get(6).incompleteIndicators()).hasSize(1);
    assertThat(forms.get(6).incompleteIndicators().get(0).level2()).isEqualTo("质量指标");
    assertThat(forms.get(10).incompleteIndicators()).hasSize(1);
    assertThat(forms.stream().mapToInt(f -> f.incompleteIndicators().size()).sum()).isEqualTo(2);
  }

  @Test
  @DisplayName("写着万元的元")
  void theMoneyUnitIsToldByTheAmount() {
    List<Form> forms = reader.read(PublishedForms.text("department-budget-2021.txt"));
    assertThat(forms.get(2).budget().moneyUnit()).isEqualTo("万元");
    assertThat(forms.get(2).budget().total().yearStart()).isEqualByComparingTo("10599675");
    assertThat(forms.get(2).repairs())
        .extracting(r -> r.code())
        .contains(RepairCode.MONEY_UNIT_SUSPECT);
  }

  @Test
  @DisplayName("2020 版：概况、构成分解、制度保障")
  void readsTheNarrativeOf2020() {
    Form form = reader.read(PublishedForms.text("target-declaration-2020.txt")).get(0);
    ProjectNarrative narrative = Objects.requireNonNull(form.project().narrative());
    assertThat(narrative.overview()).isNotBlank();
    assertThat(narrative.necessity()).isNotBlank();
    assertThat(form.costs()).hasSize(1);
    assertThat(form.costs().get(0).amount()).isEqualByComparingTo("232124");
    assertThat(form.safeguards()).hasSize(3).allSatisfy(s -> assertThat(s.phases()).hasSize(3));
    assertThat(form.annualGoal()).isNotBlank();
  }
}
