/** 指标使用情况 (usage of indicators): how often, by whom, with which targets and results. */
@NullMarked
package io.districtbudget.indicator.catalogue.usage;

import org.jspecify.annotations.NullMarked;
