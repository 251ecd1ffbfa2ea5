package io.districtbudget.form.remote.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * 项目 (project) that is entered.
 *
 * @param startDate yyyy-MM-dd, as {@code endDate}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectRequest(
    String name,
    String unitCode,
    String origin,
    @Nullable String category,
    @Nullable String nature,
    @Nullable String startDate,
    @Nullable String endDate) {}
