/** 自评催报 (reminders of self-assessments). */
@NullMarked
package io.districtbudget.assessment.selfassessment.reminding;

import org.jspecify.annotations.NullMarked;
