package io.districtbudget.form.remote.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** 单位 (unit) that is entered by its name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitRequest(String name, @Nullable String departmentCode) {}
