package io.districtbudget.support.rebuild;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 重建进度 (progress of a rebuild).
 *
 * @param state RUNNING, DONE, or FAILED with the problem
 * @param attempts how often it was begun; more than once when a replica died over it
 * @param eventsRead events of the topics that were looked at, of all divisions
 * @param eventsTotal events that the topics held when this attempt began
 */
public record RebuildStatus(
    State state,
    String requestedBy,
    OffsetDateTime requestedAt,
    int attempts,
    long eventsRead,
    long eventsTotal,
    @Nullable OffsetDateTime finishedAt,
    @Nullable String problem) {

  /** How far it is. */
  @Schema(name = "RebuildState")
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }
}
