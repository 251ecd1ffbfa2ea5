/** 完成情况审核 (findings about results and their scores). */
@NullMarked
package io.districtbudget.scoring.findings.result;

import org.jspecify.annotations.NullMarked;
