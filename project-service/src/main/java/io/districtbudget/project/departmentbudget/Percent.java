package io.districtbudget.project.departmentbudget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
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
      throw DepartmentBudgetRefusal.PERCENT_INVALID.problemAt(null, text);
    }
    return new Percent(new BigDecimal(text));
  }

  @Override
  @JsonValue
  public String toString() {
    return value.toPlainString();
  }
}
