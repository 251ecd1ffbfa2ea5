package io.districtbudget.form.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.support.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 导入任务 (import job): a large document that is taken over form by form while nobody need wait.
 *
 * @param forms how many forms the document seems to hold, by its titles
 * @param done how many of them have a line
 * @param halted why it stands still, to be resumed: an expired token, a service that is away, a
 *     restart
 * @param unread parts of the document of which no form was read, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportJob")
public record ImportJob(
    UUID id,
    ImportJobState state,
    int forms,
    int done,
    Counts counts,
    Instant createdAt,
    @Nullable Instant endedAt,
    @Nullable Problem halted,
    List<Problem> unread) {

  /** How the forms that are done came out. */
  @Schema(name = "ImportJobCounts")
  public record Counts(int created, int changed, int unchanged, int refused, int brokenOff) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts with(ImportOutcome outcome) {
      return switch (outcome) {
        case CREATED -> new Counts(created + 1, changed, unchanged, refused, brokenOff);
        case CHANGED -> new Counts(created, changed + 1, unchanged, refused, brokenOff);
        case UNCHANGED -> new Counts(created, changed, unchanged + 1, refused, brokenOff);
        case REFUSED -> new Counts(created, changed, unchanged, refused + 1, brokenOff);
        case BROKEN_OFF -> new Counts(created, changed, unchanged, refused, brokenOff + 1);
      };
    }

    int sum() {
      return created + changed + unchanged + refused + brokenOff;
    }
  }
}
