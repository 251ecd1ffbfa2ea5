package io.districtbudget.scoring;

import io.districtbudget.expression.ActualReader;
import io.districtbudget.expression.ConfirmedReading;
import io.districtbudget.scoring.ruleset.Band;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An indicator as a sentence: {@code anIndicator().weighing("10").reaching("88%").of(">=90%")}. */
public final class FactsFixture {
  private String level1 = "产出指标";
  private String level2 = "数量指标";
  private String name = "设备检修完成情况";
  private String target = "=100%";
  private @Nullable String actual = "100%";
  private String weight = "10";
  private @Nullable String stated;
  private @Nullable Band band;
  private @Nullable String reason;
  private @Nullable ConfirmedReading confirmed;

  public static FactsFixture anIndicator() {
    return new FactsFixture();
  }

  public FactsFixture under(String first, String second) {
    level1 = first;
    level2 = second;
    return this;
  }

  public FactsFixture named(String text) {
    name = text;
    return this;
  }

  public FactsFixture of(String text) {
    target = text;
    return this;
  }

  public FactsFixture confirmedAs(ConfirmedReading meaning) {
    confirmed = meaning;
    return this;
  }

  public FactsFixture reaching(@Nullable String text) {
    actual = text;
    return this;
  }

  public FactsFixture weighing(String points) {
    weight = points;
    return this;
  }

  public FactsFixture scoring(@Nullable String points) {
    stated = points;
    return this;
  }

  public FactsFixture inBand(@Nullable Band value) {
    band = value;
    return this;
  }

  public FactsFixture because(@Nullable String text) {
    reason = text;
    return this;
  }

  public IndicatorFacts facts() {
    return new IndicatorFacts(
        level1,
        level2,
        name,
        ConfirmedReading.read(target, name, confirmed),
        ActualReader.read(actual),
        new BigDecimal(weight),
        stated == null ? null : new BigDecimal(stated),
        band,
        reason,
        2022);
  }
}
