package io.districtbudget.assessment.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 待办 (what waits for the caller), the most urgent first: one keyset page, and how much there is.
 *
 * @param items the page
 * @param next path and query of the following page, absent on the last one
 * @param total how many wait, within the filters but of all kinds
 * @param overdue how many of them should be done by now
 * @param counts the same by kind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkResponse(
    List<Item> items, @Nullable String next, long total, long overdue, List<Count> counts) {

  /**
   * Something that waits.
   *
   * @param act what to do, in Chinese
   * @param id of the assessment, monitoring or rectification; of a declaration its project's
   * @param month of a monitoring and its rectifications
   * @param since since when it waits
   * @param due day until which it is owed, absent when none was set
   * @param etag what an act on it states as {@code If-Match}; absent where the page reads it
   * @param link path of the page that shows it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "WorkItem")
  public record Item(
      WorkKind kind,
      String act,
      String actEn,
      String id,
      NamedProject project,
      Named department,
      Named unit,
      int year,
      @Nullable Integer month,
      @Nullable OffsetDateTime since,
      @Nullable LocalDate due,
      boolean overdue,
      @Nullable String etag,
      String link) {}

  /**
   * How much of one kind waits.
   *
   * @param due the earliest day of those that have one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "WorkCount")
  public record Count(
      WorkKind kind, String act, String actEn, long count, long overdue, @Nullable LocalDate due) {}
}
