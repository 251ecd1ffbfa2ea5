package io.districtbudget.form.remote.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 自评结果 (results) of a self-assessment. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResultsRequest(
    @Nullable String goalResult, @Nullable String executionReason, List<Row> indicators) {

  /**
   * One approved indicator.
   *
   * @param number from 1
   * @param score the unit's own, as decimal text
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Row(
      int number,
      @Nullable String actual,
      @Nullable String score,
      @Nullable String band,
      @Nullable String reason) {

    /** The same with a score. */
    public Row scored(String own) {
      return new Row(number, actual, own, band, reason);
    }
  }
}
