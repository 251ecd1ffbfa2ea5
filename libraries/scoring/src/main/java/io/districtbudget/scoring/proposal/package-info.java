/** 预算建议规则 (rules of proposals): pure. */
@NullMarked
package io.districtbudget.scoring.proposal;

import org.jspecify.annotations.NullMarked;
