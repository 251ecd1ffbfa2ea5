/** 评分 (scoring): execution, indicators, total and grade, each with the figures that prove it. */
@NullMarked
package io.districtbudget.scoring;

import org.jspecify.annotations.NullMarked;
