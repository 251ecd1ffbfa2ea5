package io.districtbudget.scoring.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.scoring.ScoreSheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("已公开的 2022 年自评表")
class PublishedFormsTest {

  @Test
  @DisplayName("两处读到的表数相同")
  void thereAreAsManyStatementsAsForms() {
    PublishedForms forms = PublishedForms.read();
    assertThat(forms.statements()).hasSameSizeAs(forms.expected());
  }

  @TestFactory
  @DisplayName("执行率、执行率得分、等级与公开的一致")
  Stream<DynamicTest> figures() {
    return PublishedForms.read()
        .each(
            (expected, form) -> {
              ScoreSheet sheet = form.sheet();
              assertThat(sheet.execution().rate())
                  .isEqualByComparingTo(expected.get("rateCeiling").asText());
              assertThat(sheet.execution().score())
                  .isEqualByComparingTo(expected.get("executionScore").asText());
              assertThat(sheet.total()).isEqualByComparingTo(expected.get("printedTotal").asText());
              assertThat(sheet.grade().label()).isEqualTo(expected.get("grade").asText());
            });
  }

  @TestFactory
  @DisplayName("审核发现与清单完全一致：不缺不多")
  Stream<DynamicTest> findings() {
    PublishedForms forms = PublishedForms.read();
    Set<String> kinds = forms.listedKinds();
    return forms.each(
        (expected, form) -> {
          List<String> found =
              Audit.of(form).stream()
                  .filter(finding -> kinds.contains(finding.code().name()))
                  .map(PublishedFormsTest::asListed)
                  .sorted()
                  .toList();
          assertThat(found).isEqualTo(PublishedForms.listed(expected));
        });
  }

  @Test
  @DisplayName("计算总分等于填报得分合计")
  void totalsAreSumsOfParts() {
    for (AuditedForm form : PublishedForms.read().forms()) {
      BigDecimal sum = form.sheet().execution().score().add(form.sheet().auditedPoints());
      assertThat(form.sheet().total()).isEqualByComparingTo(sum);
    }
  }

  private static String asListed(Finding finding) {
    Place place = finding.place();
    if (place instanceof Place.Row row) {
      return finding.code() + " " + row.number();
    }
    return finding.code()
        + " "
        + (place instanceof Place.Column column ? column.column().label() : "");
  }
}
