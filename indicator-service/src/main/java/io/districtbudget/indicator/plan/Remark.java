package io.districtbudget.indicator.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 审核意见 (remark) of a rule on a declaration.
 *
 * @param pointer JSON pointer into the declaration, or null when no single value is wrong
 * @param zh what is wrong and how to mend it, in Chinese
 * @param en the same in English
 * @param rejected the value as it stands, or null when it is missing
 * @param mend how it could be mended; every rule proposes something
 */
public record Remark(
    Severity severity,
    String code,
    @Nullable String pointer,
    String zh,
    String en,
    @Nullable String rejected,
    Mend mend) {

  private static final Mend UNKNOWN = Mend.inWords("请按提示修改。", "Mend it as the message says.");

  /** The same with a proposal. */
  Remark mending(Mend proposal) {
    return new Remark(severity, code, pointer, zh, en, rejected, proposal);
  }

  static Remark error(
      String code,
      @Nullable String pointer,
      @Nullable Object rejected,
      String zh,
      String en,
      @Nullable Object... values) {
    return of(Severity.ERROR, code, pointer, rejected, zh, en, values);
  }

  static Remark warning(
      String code,
      @Nullable String pointer,
      @Nullable Object rejected,
      String zh,
      String en,
      @Nullable Object... values) {
    return of(Severity.WARNING, code, pointer, rejected, zh, en, values);
  }

  private static Remark of(
      Severity severity,
      String code,
      @Nullable String pointer,
      @Nullable Object rejected,
      String zh,
      String en,
      @Nullable Object... values) {
    return new Remark(
        severity,
        code,
        pointer,
        String.format(Locale.ROOT, zh, values),
        String.format(Locale.ROOT, en, values),
        rejected == null ? null : rejected.toString(),
        UNKNOWN);
  }
}
