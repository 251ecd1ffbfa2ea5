package io.districtbudget.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.local.Part;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(6)
@ExtendWith(WithDistrict.class)
@DisplayName("告警和看板读的数，运行中的系统确实给出")
class WatchedIT {

  private static final Path OBSERVABILITY = Path.of("../observability");

  private final District district;

  WatchedIT(District district) {
    this.district = district;
  }

  @Test
  @DisplayName("每个一开始就应有的指标都在各应用的管理端口上")
  void everyMetricIsTold() throws IOException {
    Map<String, String> scrapes = new HashMap<>();
    List<String> missing = new ArrayList<>();
    for (String line : Files.readAllLines(OBSERVABILITY.resolve("metrics.txt"))) {
      String[] words = line.split("\\s+", -1);
      if (line.startsWith("#") || !words[2].equals("start")) {
        continue;
      }
      for (String application : words[1].split(",", -1)) {
        String scrape = scrapes.computeIfAbsent(application, this::scrape);
        if (!scrape.contains('\n' + words[0] + '{') && !scrape.contains('\n' + words[0] + ' ')) {
          missing.add(application + " " + words[0]);
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(scrapes).hasSize(5);
  }

  @Test
  @DisplayName("看板的每条 SQL 只读执行，示例区有数")
  void everyQueryOfTheDashboardsRuns() throws SQLException {
    try (Connection database = district.database("assessment");
        Statement statement = database.createStatement()) {
      database.setReadOnly(true);
      for (String dashboard : List.of("money", "workflows")) {
        JsonPath panels =
            new JsonPath(OBSERVABILITY.resolve("dashboards/" + dashboard + ".json").toFile());
        List<String> queries =
            panels.getList("panels.targets.flatten().findAll { it.rawSql != null }.rawSql");
        assertThat(queries).isNotEmpty();
        for (String query : queries) {
          String sql = query.replace("$division", "310112").replace("$year", "2022");
          try (ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
          }
        }
      }
    }
  }

  private String scrape(String application) {
    Part part = Part.valueOf(application.replace("-service", "").toUpperCase(Locale.ROOT));
    URI address = district.running().management(part);
    return "\n" + given().baseUri(address.toString()).get("/q/metrics").asString();
  }
}
