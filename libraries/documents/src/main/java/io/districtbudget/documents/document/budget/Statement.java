package io.districtbudget.documents.document.budget;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 文字所述数字 (figure stated by the text).
 *
 * @param code what it is about, such as BASIC or PROCUREMENT_TOTAL
 * @param subject the item, when the code names a kind of items
 * @param printed as printed, such as 9999.65万元
 * @param value amount in 元, or a number of units or projects
 * @param precision the value of one in the last printed place, in the unit of the value
 * @param text the clause
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Statement(
    String code,
    @Nullable String subject,
    String printed,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class)
        BigDecimal value,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class)
        BigDecimal precision,
    String text) {}
