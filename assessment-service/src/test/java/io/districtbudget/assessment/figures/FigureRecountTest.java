package io.districtbudget.assessment.figures;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.assessment.StoredRows;
import io.districtbudget.assessment.WorkingDistrict;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("看板数据重新计数 (recount): of one year, and never long at the gate")
class FigureRecountTest {
  @Inject DataSource dataSource;

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private ValidatableResponse recounted(int year) {
    return district.post(Roles.ADMIN, "/figure-recounts", Map.of("reason", "核对有差异", "year", year));
  }

  @Test
  @DisplayName("of one year it mends that year alone; no year outside 2000 to 2100")
  void oneYear() {
    WorkingDistrict.atWork(district);
    StoredRows.change(
        "UPDATE figure SET value = value + 1 WHERE division = ? AND name = 'projects'",
        district.division());
    recounted(2023).statusCode(200).body("differences", hasSize(0));
    district.get("/figure-comparisons?year=2024").body("equal", equalTo(false));
    recounted(2024).statusCode(200).body("different", greaterThan(0));
    district.get("/figure-comparisons").body("equal", equalTo(true));
    recounted(1999).statusCode(400);
  }

  @Test
  @DisplayName("it waits 5 s for a writer, is told so then, and changes nothing")
  void writerInside() throws SQLException {
    try (Connection writer = dataSource.getConnection();
        PreparedStatement enter =
            writer.prepareStatement(
                "SELECT pg_advisory_xact_lock_shared(hashtextextended('read-model:' || ?, 0))")) {
      writer.setAutoCommit(false);
      enter.setString(1, district.division());
      enter.execute();
      recounted(2024)
          .statusCode(503)
          .header("Retry-After", equalTo("30"))
          .body("code", equalTo("READ_MODEL_BUSY"));
      writer.rollback();
    }
    recounted(2024).statusCode(200);
  }
}
