package io.districtbudget.project.treasury;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.support.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule that an entry of the treasury broke.
 *
 * @param pointer JSON pointer of the value, when a single one is wrong
 * @param rejected the value as it came, its beginning when it is long
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefusalError(
    @Nullable String pointer,
    String code,
    String message,
    String messageEn,
    @Nullable String rejected) {

  /** Every violation of the refusal. */
  static List<RefusalError> of(ProblemException refusal) {
    return refusal.violations().stream()
        .map(
            v ->
                new RefusalError(
                    v.pointer(),
                    v.code(),
                    v.message().zh(),
                    v.message().en(),
                    v.rejected() == null ? null : EntryReading.beginning(v.rejected())))
        .toList();
  }
}
