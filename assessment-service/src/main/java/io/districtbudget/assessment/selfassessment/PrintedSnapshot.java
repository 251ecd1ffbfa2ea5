package io.districtbudget.assessment.selfassessment;

import io.districtbudget.assessment.scores.BudgetEntry;
import io.districtbudget.assessment.scores.PrintedEntry;

/** 表内数据 (what a published form prints), kept beside what was computed. */
public record PrintedSnapshot(PrintedEntry figures, BudgetEntry budget) {}
