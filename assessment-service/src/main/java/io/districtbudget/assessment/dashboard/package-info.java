/** 看板 (dashboards): a year's totals, execution, grades and findings, read from figures. */
@NullMarked
package io.districtbudget.assessment.dashboard;

import org.jspecify.annotations.NullMarked;
