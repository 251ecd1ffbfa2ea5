package io.districtbudget.indicator.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An indicator proposed for the catalogue.
 *
 * @param level1 一级指标 of framework 2021 or 101
 * @param level2 二级指标
 * @param name 三级指标
 * @param keywords words by which it is found beside its name
 * @param unit 计量单位
 * @param usualTarget 常用指标值
 * @param explanation 指标说明
 * @param evaluationStandard 评价标准
 * @param valueSource 取值来源
 * @param departmentCode owner; common to all departments when no owner is given
 * @param functionalClass the other kind of owner: 支出功能分类, 3, 5 or 7 digits
 */
@Schema(
    example =
        """
        {"level1": "产出指标", "level2": "数量指标", "name": "电梯维护台数", "unit": "台",
         "direction": "POSITIVE", "usualTarget": "≥12台", "keywords": ["电梯", "维护"]}
        """)
public record IndicatorProposal(
    @NotBlank @Size(max = 50) String level1,
    @NotBlank @Size(max = 50) String level2,
    @NotBlank @Size(max = 300) String name,
    @Nullable @Size(max = 20) List<@NotBlank @Size(max = 30) String> keywords,
    @Nullable @Size(max = 20) String unit,
    @NotNull Direction direction,
    @Nullable @Size(max = 500) String usualTarget,
    @Nullable @Size(max = 2_000) String explanation,
    @Nullable @Size(max = 2_000) String evaluationStandard,
    @Nullable @Size(max = 500) String valueSource,
    @Nullable @Size(max = 64) String departmentCode,
    @Nullable @Pattern(regexp = "[0-9]{3}([0-9]{2}){0,2}") String functionalClass) {}
