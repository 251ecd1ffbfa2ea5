/** 绩效目标申报 (target declarations): life cycle, versions, review. */
@NullMarked
package io.districtbudget.indicator.declaration;

import org.jspecify.annotations.NullMarked;
