package io.districtbudget.assessment.selfassessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stored findings: their JSON is that of the rows, whatever an answer looks like")
class StoredShapesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String STORED =
      "{\"code\":\"DEDUCTION_UNEXPLAINED\",\"severity\":\""
          + FindingCode.DEDUCTION_UNEXPLAINED.severity()
          + "\",\"row\":3,\"message\":\"第 3 行\",\"messageEn\":\"Row 3\","
          + "\"figures\":{\"score\":\"8.00\"}}";

  @Test
  @DisplayName("code, place, sentences and figures, and nothing that belongs to the code")
  void written() throws JsonProcessingException {
    Finding finding =
        new Finding(
            FindingCode.DEDUCTION_UNEXPLAINED,
            new Place.Row(3),
            Figures.of("score", "8.00"),
            new Sentence("第 3 行", "Row 3"));
    assertThat(JSON.writeValueAsString(StoredFinding.of(finding))).isEqualTo(STORED);
  }

  @Test
  @DisplayName("rows of former versions, with label and advice, are the same finding")
  void formerRows() throws JsonProcessingException {
    String former =
        STORED
            .replace("\"row\"", "\"label\":\"扣分无说明\",\"row\"")
            .replace("}}", "},\"advice\":\"a\"}");
    StoredFinding read = JSON.readValue(former, StoredFinding.class);
    assertThat(read).isEqualTo(JSON.readValue(STORED, StoredFinding.class));
    assertThat(read.answered().label()).isEqualTo(FindingCode.DEDUCTION_UNEXPLAINED.label());
    assertThat(read.answered().advice()).isEqualTo(FindingCode.DEDUCTION_UNEXPLAINED.advice().zh());
  }
}
