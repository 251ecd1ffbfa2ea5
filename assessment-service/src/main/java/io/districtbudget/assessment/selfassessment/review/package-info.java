/** 审核、复核与公开 (review, recheck and publication). */
@NullMarked
package io.districtbudget.assessment.selfassessment.review;

import org.jspecify.annotations.NullMarked;
