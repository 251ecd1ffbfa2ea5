/** Budgets as this service knows them from budget.events. */
@NullMarked
package io.districtbudget.indicator.budget;

import org.jspecify.annotations.NullMarked;
