/** 资金审核 (findings about the money). */
@NullMarked
package io.districtbudget.scoring.findings.money;

import org.jspecify.annotations.NullMarked;
