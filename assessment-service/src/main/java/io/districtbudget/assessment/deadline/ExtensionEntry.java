package io.districtbudget.assessment.deadline;

import io.districtbudget.assessment.monitoring.MonitoredMonth;
import io.districtbudget.support.problem.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 延期 (extension of deadlines).
 *
 * @param month 1 to 12 for the monitorings of a month; left out, the self-assessments of the year
 * @param units codes of the units that get more time
 * @param deadline the new last day, today or later
 * @param reason why, kept in the trail of each form
 */
@Schema(
    examples =
        "{\"year\":2024,\"month\":7,\"units\":[\"101001\"],\"deadline\":\"2024-08-20\","
            + "\"reason\":\"单位机房搬迁\"}")
record ExtensionEntry(
    @Min(2000) @Max(2100) int year,
    @Nullable @Min(1) @Max(12) Integer month,
    @NotEmpty @Size(max = 1000) List<@NotBlank @Size(max = 64) String> units,
    @NotNull LocalDate deadline,
    @NotBlank @Size(max = 500) String reason) {

  /** What is wrong with the day: it has passed, or lies before the month's end. */
  List<Violation> violations(LocalDate today) {
    List<Violation> wrong = new ArrayList<>();
    if (deadline.isBefore(today)) {
      wrong.add(DeadlineRefusal.DEADLINE_PAST.at("/deadline", deadline, Map.of("today", today)));
    }
    if (month != null) {
      MonitoredMonth.tooEarly(deadline, year, month).ifPresent(wrong::add);
    }
    return wrong;
  }
}
