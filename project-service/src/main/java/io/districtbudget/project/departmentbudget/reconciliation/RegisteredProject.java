package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.project.money.Money;

/**
 * 登记的项目 (registered project) of the department with a year-start budget of the year.
 *
 * @param normalizedName its name in the spelling in which names are compared
 */
public record RegisteredProject(String normalizedName, String unitCode, Money yearStart) {}
