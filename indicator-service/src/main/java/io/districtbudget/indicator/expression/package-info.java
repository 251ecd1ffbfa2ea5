/** 指标值的读取 (readings of target values) over REST. */
@NullMarked
package io.districtbudget.indicator.expression;

import org.jspecify.annotations.NullMarked;
