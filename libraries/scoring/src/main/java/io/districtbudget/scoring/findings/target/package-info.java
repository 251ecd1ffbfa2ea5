/** 指标审核 (findings about the indicators and their targets). */
@NullMarked
package io.districtbudget.scoring.findings.target;

import org.jspecify.annotations.NullMarked;
