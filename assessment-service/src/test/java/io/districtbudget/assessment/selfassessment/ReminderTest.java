package io.districtbudget.assessment.selfassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.assessment.selfassessment.reminding.ReminderRound;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.WrittenEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("催报 (reminders)")
class ReminderTest {
  @Inject ReminderRound round;
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("each level once, whenever the round runs; none once it is submitted")
  void onceEach() throws Exception {
    String project = district.aProjectReadyToAssess("催报");
    String id = district.opened(project); // due on 2025-03-31
    for (String day :
        List.of(
            "2025-03-23",
            "2025-03-24",
            "2025-03-25",
            "2025-03-30",
            "2025-03-31",
            "2025-04-01",
            "2025-04-01",
            "2025-04-06",
            "2025-04-07",
            "2025-06-01")) {
      round.remind(LocalDate.parse(day));
    }
    district
        .get("/assessments/" + id + "/reminders")
        .statusCode(200)
        .body(
            "items.level",
            equalTo(List.of("DUE_IN_A_WEEK", "DUE_TOMORROW", "OVERDUE", "OVERDUE_BY_A_WEEK")))
        .body("items.number", equalTo(List.of(1, 2, 3, 4)));
    List<ConsumerRecord<String, String>> events =
        WrittenEvents.of(List.of("assessment.events"), district.division() + ":" + project).stream()
            .filter(e -> WrittenEvents.header(e, "ce_type").equals("assessment.reminded.v1"))
            .toList();
    assertThat(events).hasSize(4);
    try (InputStream in =
        ReminderTest.class.getResourceAsStream(
            "/contracts/assessment.events/assessment.reminded.v1.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(in)
                  .validate(new ObjectMapper().readTree(events.get(2).value())))
          .isEmpty();
    }
    assertThat(events.get(2).value()).contains("\"level\":\"OVERDUE\"", "\"sequence\":3");
  }

  @Test
  @DisplayName(
      "levels that nobody was awake for are not made up for; a submitted one is left alone")
  void notMadeUpFor() throws Exception {
    String late = district.opened(district.aProjectReadyToAssess("迟"));
    String done = district.submitted(district.aProjectReadyToAssess("已报"));
    String etag = district.get("/assessments/" + late).extract().header("ETag");
    round.remind(LocalDate.parse("2025-04-20"));
    district
        .get("/assessments/" + late + "/reminders")
        .body("items.level", equalTo(List.of("OVERDUE_BY_A_WEEK")));
    district.get("/assessments/" + done + "/reminders").body("items", equalTo(List.of()));
    assertThat(district.get("/assessments/" + late).extract().header("ETag")).isEqualTo(etag);
    district
        .as(Roles.UNIT)
        .header("If-Match", etag)
        .body(Map.of("indicators", List.of()))
        .put("/api/v1/assessments/" + late + "/results")
        .then()
        .statusCode(200);
  }
}
