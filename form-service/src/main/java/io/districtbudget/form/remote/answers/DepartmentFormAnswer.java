package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 部门整体支出的表 (the form of a department as a whole) as it was stored.
 *
 * @param computed of a self-assessment only
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DepartmentFormAnswer(
    @Nullable String outcome, Ledger ledger, @Nullable Computed computed) {

  /** What the ledger says otherwise. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Ledger(List<Difference> differences) {

    public Ledger {
      differences = Rows.of(differences);
    }
  }

  /** A printed amount of 项目支出 beside the ledger's, in 元. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Difference(String column, String printed, String ledger) {}

  /** Scores and findings by the rules. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Computed(
      @Nullable String executionRate,
      @Nullable String executionScore,
      @Nullable String total,
      @Nullable String grade,
      List<HistoricalAnswer.Audited> findings) {

    public Computed {
      findings = Rows.of(findings);
    }
  }
}
