/** 预算账 (budget ledger): append-only entries per project, fiscal year and fund source. */
@NullMarked
package io.districtbudget.project.ledger;

import org.jspecify.annotations.NullMarked;
