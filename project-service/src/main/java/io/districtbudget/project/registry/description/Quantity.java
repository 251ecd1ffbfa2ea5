package io.districtbudget.project.registry.description;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.districtbudget.support.problem.ProblemException;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 数量 (quantity) of a cost item: not negative, at most 12 digits and four decimals. */
@Schema(type = SchemaType.STRING, examples = "12.5", pattern = "[0-9]{1,12}(\\.[0-9]{1,4})?")
public record Quantity(BigDecimal value) {

  /** The same quantity is equal however many zeros it was written with. */
  public Quantity {
    value = value.stripTrailingZeros();
  }

  /**
   * Reads a decimal string such as {@code 12.5}.
   *
   * @throws ProblemException 422 QUANTITY_INVALID
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Quantity of(String text) {
    if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,4}0*)?")) {
      throw DescriptionRefusal.QUANTITY_INVALID.problemAt(null, text);
    }
    return new Quantity(new BigDecimal(text));
  }

  @Override
  @JsonValue
  public String toString() {
    return value.toPlainString();
  }
}
