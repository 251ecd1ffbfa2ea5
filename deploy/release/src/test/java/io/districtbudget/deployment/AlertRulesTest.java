package io.districtbudget.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("deploy/observability: alerts are those of docs/operations.md")
class AlertRulesTest {

  private static final String RULES = "deploy/observability/alerts.yml";
  private static final String TESTS = "deploy/observability/alerts-test.yml";
  private static final String OPERATIONS = "docs/operations.md";

  @Test
  @DisplayName("promtool finds rules, their unit tests and the configuration right")
  void promtool() {
    Command.needs("promtool");
    Command.run("promtool", "test", "rules", Repository.path(TESTS).toString()).succeeds();
    Command.run(
            "promtool",
            "check",
            "config",
            "--syntax-only",
            Repository.path("deploy/observability/prometheus.yml").toString())
        .succeeds();
  }

  @Test
  @DisplayName("every row of the table is a rule, and every rule a row that names its metrics")
  void everyRowIsARule() {
    List<String> rows = rows();
    assertThat(rows.stream().map(row -> named(row).get(0)).toList())
        .containsExactlyInAnyOrderElementsOf(rules().stream().map(AlertRulesTest::name).toList());
    for (JsonNode rule : rules()) {
      String row = rows.stream().filter(r -> named(r).get(0).equals(name(rule))).findFirst().get();
      Set<String> metrics = PromQl.metrics(rule.get("expr").asText());
      assertThat(metrics).isNotEmpty();
      if (!metrics.contains("district_books_check_status")) {
        assertThat(metrics).as(name(rule)).allMatch(row::contains);
      }
    }
  }

  @Test
  @DisplayName("every rule has a severity, a sentence, and a chapter of the manual that is there")
  void everyRuleLeadsSomewhere() {
    Set<String> chapters =
        Pattern.compile("(?m)^#+ (.+)$")
            .matcher(Repository.text(OPERATIONS))
            .results()
            .map(head -> OPERATIONS + "#" + anchor(head.group(1)))
            .collect(Collectors.toSet());
    for (JsonNode rule : rules()) {
      assertThat(rule.at("/labels/severity").asText()).as(name(rule)).isIn("page", "ticket");
      assertThat(rule.at("/annotations/summary").asText()).as(name(rule)).contains(" / ");
      assertThat(chapters).as(name(rule)).contains(rule.at("/annotations/runbook").asText());
    }
  }

  @Test
  @DisplayName("every rule is seen to fire by a unit test")
  void everyRuleFires() {
    var firing = new TreeSet<String>();
    for (JsonNode test : Repository.document(TESTS).get("tests")) {
      for (JsonNode alert : test.get("alert_rule_test")) {
        if (!alert.get("exp_alerts").isEmpty()) {
          firing.add(alert.get("alertname").asText());
        }
      }
    }
    assertThat(rules().stream().map(AlertRulesTest::name)).isSubsetOf(firing);
  }

  private static List<JsonNode> rules() {
    var rules = new ArrayList<JsonNode>();
    for (JsonNode group : Repository.document(RULES).get("groups")) {
      group.get("rules").forEach(rules::add);
    }
    return rules;
  }

  private static String name(JsonNode rule) {
    return rule.get("alert").asText();
  }

  /** The lines of the table below its head. */
  private static List<String> rows() {
    String chapter = Repository.text(OPERATIONS).split("## What to alert on\n", -1)[1];
    return chapter
        .split("\n## ", -1)[0]
        .lines()
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .toList();
  }

  private static List<String> named(String row) {
    return Pattern.compile("`([^`]+)`").matcher(row).results().map(n -> n.group(1)).toList();
  }

  private static String anchor(String head) {
    return head.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
  }
}
