/** 年度结账 (year close): after it nothing is posted to a fiscal year until it is opened again. */
@NullMarked
package io.districtbudget.project.closing;

import org.jspecify.annotations.NullMarked;
