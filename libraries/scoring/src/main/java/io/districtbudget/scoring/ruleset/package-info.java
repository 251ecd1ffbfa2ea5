/** 评分规则 (rule set): the settings of scoring as versioned data, one set per year and region. */
@NullMarked
package io.districtbudget.scoring.ruleset;

import org.jspecify.annotations.NullMarked;
