/** 开启自评 (opening): one project, or a whole year of a district. */
@NullMarked
package io.districtbudget.assessment.selfassessment.opening;

import org.jspecify.annotations.NullMarked;
