package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A self-assessment as a list has it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AssessmentItem(
    String id,
    String projectId,
    String status,
    @Nullable BigDecimal total,
    @Nullable String grade) {

  /** Whether it is the version that counts. */
  public boolean isPublished() {
    return status.equals("PUBLISHED");
  }

  /** Whether the unit fills it at present. */
  public boolean isBeingFilled() {
    return status.equals("OPEN") || status.equals("RETURNED");
  }
}
