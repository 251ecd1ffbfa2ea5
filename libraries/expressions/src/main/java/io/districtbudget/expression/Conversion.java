package io.districtbudget.expression;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 单位换算 (two figures brought to one unit, the finer of the two): 2天 and 24小时 are 48 and 24 小时.
 *
 * <p>Counting words (项, 个, 人次 …) and figures without a unit are compared as they stand; what
 * measures different things (a share and a count, days and months, working days and hours, a length
 * and anything unknown) is not.
 *
 * @param one the first figure in the common unit
 * @param other the second figure in the common unit
 */
public record Conversion(BigDecimal one, BigDecimal other) {

  private static final long DAY_SECONDS = 86_400;

  private enum Kind {
    SHARE,
    POINTS,
    TIME,
    WORKDAYS,
    MONTHS,
    LENGTH,
    MASS,
    AREA,
    VOLUME,
    POWER
  }

  private record Scale(Kind kind, long factor) {}

  /** Areas are thirds of a ㎡, so that 1 亩 = 2000/3 ㎡ is whole. */
  private static final Map<String, Scale> SCALES =
      Stream.of(
              scale(Kind.SHARE, 1, "‰"),
              scale(Kind.SHARE, 10, "%"),
              scale(Kind.POINTS, 1, "百分点", "个百分点"),
              scale(Kind.TIME, 1, "秒"),
              scale(Kind.TIME, 60, "分钟"),
              scale(Kind.TIME, 3_600, "小时", "个小时"),
              scale(Kind.TIME, 86_400, "天", "日", "自然日"),
              scale(Kind.TIME, 604_800, "周", "星期", "个星期"),
              scale(Kind.WORKDAYS, 1, "工作日", "个工作日"),
              scale(Kind.MONTHS, 1, "月", "个月"),
              scale(Kind.MONTHS, 3, "季", "季度", "个季度"),
              scale(Kind.MONTHS, 6, "半年"),
              scale(Kind.MONTHS, 12, "年"),
              scale(Kind.LENGTH, 1, "毫米", "mm"),
              scale(Kind.LENGTH, 10, "厘米", "cm"),
              scale(Kind.LENGTH, 1_000, "米", "m"),
              scale(Kind.LENGTH, 1_000_000, "千米", "公里", "km"),
              scale(Kind.MASS, 1, "微克", "μg", "µg"),
              scale(Kind.MASS, 1_000, "毫克", "mg"),
              scale(Kind.MASS, 1_000_000, "克", "g"),
              scale(Kind.MASS, 1_000_000_000, "千克", "公斤", "kg"),
              scale(Kind.MASS, 1_000_000_000_000L, "吨", "t"),
              scale(Kind.AREA, 3, "平方米", "㎡", "m²", "m2"),
              scale(Kind.AREA, 2_000, "亩"),
              scale(Kind.AREA, 30_000, "公顷"),
              scale(Kind.AREA, 3_000_000, "平方公里", "平方千米", "km²", "km2"),
              scale(Kind.VOLUME, 1, "毫升", "mL", "ml"),
              scale(Kind.VOLUME, 1_000, "升", "L"),
              scale(Kind.VOLUME, 1_000_000, "立方米", "m³", "m3"),
              scale(Kind.POWER, 1, "瓦", "W"),
              scale(Kind.POWER, 1_000, "千瓦", "kW"))
          .flatMap(scale -> scale.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static Map<String, Scale> scale(Kind kind, long factor, String... units) {
    Scale scale = new Scale(kind, factor);
    return Stream.of(units).collect(Collectors.toMap(unit -> unit, unit -> scale));
  }

  /** Both figures in the finer unit; empty when they measure different things. */
  public static Optional<Conversion> of(
      BigDecimal one, @Nullable String oneUnit, BigDecimal other, @Nullable String otherUnit) {
    if (oneUnit == null || otherUnit == null || Units.same(oneUnit, otherUnit)) {
      return Optional.of(new Conversion(one, other));
    }
    Scale from = SCALES.get(oneUnit);
    Scale to = SCALES.get(otherUnit);
    if (from == null && to == null) {
      return differentPeriods(oneUnit, otherUnit)
          ? Optional.empty()
          : Optional.of(new Conversion(one, other));
    }
    if (from == null || to == null || from.kind != to.kind) {
      return Optional.empty();
    }
    return Optional.of(in(common(from.factor, to.factor), one, from.factor, other, to.factor));
  }

  /**
   * Days that surely lie within a cap in working days, both in one unit: so many days hold no more
   * of them. Empty when more days may still be within.
   */
  public static Optional<Conversion> surelyWithin(
      BigDecimal cap, @Nullable String capUnit, BigDecimal days, @Nullable String unit) {
    Scale allowed = capUnit == null ? null : SCALES.get(capUnit);
    Scale taken = unit == null ? null : SCALES.get(unit);
    if (allowed == null
        || taken == null
        || allowed.kind != Kind.WORKDAYS
        || taken.kind != Kind.TIME) {
      return Optional.empty();
    }
    long common = common(DAY_SECONDS, taken.factor);
    return Optional.of(in(common, cap, DAY_SECONDS, days, taken.factor))
        .filter(both -> both.other.compareTo(both.one) <= 0);
  }

  /** Whether both units are known to measure the same thing. */
  public static boolean sameKind(String one, String other) {
    Scale first = SCALES.get(one);
    Scale second = SCALES.get(other);
    return one.equals(other) || (first != null && second != null && first.kind == second.kind);
  }

  /** Whether a unit is one of hours and days, working days or months. */
  static boolean time(String unit) {
    Scale scale = SCALES.get(unit);
    return scale != null
        && (scale.kind == Kind.TIME || scale.kind == Kind.WORKDAYS || scale.kind == Kind.MONTHS);
  }

  /** The shortest of several times: 365天 of 24小时 are so many hours. */
  static String finest(List<String> times) {
    return Collections.min(
        times,
        Comparator.comparing((String unit) -> scaleOf(unit).kind)
            .thenComparingLong(unit -> scaleOf(unit).factor));
  }

  private static Scale scaleOf(String unit) {
    return Objects.requireNonNull(SCALES.get(unit));
  }

  /** The finer unit; the coarser when only that is exact (1 ㎡ = 0.0015 亩). */
  private static long common(long one, long other) {
    long finer = Math.min(one, other);
    long coarser = Math.max(one, other);
    return coarser % finer == 0 ? finer : coarser;
  }

  private static Conversion in(
      long common, BigDecimal one, long factor, BigDecimal other, long otherFactor) {
    return new Conversion(times(one, factor, common), times(other, otherFactor, common));
  }

  /** 次/月 and 次/年, 次/月 and 次. */
  private static boolean differentPeriods(String one, String other) {
    int slash = one.indexOf('/');
    int otherSlash = other.indexOf('/');
    if (slash >= 0 && otherSlash >= 0) {
      return !one.substring(slash).equals(other.substring(otherSlash));
    }
    return Units.ofShortPeriod(one) || Units.ofShortPeriod(other);
  }

  private static BigDecimal times(BigDecimal value, long factor, long common) {
    return factor == common
        ? value
        : Figures.plain(
            value.multiply(BigDecimal.valueOf(factor).divide(BigDecimal.valueOf(common))));
  }
}
