package io.districtbudget.form.remote.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 绩效运行监控 (monitoring) of a month. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MonitoringRequest(
    @Nullable String executionCause, @Nullable String executionRemedy, List<Row> indicators) {

  /** One that states nothing: it begins the month, or asks what its rows would be. */
  public static MonitoringRequest blank() {
    return new MonitoringRequest(null, null, List.of());
  }

  /**
   * One approved indicator.
   *
   * @param number from 1
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Row(
      int number,
      @Nullable String value,
      @Nullable String expected,
      @Nullable String band,
      @Nullable String cause,
      @Nullable String remedy) {}
}
