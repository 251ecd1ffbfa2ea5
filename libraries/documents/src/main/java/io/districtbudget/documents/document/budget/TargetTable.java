package io.districtbudget.documents.document.budget;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 绩效目标表 (target table) printed in a department budget: which project, and its money of the year.
 *
 * @param form position of the table among the forms of the document
 * @param moneyUnit the unit that its head prints, 元 or 万元
 * @param printed the amount as printed
 * @param amount as it was understood, in 元
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetTable(
    int form,
    @Nullable String project,
    @Nullable String department,
    @Nullable String unit,
    String moneyUnit,
    @Nullable String printed,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class)
        @Nullable BigDecimal amount) {

  TargetTable moved(int by) {
    return new TargetTable(form + by, project, department, unit, moneyUnit, printed, amount);
  }
}
