package io.districtbudget.indicator.declaration.queue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 待办统计 (what waits for the caller).
 *
 * @param total of all tasks
 */
public record CountsResponse(long total, List<Count> tasks) {

  /**
   * One task.
   *
   * @param since when the oldest began to wait
   * @param daysWaiting whole calendar days since then
   */
  @Schema(name = "QueueCount")
  public record Count(
      Task task, String label, long count, OffsetDateTime since, long daysWaiting) {}

  static CountsResponse from(List<Task> tasks, List<Queue.Waiting> waiting, LocalDate today) {
    List<Count> counts =
        tasks.stream()
            .map(task -> count(task, waiting, today))
            .filter(count -> count.count() > 0)
            .toList();
    return new CountsResponse(counts.stream().mapToLong(Count::count).sum(), counts);
  }

  /** A state has a row per phase of its confirmation; only of approved ones the phase matters. */
  private static Count count(Task task, List<Queue.Waiting> waiting, LocalDate today) {
    List<Queue.Waiting> rows =
        waiting.stream()
            .filter(row -> Task.among(List.of(task), row.state(), row.phase()).isPresent())
            .toList();
    OffsetDateTime oldest =
        rows.stream()
            .map(Queue.Waiting::oldest)
            .min(OffsetDateTime::compareTo)
            .orElse(OffsetDateTime.MAX);
    return new Count(
        task,
        task.label(),
        rows.stream().mapToLong(Queue.Waiting::count).sum(),
        oldest,
        rows.isEmpty() ? 0 : QueueResponse.days(oldest, today));
  }
}
