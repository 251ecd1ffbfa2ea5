package io.districtbudget.indicator.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A framework as it is answered; weights are decimal strings. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FrameworkResponse(
    String id,
    String name,
    String nameEn,
    int fromYear,
    @Nullable Integer toYear,
    boolean standard,
    String executionWeight,
    List<Level> levels) {

  /** A level 1 with its level 2. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Level(
      String name,
      String weight,
      boolean required,
      @Nullable String weightGoesTo,
      List<String> children,
      List<Child> level2) {}

  /** A level 2 with the other spellings that are understood. */
  public record Child(String name, boolean satisfaction, boolean cost, List<String> aliases) {}

  /** All frameworks. */
  public record All(List<FrameworkResponse> items) {}

  static FrameworkResponse from(Framework framework) {
    return new FrameworkResponse(
        framework.id(),
        framework.name(),
        framework.nameEn(),
        framework.fromYear(),
        framework.toYear(),
        framework.standard(),
        framework.executionWeight().toPlainString(),
        framework.levels().stream()
            .map(
                level ->
                    new Level(
                        level.name(),
                        level.weight().toPlainString(),
                        level.required(),
                        level.weightGoesTo(),
                        level.children().stream().map(Framework.Level2::name).toList(),
                        level.children().stream()
                            .map(l -> new Child(l.name(), l.satisfaction(), l.cost(), l.aliases()))
                            .toList()))
            .toList());
  }
}
