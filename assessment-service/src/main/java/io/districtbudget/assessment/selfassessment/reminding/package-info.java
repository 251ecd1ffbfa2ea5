/** 催报 (reminders) of self-assessments that are due: as events, each level once. */
@NullMarked
package io.districtbudget.assessment.selfassessment.reminding;

import org.jspecify.annotations.NullMarked;
