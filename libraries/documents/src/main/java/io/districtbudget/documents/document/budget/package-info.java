/** 部门预算 (department budgets) as data: their tables line by line, and what their text states. */
@NullMarked
package io.districtbudget.documents.document.budget;

import org.jspecify.annotations.NullMarked;
