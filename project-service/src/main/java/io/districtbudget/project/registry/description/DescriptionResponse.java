package io.districtbudget.project.registry.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
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

  /** As Hibernate writes the column: not subject to how the REST API writes JSON. */
  private static final ObjectReader CONTENT = new ObjectMapper().readerFor(Description.class);

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
    return of(stored.content(), stored.historical());
  }

  /**
   * The same of a row.
   *
   * @param content as the column keeps it
   */
  public static DescriptionResponse stored(String content, boolean historical) {
    try {
      return of(CONTENT.readValue(content), historical);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("stored description not read", unreadable);
    }
  }

  private static DescriptionResponse of(Description content, boolean historical) {
    return new DescriptionResponse(
        content, historical, CostRules.check(content, "").stream().map(Finding::of).toList());
  }
}
