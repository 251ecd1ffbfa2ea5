/** 指标库 (indicator catalogue). */
@NullMarked
package io.districtbudget.indicator.catalogue;

import org.jspecify.annotations.NullMarked;
