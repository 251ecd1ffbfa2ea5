/** 公开内容 (publications): kept word for word, whatever happens later. */
@NullMarked
package io.districtbudget.assessment.selfassessment.publication;

import org.jspecify.annotations.NullMarked;
