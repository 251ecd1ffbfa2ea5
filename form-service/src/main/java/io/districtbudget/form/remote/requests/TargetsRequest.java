package io.districtbudget.form.remote.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 绩效目标 (targets) of a project's year, as they are declared. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetsRequest(
    String framework,
    @Nullable String overallGoal,
    @Nullable String annualGoal,
    List<Row> indicators) {

  /** One indicator; its weight as decimal text. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Row(
      @Nullable String level1,
      @Nullable String level2,
      String name,
      @Nullable String target,
      @Nullable String weight) {}
}
