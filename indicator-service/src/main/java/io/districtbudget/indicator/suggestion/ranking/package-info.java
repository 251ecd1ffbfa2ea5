/** 推荐排序 (ranking of suggestions): pure Java, whole numbers, deterministic. */
@NullMarked
package io.districtbudget.indicator.suggestion.ranking;

import org.jspecify.annotations.NullMarked;
