package io.districtbudget.project.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.support.audit.AuditEntry;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 结账 (closing) of a fiscal year.
 *
 * @param closed whether postings are refused
 * @param proposedBy who waits for a second person to confirm
 * @param history every act: who, when, why
 * @param open what this service knows to be open; absent for callers who see a part of the division
 *     only
 * @param elsewhere where the other services list what is open with them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record YearClosingResponse(
    int year,
    ClosingState state,
    boolean closed,
    @Nullable String proposedBy,
    @Nullable OffsetDateTime proposedAt,
    List<AuditEntry> history,
    @Nullable List<OpenMatter> open,
    @Nullable List<String> elsewhere) {

  static YearClosingResponse of(
      FiscalYear year, List<AuditEntry> history, @Nullable List<OpenMatter> open) {
    return new YearClosingResponse(
        year.year(),
        year.state(),
        year.state().closed(),
        year.proposedBy(),
        year.proposedAt(),
        history,
        open,
        open == null
            ? null
            : List.of(
                "/api/v1/assessments?year=" + year.year(),
                "/api/v1/reconciliation?year=" + year.year()));
  }
}
