package io.districtbudget.assessment.projection;

/** A project has a new state: name, department, unit, period or status; told in its transaction. */
public record ProjectMoved(Project project) {}
