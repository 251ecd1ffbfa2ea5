package io.districtbudget.indicator.declaration;

import io.districtbudget.expression.Operator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the author of targets says that they mean. */
@Schema(
    example =
        """
        {"readings": [{"number": 1, "as": "READ"},
                      {"number": 2, "as": "FIGURE", "operator": "GE", "value": "14", "unit": "人"},
                      {"number": 3, "as": "WORDS"}]}
        """)
public record ReadingsEntry(@NotEmpty @Size(max = 200) List<@Valid @NotNull Item> readings) {

  /**
   * The meaning of one target.
   *
   * @param number of the indicator, from 1
   * @param as READ as it was read, FIGURE as the figure given here, WORDS judged like words
   * @param operator only with FIGURE
   * @param value only with FIGURE, in {@code unit}
   * @param unit only with FIGURE
   */
  @Schema(name = "ReadingsEntryItem")
  public record Item(
      @Min(1) int number,
      @NotNull As as,
      @Nullable Operator operator,
      @Nullable @Digits(integer = 15, fraction = 8) BigDecimal value,
      @Nullable @Size(min = 1, max = 20) String unit) {}

  /** How a target is to be taken. */
  public enum As {
    READ,
    FIGURE,
    WORDS
  }
}
