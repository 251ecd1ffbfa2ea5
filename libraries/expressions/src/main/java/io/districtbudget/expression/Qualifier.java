package io.districtbudget.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 限定说明 (qualifier): what a target adds to its figure or word, mostly in brackets. */
public sealed interface Qualifier {

  /** The words as written, normalised. */
  String text();

  /** The name of the variant as it stands in JSON, for example {@code RESPONSE_TIME}. */
  String type();

  /** The Chinese label of the variant. */
  String label();

  /**
   * 完成时限 (deadline): the last day allowed.
   *
   * @param year null when the text names none: then the fiscal year counts
   * @param month 1 to 12
   * @param day null means the last day of the month
   */
  record Deadline(String text, @Nullable Integer year, int month, @Nullable Integer day)
      implements Qualifier {
    @Override
    public String type() {
      return "DEADLINE";
    }

    @Override
    public String label() {
      return "时限";
    }

    /** The last day allowed; a day past the month's end is its last day. */
    public LocalDate latest(int fiscalYear) {
      YearMonth end = YearMonth.of(year == null ? fiscalYear : year, month);
      return day == null ? end.atEndOfMonth() : end.atDay(Math.min(day, end.lengthOfMonth()));
    }
  }

  /** 频次 (frequency): so many times per period; {@code times} is null when the text says none. */
  record Frequency(String text, @Nullable Integer times, Period period) implements Qualifier {
    @Override
    public String type() {
      return "FREQUENCY";
    }

    @Override
    public String label() {
      return "频次";
    }
  }

  /** 响应时间 (response time): both null when only a promised time is mentioned (承诺时间内). */
  record ResponseTime(String text, @Nullable BigDecimal amount, @Nullable String unit)
      implements Qualifier {
    @Override
    public String type() {
      return "RESPONSE_TIME";
    }

    @Override
    public String label() {
      return "响应时间";
    }
  }

  /** 依据 (basis): by what the figure is counted or judged, for example 按实. */
  record Basis(String text) implements Qualifier {
    @Override
    public String type() {
      return "BASIS";
    }

    @Override
    public String label() {
      return "口径";
    }
  }

  /** 构成 (breakdown) of the figure into parts; the parts may or may not add up to it. */
  record Breakdown(String text, List<BigDecimal> parts) implements Qualifier {
    public Breakdown {
      parts = List.copyOf(parts);
    }

    @Override
    public String type() {
      return "BREAKDOWN";
    }

    @Override
    public String label() {
      return "构成";
    }

    /** The sum of the parts. */
    public BigDecimal sum() {
      return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /** 范围 (scope): how many or which things the figure speaks of, for example 约80个. */
  record Scope(String text) implements Qualifier {
    @Override
    public String type() {
      return "SCOPE";
    }

    @Override
    public String label() {
      return "范围";
    }
  }

  /** 其他说明 (other remark). */
  record Other(String text) implements Qualifier {
    @Override
    public String type() {
      return "OTHER";
    }

    @Override
    public String label() {
      return "说明";
    }
  }

  /** 周期 (period) of a frequency. */
  enum Period {
    DAY("日", 365),
    WEEK("周", 52),
    TEN_DAYS("旬", 36),
    MONTH("月", 12),
    QUARTER("季度", 4),
    HALF_YEAR("半年", 2),
    TERM("学期", 2),
    YEAR("年", 1);

    private final String label;
    private final int ofYear;

    Period(String label, int ofYear) {
      this.label = label;
      this.ofYear = ofYear;
    }

    /** How many of them a year has. */
    int ofYear() {
      return ofYear;
    }

    /** The Chinese label. */
    public String label() {
      return label;
    }

    static Period of(String word) {
      return switch (word) {
        case "日", "天", "工作日" -> DAY;
        case "周", "星期" -> WEEK;
        case "旬" -> TEN_DAYS;
        case "月" -> MONTH;
        case "季", "季度" -> QUARTER;
        case "半年" -> HALF_YEAR;
        case "学期" -> TERM;
        default -> YEAR;
      };
    }
  }
}
