/** 抽查复核 (spot checks): a random sample, and a risk-ranked one beside it. */
@NullMarked
package io.districtbudget.assessment.recheck;

import org.jspecify.annotations.NullMarked;
