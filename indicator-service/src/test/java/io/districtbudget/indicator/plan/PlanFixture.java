package io.districtbudget.indicator.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.indicator.framework.Framework;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Declarations for tests: {@code aPlan().with("产出", "数量", "巡查次数", "≥12次", "50")}. */
public final class PlanFixture {

  public static final Circumstances YEAR_2022 =
      new Circumstances(
          2022, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31), new BigDecimal("0.80"));

  private final Framework framework;
  private final List<PlannedIndicator> indicators = new ArrayList<>();
  private @Nullable String goal = "全年安全运行。";

  private PlanFixture(Framework framework) {
    this.framework = framework;
  }

  public static Framework framework(String id) {
    try (InputStream data = PlanFixture.class.getResourceAsStream("/frameworks/frameworks.json")) {
      return new ObjectMapper()
          .readValue(Objects.requireNonNull(data), new TypeReference<List<Framework>>() {}).stream()
              .filter(f -> f.id().equals(id))
              .findFirst()
              .orElseThrow();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  public static PlanFixture aPlan() {
    return new PlanFixture(framework("2021"));
  }

  public static PlanFixture aPlan(String framework) {
    return new PlanFixture(framework(framework));
  }

  /** One that breaks no rule. */
  public static PlanFixture aSoundPlan() {
    return aPlan()
        .with("产出", "数量", "巡查次数", "≥12次", "20")
        .with("产出", "质量", "设备完好率", "≥95%", "30")
        .with("效益", "社会效益", "有责事故数", "=0起", "30")
        .with("满意度", "满意度", "使用人员满意率", "≥90%", "10");
  }

  public PlanFixture with(
      @Nullable String level1,
      @Nullable String level2,
      @Nullable String name,
      @Nullable String target,
      @Nullable String weight) {
    indicators.add(
        new PlannedIndicator(
            level1,
            level2,
            name,
            target,
            weight == null ? null : new Weight(new BigDecimal(weight))));
    return this;
  }

  public PlanFixture without(int place) {
    indicators.remove(place);
    return this;
  }

  public PlanFixture withoutGoal() {
    goal = null;
    return this;
  }

  public Plan plan() {
    return new Plan(framework, null, goal, false, indicators).withOfficialLevels();
  }

  /** The codes of all remarks, errors first. */
  public List<String> codes() {
    return PlanChecks.of(plan(), YEAR_2022).stream().map(Remark::code).toList();
  }

  public List<Remark> remarks() {
    return PlanChecks.of(plan(), YEAR_2022);
  }
}
