/** 规则比较 (what if another rule set had scored a year). */
@NullMarked
package io.districtbudget.assessment.selfassessment.comparison;

import org.jspecify.annotations.NullMarked;
