/** 佐证材料 (evidence): files that prove what a unit states in its self-assessment. */
@NullMarked
package io.districtbudget.assessment.evidence;

import org.jspecify.annotations.NullMarked;
