package io.districtbudget.assessment.projection;

/** The money of a project's year has changed; told within the transaction of the event. */
public record BudgetMoved(ProjectBudget budget) {}
