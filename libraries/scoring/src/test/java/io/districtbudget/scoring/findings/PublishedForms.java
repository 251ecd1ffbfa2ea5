package io.districtbudget.scoring.findings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.scoring.Amounts;
import io.districtbudget.scoring.FactsFixture;
import io.districtbudget.scoring.IndicatorFacts;
import io.districtbudget.scoring.ScoreSheet;
import io.districtbudget.scoring.ShippedRuleSets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** The published self-assessments of 2022 and what their audit must list; kept out of the repo. */
public record PublishedForms(List<JsonNode> expected, List<Statement> statements) {

  /** What the expected figures leave out: source rows, goal and result, as the text states them. */
  public record Statement(List<Amounts> sources, String goal, String result) {}

  public static PublishedForms read() {
    Path folder = folder();
    try {
      JsonNode all =
          new ObjectMapper()
              .readTree(folder.resolve("expected/self-assessments-2022.json").toFile());
      List<JsonNode> expected = new ArrayList<>();
      all.forEach(expected::add);
      String text = Files.readString(folder.resolve("self-assessments-2022.txt"));
      List<Statement> statements =
          Stream.of(text.split("财政项目支出绩效自评表")).skip(1).map(PublishedForms::statement).toList();
      return new PublishedForms(expected, statements);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static Path folder() {
    String byEnvironment = System.getenv("FORMS_DIR");
    Path folder =
        Path.of(byEnvironment == null ? System.getProperty("forms.dir", "forms") : byEnvironment);
    if (!Files.isDirectory(folder) && !"true".equals(System.getenv("CI"))) {
      System.out.println("skipped: published forms are not here: " + folder.toAbsolutePath());
      Assumptions.abort("no published forms");
    }
    return folder;
  }

  private static Statement statement(String text) {
    List<Amounts> sources = new ArrayList<>();
    String goal = "";
    String result = "";
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.contains("当年财政拨款") || line.contains("上年结转资金") || line.contains("其他资金")) {
        sources.add(amounts(line));
      }
      if (line.contains("预期目标") && line.contains("实际完成情况")) {
        List<String> head = List.of(line.split("\t", -1));
        String[] cells = lines.get(i + 1).split("\t", -1);
        goal = cells[head.indexOf("预期目标")];
        result = cells[head.indexOf("实际完成情况")];
      }
    }
    return new Statement(sources, goal, result);
  }

  private static Amounts amounts(String line) {
    String[] cells = line.split("\t", -1);
    return new Amounts(number(cells[2]), number(cells[3]), number(cells[4]));
  }

  private static BigDecimal number(String cell) {
    String digits = cell.replace(",", "").strip();
    return digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits);
  }

  /** What an audit must list for a form: code, and row or column, in order. */
  public static List<String> listed(JsonNode form) {
    Set<String> all = new TreeSet<>();
    for (JsonNode finding : form.get("findings")) {
      all.add(finding.get("code").asText() + " " + finding.path("row").asText(""));
    }
    return List.copyOf(all);
  }

  List<AuditedForm> forms() {
    return IntStream.range(0, expected.size()).mapToObj(this::form).toList();
  }

  Stream<DynamicTest> each(BiConsumer<JsonNode, AuditedForm> check) {
    return IntStream.range(0, expected.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    "form " + expected.get(i).get("form").asInt(),
                    () -> check.accept(expected.get(i), form(i))));
  }

  /** The kinds of findings that occur in the list over all forms. */
  public Set<String> listedKinds() {
    Set<String> kinds = new TreeSet<>();
    expected.forEach(form -> form.get("findings").forEach(f -> kinds.add(f.get("code").asText())));
    return kinds;
  }

  private AuditedForm form(int i) {
    JsonNode form = expected.get(i);
    Statement statement = statements.get(i);
    Amounts money =
        new Amounts(
            new BigDecimal(form.get("yearStartBudget").asText()),
            new BigDecimal(form.get("fullYearBudget").asText()),
            new BigDecimal(form.get("executed").asText()));
    List<IndicatorFacts> facts = new ArrayList<>();
    form.get("rows").forEach(row -> facts.add(facts(row)));
    ScoreSheet sheet = ScoreSheet.of(money, facts, ShippedRuleSets.general());
    BigDecimal total = new BigDecimal(form.get("printedTotal").asText());
    return new AuditedForm(
        2022,
        sheet,
        money,
        statement.sources(),
        null,
        new PrintedFigures(null, total),
        new Narrative(statement.goal(), statement.result(), null),
        null);
  }

  private static IndicatorFacts facts(JsonNode row) {
    JsonNode actual = row.get("actual");
    return FactsFixture.anIndicator()
        .under(row.get("level1").asText(), row.get("level2").asText())
        .named(row.get("name").asText())
        .of(row.get("target").asText())
        .reaching(actual.isNull() ? null : actual.asText())
        .weighing(row.get("weight").asText())
        .scoring(row.get("score").asText())
        .because(row.get("hasReason").asBoolean() ? "见表" : null)
        .facts();
  }
}
