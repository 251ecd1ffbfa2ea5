package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** 部门 (department). */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DepartmentItem(String code, String name) {}
