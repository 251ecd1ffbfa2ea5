/** 评分服务 (scores): a form in, its scores, explanations and findings out; nothing is stored. */
@NullMarked
package io.districtbudget.assessment.scores;

import org.jspecify.annotations.NullMarked;
