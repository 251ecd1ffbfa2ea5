/** 部门预算 (department budgets): stored as published, in versions, and reconciled. */
@NullMarked
package io.districtbudget.project.departmentbudget;

import org.jspecify.annotations.NullMarked;
