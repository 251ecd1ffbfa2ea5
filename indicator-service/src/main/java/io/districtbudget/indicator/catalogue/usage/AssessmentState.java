package io.districtbudget.indicator.catalogue.usage;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of {@code assessment.published.v1} that this service reads.
 *
 * @param indicators absent in events of before results were told
 */
record AssessmentState(UUID projectId, int year, long sequence, @Nullable List<Result> indicators) {

  /** What came of one indicator. */
  record Result(
      int number, String name, @Nullable String actual, BigDecimal weight, BigDecimal score) {}
}
