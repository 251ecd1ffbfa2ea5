package io.districtbudget.project.registry.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.project.money.Money;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * 项目构成分解 (cost item): a line of the cost breakdown, in 元.
 *
 * @param name 项目名称 of the line
 * @param content 项目内容
 * @param detail 项目明细
 * @param unitPrice 单价
 * @param priceBasis 单价依据
 * @param quantity 数量
 * @param quantityBasis 数量依据
 * @param amount 明细金额: unit price × quantity
 * @param remark 备注
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CostItem(
    @Nullable @Size(max = 300) String name,
    @Nullable @Size(max = 1000) String content,
    @Nullable @Size(max = 1000) String detail,
    @Nullable Money unitPrice,
    @Nullable @Size(max = 1000) String priceBasis,
    @Nullable Quantity quantity,
    @Nullable @Size(max = 1000) String quantityBasis,
    @Nullable Money amount,
    @Nullable @Size(max = 1000) String remark) {}
