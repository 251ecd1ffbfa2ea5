package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** 勾稽 (reconciliation) of a department's or unit's budget. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReconciliationAnswer(List<Unbalanced> findings) {

  public ReconciliationAnswer {
    findings = Rows.of(findings);
  }

  /** One equation that does not hold. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Unbalanced(String code, String severity, String message) {}
}
