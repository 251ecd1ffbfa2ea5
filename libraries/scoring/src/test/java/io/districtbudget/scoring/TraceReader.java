package io.districtbudget.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Another program that comes to the score from the trace alone, by the words of the regulation; it
 * shares no code with the scoring.
 */
record TraceReader(String rule, Map<String, String> values) {

  static TraceReader of(TraceStep trace) {
    return new TraceReader(trace.rule(), trace.values());
  }

  BigDecimal execution() {
    BigDecimal executed = number("executed").max(BigDecimal.ZERO);
    BigDecimal fullYear = number("fullYear");
    if (fullYear.signum() <= 0) {
      return BigDecimal.ZERO;
    }
    if (values.containsKey("stepScore")) {
      return number("stepScore");
    }
    return executed.compareTo(fullYear) >= 0
        ? number("weight")
        : quotient(number("weight").multiply(executed), fullYear).min(number("weight"));
  }

  BigDecimal indicator() {
    BigDecimal computed =
        values.containsKey("targetValue") && !values.containsKey("band") ? measured() : words();
    if (!values.containsKey("stated")) {
      return computed;
    }
    BigDecimal stated = number("stated");
    BigDecimal allowed = values.containsKey("band") ? inBand(stated) : stated.min(most(computed));
    BigDecimal weight = number("weight");
    return allowed.compareTo(weight) >= 0 ? weight : rounded(allowed.max(BigDecimal.ZERO));
  }

  /** Where the rules cannot tell, anything up to the weight may be stated. */
  private BigDecimal most(BigDecimal computed) {
    return values.containsKey("computed") ? computed : number("weight");
  }

  private BigDecimal measured() {
    BigDecimal target = number("targetValue");
    BigDecimal actual =
        target.signum() < 0 ? number("actualValue") : number("actualValue").max(BigDecimal.ZERO);
    String operator = values.getOrDefault("operator", "");
    boolean reverse = operator.startsWith("L");
    if (target.signum() == 0) {
      boolean kept = operator.startsWith("G") || actual.signum() <= 0;
      return kept ? number("weight") : BigDecimal.ZERO;
    }
    if (reached(operator, actual, target)) {
      return reverse ? number("weight") : withoutDeduction(target, actual);
    }
    if (target.signum() < 0) {
      return BigDecimal.ZERO;
    }
    return reverse ? exceeded(target, actual) : shortOf(target, actual);
  }

  private BigDecimal withoutDeduction(BigDecimal target, BigDecimal actual) {
    boolean deducted =
        values.containsKey("overachievedDeduction")
            && target.signum() > 0
            && actual.compareTo(target.multiply(number("overachievedFromShare"))) >= 0;
    BigDecimal weight = number("weight");
    return deducted
        ? rounded(weight.subtract(number("overachievedDeduction").min(weight)))
        : weight;
  }

  private boolean reached(String operator, BigDecimal actual, BigDecimal target) {
    return switch (operator) {
      case "GT" -> actual.compareTo(target) > 0;
      case "LT" -> actual.compareTo(target) < 0;
      case "LE" -> actual.compareTo(target) <= 0;
      case "ABOUT" ->
          actual.compareTo(target.subtract(target.multiply(number("aboutTolerance")))) >= 0;
      default -> actual.compareTo(target) >= 0;
    };
  }

  private BigDecimal shortOf(BigDecimal target, BigDecimal actual) {
    boolean floored =
        values.containsKey("zeroBelowShare")
            && actual.compareTo(target.multiply(number("zeroBelowShare"))) < 0;
    return floored
        ? BigDecimal.ZERO
        : quotient(number("weight").multiply(actual), target).min(number("weight"));
  }

  private BigDecimal exceeded(BigDecimal target, BigDecimal actual) {
    return switch (rule) {
      case "REVERSE_RATIO" ->
          quotient(number("weight").multiply(target), actual).min(number("weight"));
      case "REVERSE_LINEAR" ->
          quotient(
                  number("weight")
                      .multiply(target.subtract(actual.subtract(target)).max(BigDecimal.ZERO)),
                  target)
              .min(number("weight"));
      default -> BigDecimal.ZERO;
    };
  }

  private BigDecimal words() {
    if (!values.containsKey("band")) {
      return values.containsKey("computed") ? number("weight") : BigDecimal.ZERO;
    }
    return "ACHIEVED".equals(values.get("band"))
        ? number("weight")
        : number("lowest").setScale(scale(), RoundingMode.CEILING).min(number("weight"));
  }

  private BigDecimal inBand(BigDecimal stated) {
    BigDecimal lowest = number("lowest");
    BigDecimal upperEnd = number("upperEnd");
    if (stated.compareTo(lowest) < 0) {
      return lowest.setScale(scale(), RoundingMode.CEILING);
    }
    if ("ACHIEVED".equals(values.get("band"))) {
      return stated.min(upperEnd);
    }
    return stated.compareTo(upperEnd) < 0
        ? stated
        : upperEnd
            .setScale(scale(), RoundingMode.CEILING)
            .subtract(BigDecimal.ONE.movePointLeft(scale()));
  }

  private BigDecimal quotient(BigDecimal above, BigDecimal below) {
    return above.divide(below, scale(), mode());
  }

  private BigDecimal rounded(BigDecimal value) {
    return value.setScale(scale(), mode());
  }

  private int scale() {
    return number("scale").intValueExact();
  }

  private RoundingMode mode() {
    return RoundingMode.valueOf(values.getOrDefault("rounding", "UNNECESSARY"));
  }

  private BigDecimal number(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new AssertionError("the trace does not say " + name + ": " + values);
    }
    return new BigDecimal(value);
  }
}
