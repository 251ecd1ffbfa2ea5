package io.districtbudget.form.remote.requests;

/** 部门 (department) that is entered by its name. */
public record DepartmentRequest(String name) {}
