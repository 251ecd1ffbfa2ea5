package io.districtbudget.assessment.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 动态 (what happened to the caller's rows), the newest first: one keyset page and the counts.
 *
 * @param items the page
 * @param next path and query of the following page, absent on the last one
 * @param until what to ask for as {@code since} the next time: a few seconds back, so that nothing
 *     is missed that was being written; what comes twice has the same id
 * @param counts how much there is by kind, within the filters but of all kinds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangesResponse(
    List<Item> items, @Nullable String next, OffsetDateTime until, List<Count> counts) {

  /**
   * Something that happened.
   *
   * @param at when it happened
   * @param what in Chinese
   * @param by account or system behind it, where known
   * @param byName the name of that account, where it was seen here
   * @param amount in 元, signed, decimal text
   * @param reason as it was stated
   * @param link path of the page that shows it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ChangesItem")
  public record Item(
      String id,
      OffsetDateTime at,
      ChangeKind kind,
      String what,
      String whatEn,
      @Nullable String by,
      @Nullable String byName,
      NamedProject project,
      @Nullable Named department,
      @Nullable Named unit,
      @Nullable Integer year,
      @Nullable Integer month,
      @Nullable String amount,
      @Nullable String reason,
      String link) {}

  /** How much of one kind happened. */
  @Schema(name = "ChangesCount")
  public record Count(ChangeKind kind, String what, String whatEn, long count) {}
}
