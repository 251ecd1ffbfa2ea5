package io.districtbudget.project.departmentbudget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 百分比 (per cent) as printed, with its printed decimals. */
@Schema(type = SchemaType.STRING, examples = "41.72", pattern = "[0-9]{1,9}(\\.[0-9]{1,6})?")
public record Percent(BigDecimal value) {

  /** Reads a decimal string such as {@code 41.72}; 422 PERCENT_INVALID else. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Percent of(String text) {
    if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,6})?")) {
      LocalText message =
          LocalText.of("百分比“%s”不是十进制数。", "Per cent \"%s\" is no decimal number.", text);
      throw ProblemException.rule(
          "PERCENT_INVALID", message, Violation.of(null, "PERCENT_INVALID", message, text));
    }
    return new Percent(new BigDecimal(text));
  }

  @Override
  @JsonValue
  public String toString() {
    return value.toPlainString();
  }
}
