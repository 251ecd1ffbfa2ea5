package io.districtbudget.assessment.monitoring.filling;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an opening of a month did.
 *
 * @param opened number of monitorings opened
 * @param due number of monitorings that units had begun by themselves and that have a deadline now
 * @param skipped projects that were not, each with the code of the reason
 */
public record MonitoringOpened(int opened, int due, List<Skipped> skipped) {

  /** A project that was left out: PROJECT_CANCELLED, or TARGETS_NOT_APPROVED. */
  @Schema(name = "MonitoringSkipped")
  public record Skipped(UUID projectId, String name, String code) {}
}
