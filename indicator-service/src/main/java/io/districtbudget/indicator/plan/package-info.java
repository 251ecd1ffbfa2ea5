/** 绩效目标内容 (what a declaration says) and its rules, in plain Java. */
@NullMarked
package io.districtbudget.indicator.plan;

import org.jspecify.annotations.NullMarked;
