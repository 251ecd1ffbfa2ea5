/** 代码表 (code lists) of this service. */
@NullMarked
package io.districtbudget.indicator.codelists;

import org.jspecify.annotations.NullMarked;
