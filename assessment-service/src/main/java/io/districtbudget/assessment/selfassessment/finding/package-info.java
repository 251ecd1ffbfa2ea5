/** 年度审核发现 (findings of a year): kept with their assessments, accepted with a reason. */
@NullMarked
package io.districtbudget.assessment.selfassessment.finding;

import org.jspecify.annotations.NullMarked;
