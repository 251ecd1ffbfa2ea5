package io.districtbudget.indicator.budget;

import java.util.UUID;

/** A newer budget of a project's year became known; fired in the transaction of its event. */
public record BudgetMoved(UUID projectId, int year, Budget budget) {}
