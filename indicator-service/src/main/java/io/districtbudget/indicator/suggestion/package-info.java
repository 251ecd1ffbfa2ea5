/** 指标推荐 (suggested indicators): a complete draft for a project, each line with its reasons. */
@NullMarked
package io.districtbudget.indicator.suggestion;

import org.jspecify.annotations.NullMarked;
