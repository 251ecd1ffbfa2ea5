/** 历史自评 (historical assessments): published forms taken over, scored and audited. */
@NullMarked
package io.districtbudget.assessment.selfassessment.historical;

import org.jspecify.annotations.NullMarked;
