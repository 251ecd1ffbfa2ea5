/** 绩效指标体系 (indicator frameworks): data, chosen by fiscal year. */
@NullMarked
package io.districtbudget.indicator.framework;

import org.jspecify.annotations.NullMarked;
