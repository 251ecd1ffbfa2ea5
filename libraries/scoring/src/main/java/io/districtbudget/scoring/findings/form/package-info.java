/** 表格审核 (findings about weights, totals and goals). */
@NullMarked
package io.districtbudget.scoring.findings.form;

import org.jspecify.annotations.NullMarked;
