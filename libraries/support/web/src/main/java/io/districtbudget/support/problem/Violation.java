package io.districtbudget.support.problem;

import io.districtbudget.support.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer of the value in the request, or null when no single value is wrong
 * @param code stable code of the rule
 * @param message what the rule says
 * @param rejected the value as it came, or null when it is missing
 */
public record Violation(
    @Nullable String pointer, String code, LocalText message, @Nullable String rejected) {

  /** A violation whose rejected value is given in any form. */
  public static Violation of(
      @Nullable String pointer, String code, LocalText message, @Nullable Object rejected) {
    return new Violation(pointer, code, message, rejected == null ? null : rejected.toString());
  }
}
