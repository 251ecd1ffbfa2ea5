package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** 单位 (unit) of a department. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UnitItem(String code, String name, @Nullable String departmentCode) {}
