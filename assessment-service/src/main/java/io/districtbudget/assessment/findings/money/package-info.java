/** 资金审核 (findings about the money). */
@NullMarked
package io.districtbudget.assessment.findings.money;

import org.jspecify.annotations.NullMarked;
