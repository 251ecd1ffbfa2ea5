/** 审核发现 (findings): what the audit of a self-assessment found, each with its proof. */
@NullMarked
package io.districtbudget.scoring.findings;

import org.jspecify.annotations.NullMarked;
