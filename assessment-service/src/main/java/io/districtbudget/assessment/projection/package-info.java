/** 投影 (projections): projects, money and approved targets as other services' events tell them. */
@NullMarked
package io.districtbudget.assessment.projection;

import org.jspecify.annotations.NullMarked;
