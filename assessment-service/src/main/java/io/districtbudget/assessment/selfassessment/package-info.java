/** 绩效自评 (self-assessments): opened, filled, scored, reviewed and published. */
@NullMarked
package io.districtbudget.assessment.selfassessment;

import org.jspecify.annotations.NullMarked;
