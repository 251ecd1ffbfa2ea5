package io.districtbudget.project.registry.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.districtbudget.support.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A description as it is served.
 *
 * @param description what the declaration states
 * @param historical whether a published document said it
 * @param findings what does not add up in a published document; it is kept as printed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DescriptionResponse(
    @JsonUnwrapped Description description, boolean historical, List<Finding> findings) {

  /** A slip of the document. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Finding(
      String pointer, String code, String message, String messageEn, @Nullable String stated) {

    static Finding of(Violation violation) {
      return new Finding(
          String.valueOf(violation.pointer()),
          violation.code(),
          violation.message().zh(),
          violation.message().en(),
          violation.rejected());
    }
  }

  /** As it stands in the registry. */
  public static DescriptionResponse from(ProjectDescription stored) {
    return new DescriptionResponse(
        stored.content(),
        stored.historical(),
        CostRules.check(stored.content(), "").stream().map(Finding::of).toList());
  }
}
