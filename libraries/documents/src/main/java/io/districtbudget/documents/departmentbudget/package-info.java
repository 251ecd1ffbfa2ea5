/** 部门预算 (department budgets) read from text: tables by heading and columns, text by sentences. */
@NullMarked
package io.districtbudget.documents.departmentbudget;

import org.jspecify.annotations.NullMarked;
