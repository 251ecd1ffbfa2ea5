/** 更正 (correction): a published self-assessment stays; a new version goes the ordinary way. */
@NullMarked
package io.districtbudget.assessment.selfassessment.correction;

import org.jspecify.annotations.NullMarked;
