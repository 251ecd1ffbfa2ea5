/** 评分规则 (rule sets): shipped with the service or stored by a division, by fiscal year. */
@NullMarked
package io.districtbudget.assessment.rulesets;

import org.jspecify.annotations.NullMarked;
