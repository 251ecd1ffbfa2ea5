/** 自评接口 (REST answers of self-assessments). */
@NullMarked
package io.districtbudget.assessment.selfassessment.answering;

import org.jspecify.annotations.NullMarked;
