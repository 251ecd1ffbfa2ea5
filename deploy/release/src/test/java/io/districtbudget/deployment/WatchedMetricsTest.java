package io.districtbudget.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("deploy/observability: what alerts and dashboards read is there")
class WatchedMetricsTest {

  private static final String FOLDER = "deploy/observability";

  /** Metrics of libraries; metrics.txt tells whether the end-to-end test finds them. */
  private static final Pattern OF_LIBRARIES =
      Pattern.compile("(agroal|http_server_requests|jvm|kafka_consumer|process)_.+|up");

  @Test
  @DisplayName("metrics.txt names each metric of alerts and dashboards, and no other")
  void everyMetricIsListed() {
    var used = new TreeSet<String>();
    queries().forEach(query -> used.addAll(PromQl.metrics(query)));
    assertThat(listed().keySet()).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  @DisplayName("a metric of ours is registered in the source of the code that tells it")
  void ownMetricsAreRegistered() {
    String code =
        Repository.files("", ".java").stream()
            .filter(file -> file.toString().contains("/src/main/"))
            .map(Repository::text)
            .collect(Collectors.joining());
    String commands = Repository.text("deploy/commands/check-books");
    listed()
        .forEach(
            (metric, by) -> {
              if (by.equals("check-books")) {
                assertThat(commands).contains(metric + "{");
              } else if (!OF_LIBRARIES.matcher(metric).matches()) {
                String name = metric.replaceFirst("_total$", "").replace('_', '.');
                assertThat(code).contains('"' + name + '"');
              }
            });
  }

  @Test
  @DisplayName("promtool parses each query of the dashboards")
  void queriesAreRight(@TempDir Path folder) throws IOException {
    Command.needs("promtool");
    var rules = new StringBuilder("groups: [{name: dashboards, rules: [\n");
    List<String> queries = queries();
    for (int i = 0; i < queries.size(); i++) {
      rules.append("{record: \"q:").append(i).append("\", expr: '");
      rules.append(queries.get(i).replace("'", "''")).append("'},\n");
    }
    Path file = Files.writeString(folder.resolve("queries.yml"), rules.append("]}]\n"));
    Command.run("promtool", "check", "rules", file.toString()).succeeds();
  }

  @Test
  @DisplayName("dashboards ask the provided data sources; SQL reads only what the observer may")
  void dataSources() {
    Set<String> sources =
        new TreeSet<>(
            Repository.document(FOLDER + "/grafana/datasources/datasources.yml")
                .findValuesAsText("uid"));
    Set<String> granted =
        Set.of(
            Repository.text(FOLDER + "/observer.sql")
                .replaceAll("(?s).*GRANT SELECT ON (.+?) TO observer;.*", "$1")
                .split(", "));
    for (Path file : Repository.files(FOLDER + "/dashboards", ".json")) {
      JsonNode dashboard = Repository.documents(file).get(0);
      assertThat(dashboard.get("uid").asText() + ".json").isEqualTo(file.getFileName().toString());
      for (JsonNode source : dashboard.findValues("datasource")) {
        assertThat(sources).contains(source.get("uid").asText());
      }
      for (String sql : dashboard.findValuesAsText("rawSql")) {
        assertThat(tables(sql)).isNotEmpty().isSubsetOf(granted);
      }
    }
  }

  private static Set<String> tables(String sql) {
    return Pattern.compile("\\b(?:FROM|JOIN) ([a-z_]+)")
        .matcher(sql)
        .results()
        .map(table -> table.group(1))
        .collect(Collectors.toSet());
  }

  private static List<String> queries() {
    var queries = new ArrayList<String>();
    queries.addAll(Repository.document(FOLDER + "/alerts.yml").findValuesAsText("expr"));
    for (Path file : Repository.files(FOLDER + "/dashboards", ".json")) {
      queries.addAll(Repository.documents(file).get(0).findValuesAsText("expr"));
    }
    return queries;
  }

  /** Who tells each metric. */
  private static Map<String, String> listed() {
    return Repository.text(FOLDER + "/metrics.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\\s+", -1))
        .collect(Collectors.toMap(words -> words[0], words -> words[1]));
  }
}
