package io.districtbudget.indicator.declaration.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.indicator.declaration.Declaration;
import io.districtbudget.indicator.declaration.NeedsConfirmation;
import io.districtbudget.indicator.declaration.State;
import io.districtbudget.indicator.project.KnownProject;
import io.districtbudget.support.http.ExpectedVersion;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A declaration in a list.
 *
 * @param task what the caller is to do with it, absent when nothing
 * @param etag what an act on it states as {@code If-Match}
 * @param since when the last act or change of the money was
 * @param daysWaiting whole calendar days since then
 * @param lastOpinion what was said with the last act, such as the reason of a return
 * @param needsConfirmation the change of the money that is to be confirmed, absent when none is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueueResponse(
    UUID projectId,
    String projectCode,
    String projectName,
    String departmentCode,
    String unitCode,
    int year,
    State state,
    int version,
    @Nullable Task task,
    @Nullable String taskLabel,
    String etag,
    OffsetDateTime since,
    long daysWaiting,
    @Nullable String lastOpinion,
    @Nullable NeedsConfirmation needsConfirmation) {

  static QueueResponse from(Queue.Entry entry, LocalDate today) {
    Declaration declaration = entry.declaration();
    KnownProject project = entry.project();
    Task task = entry.task();
    return new QueueResponse(
        declaration.projectId(),
        project.code(),
        project.name(),
        project.departmentCode(),
        project.unitCode(),
        declaration.year(),
        declaration.state(),
        declaration.latestVersion(),
        task,
        task == null ? null : task.label(),
        ExpectedVersion.etag(declaration.version()),
        declaration.waitingSince(),
        days(declaration.waitingSince(), today),
        declaration.lastOpinion(),
        NeedsConfirmation.of(declaration.confirmation()));
  }

  /** Calendar days in Beijing time, by which offices count. */
  static long days(OffsetDateTime since, LocalDate today) {
    return Math.max(
        0, ChronoUnit.DAYS.between(since.atZoneSameInstant(BEIJING).toLocalDate(), today));
  }

  static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
}
