package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.support.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * 审核发现 (finding).
 *
 * @param left first figure, absent when nothing was compared
 * @param right second figure
 */
public record Finding(
    Check check, String place, @Nullable Figure left, @Nullable Figure right, LocalText message) {

  /** A finding without figures: place, what is wrong, and the words that show it. */
  static Finding of(Check check, String place, String quoted) {
    LocalText message =
        new LocalText(
            "%s：%s%s。".formatted(place, check.title().zh(), quoted.isEmpty() ? "" : "：" + quoted),
            "%s: %s%s."
                .formatted(place, check.title().en(), quoted.isEmpty() ? "" : ": " + quoted));
    return new Finding(check, place, null, null, message);
  }
}
