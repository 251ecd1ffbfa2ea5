package io.districtbudget.expression;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 单位换算 (two figures brought to one unit, the finer of the two): 2天 and 24小时 are 48 and 24 小时.
 *
 * <p>Counting words (项, 个, 人次 …) and figures without a unit are compared as they stand; what
 * measures different things (a share and a count, days and months, a length and a time) is not.
 *
 * @param one the first figure in the common unit
 * @param other the second figure in the common unit
 */
public record Conversion(BigDecimal one, BigDecimal other) {

  private enum Kind {
    SHARE,
    TIME,
    MONTHS,
    LENGTH,
    MASS,
    AREA,
    VOLUME,
    POWER
  }

  private record Scale(Kind kind, long factor) {}

  private static final Map<String, Scale> SCALES =
      Map.ofEntries(
          scale("‰", Kind.SHARE, 1),
          scale("%", Kind.SHARE, 10),
          scale("百分点", Kind.SHARE, 10),
          scale("个百分点", Kind.SHARE, 10),
          scale("秒", Kind.TIME, 1),
          scale("分钟", Kind.TIME, 60),
          scale("小时", Kind.TIME, 3_600),
          scale("天", Kind.TIME, 86_400),
          scale("日", Kind.TIME, 86_400),
          scale("自然日", Kind.TIME, 86_400),
          scale("工作日", Kind.TIME, 86_400),
          scale("个工作日", Kind.TIME, 86_400),
          scale("周", Kind.TIME, 604_800),
          scale("月", Kind.MONTHS, 1),
          scale("个月", Kind.MONTHS, 1),
          scale("季度", Kind.MONTHS, 3),
          scale("年", Kind.MONTHS, 12),
          scale("毫米", Kind.LENGTH, 1),
          scale("厘米", Kind.LENGTH, 10),
          scale("米", Kind.LENGTH, 1_000),
          scale("m", Kind.LENGTH, 1_000),
          scale("千米", Kind.LENGTH, 1_000_000),
          scale("公里", Kind.LENGTH, 1_000_000),
          scale("km", Kind.LENGTH, 1_000_000),
          scale("克", Kind.MASS, 1),
          scale("千克", Kind.MASS, 1_000),
          scale("公斤", Kind.MASS, 1_000),
          scale("kg", Kind.MASS, 1_000),
          scale("吨", Kind.MASS, 1_000_000),
          scale("t", Kind.MASS, 1_000_000),
          scale("平方米", Kind.AREA, 1),
          scale("㎡", Kind.AREA, 1),
          scale("m2", Kind.AREA, 1),
          scale("公顷", Kind.AREA, 10_000),
          scale("平方公里", Kind.AREA, 1_000_000),
          scale("毫升", Kind.VOLUME, 1),
          scale("升", Kind.VOLUME, 1_000),
          scale("立方米", Kind.VOLUME, 1_000_000),
          scale("m3", Kind.VOLUME, 1_000_000),
          scale("瓦", Kind.POWER, 1),
          scale("W", Kind.POWER, 1),
          scale("千瓦", Kind.POWER, 1_000),
          scale("kW", Kind.POWER, 1_000));

  private static Map.Entry<String, Scale> scale(String unit, Kind kind, long factor) {
    return Map.entry(unit, new Scale(kind, factor));
  }

  /** Both figures in the finer unit; empty when they measure different things. */
  public static Optional<Conversion> of(
      BigDecimal one, @Nullable String oneUnit, BigDecimal other, @Nullable String otherUnit) {
    Scale from = oneUnit == null ? null : SCALES.get(oneUnit);
    Scale to = otherUnit == null ? null : SCALES.get(otherUnit);
    if (oneUnit == null || otherUnit == null || oneUnit.equals(otherUnit)) {
      return Optional.of(new Conversion(one, other));
    }
    if (from == null || to == null) {
      boolean share = isShare(from) || isShare(to);
      return share || differentPeriods(oneUnit, otherUnit)
          ? Optional.empty()
          : Optional.of(new Conversion(one, other));
    }
    if (from.kind != to.kind) {
      return Optional.empty();
    }
    long finer = Math.min(from.factor, to.factor);
    return Optional.of(
        new Conversion(times(one, from.factor / finer), times(other, to.factor / finer)));
  }

  private static boolean isShare(@Nullable Scale scale) {
    return scale != null && scale.kind == Kind.SHARE;
  }

  /** 次/月 and 次/年. */
  private static boolean differentPeriods(String one, String other) {
    int slash = one.indexOf('/');
    int otherSlash = other.indexOf('/');
    return slash >= 0
        && otherSlash >= 0
        && !one.substring(slash).equals(other.substring(otherSlash));
  }

  private static BigDecimal times(BigDecimal value, long factor) {
    return factor == 1 ? value : Figures.plain(value.multiply(BigDecimal.valueOf(factor)));
  }
}
