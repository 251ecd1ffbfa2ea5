/** 勾稽核对 (reconciliation) of department budgets: plain rules, each equation with both figures. */
@NullMarked
package io.districtbudget.project.departmentbudget.reconciliation;

import org.jspecify.annotations.NullMarked;
