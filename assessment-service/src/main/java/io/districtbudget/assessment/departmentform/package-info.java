/** 部门整体支出 (expenditure of a department as a whole): its targets and its self-assessment. */
@NullMarked
package io.districtbudget.assessment.departmentform;

import org.jspecify.annotations.NullMarked;
