/** 填报 (filling): what the unit states, and what it must state before it submits. */
@NullMarked
package io.districtbudget.assessment.selfassessment.filling;

import org.jspecify.annotations.NullMarked;
