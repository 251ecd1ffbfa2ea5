package io.districtbudget.benchmarks.libraries;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.expression.ActualReader;
import io.districtbudget.expression.TargetReader;
import io.districtbudget.scoring.Amounts;
import io.districtbudget.scoring.IndicatorFacts;
import io.districtbudget.scoring.ScoreSheet;
import io.districtbudget.scoring.findings.Audit;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.Narrative;
import io.districtbudget.scoring.findings.PrintedFigures;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A self-assessment of ten indicators, scored with every explanation and audited by every finding
 * rule. The expressions are read before: they are stored with what they mean.
 */
@State(Scope.Thread)
public class ScoringBenchmark {

  static final int INDICATORS = 10;

  private static final int YEAR = 2022;
  private static final Amounts MONEY = amounts("3950000.00", "3950000.00", "3938600.00");

  private final RuleSet rules = rules();
  private final List<IndicatorFacts> facts = facts();

  @Benchmark
  public List<Finding> selfAssessmentOfTen() {
    ScoreSheet sheet = ScoreSheet.of(MONEY, facts, rules);
    return Audit.of(
        new AuditedForm(
            YEAR,
            sheet,
            MONEY,
            List.of(MONEY),
            MONEY,
            PrintedFigures.NONE,
            new Narrative("提供保洁和秩序维护。", "全年服务不间断。", null),
            null));
  }

  private static List<IndicatorFacts> facts() {
    return SampleForms.read().stream()
        .map(Form::indicators)
        .flatMap(List::stream)
        .filter(indicator -> indicator.weight() != null)
        .limit(INDICATORS)
        .map(ScoringBenchmark::fact)
        .toList();
  }

  private static IndicatorFacts fact(FormIndicator printed) {
    String name = Objects.requireNonNull(printed.name());
    return new IndicatorFacts(
        Objects.requireNonNull(printed.level1()),
        Objects.requireNonNullElse(printed.level2(), ""),
        name,
        TargetReader.read(Objects.requireNonNull(printed.target()), name),
        ActualReader.read(printed.actual()),
        Objects.requireNonNull(printed.weight()),
        printed.score(),
        null,
        printed.reason(),
        YEAR);
  }

  private static RuleSet rules() {
    try (InputStream in = RuleSet.class.getResourceAsStream("/rule-sets/rule-sets.json")) {
      return new ObjectMapper()
          .readValue(in, new TypeReference<List<RuleSet>>() {}).stream()
              .filter(set -> set.id().equals("general-2021"))
              .findFirst()
              .orElseThrow();
    } catch (IOException cause) {
      throw new IllegalStateException("the shipped rule sets cannot be read", cause);
    }
  }

  private static Amounts amounts(String yearStart, String fullYear, String executed) {
    return new Amounts(
        new BigDecimal(yearStart), new BigDecimal(fullYear), new BigDecimal(executed));
  }
}
