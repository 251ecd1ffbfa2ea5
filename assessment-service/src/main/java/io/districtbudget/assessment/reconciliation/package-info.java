/** 对账 (reconciliation): own figures against the ledger. */
@NullMarked
package io.districtbudget.assessment.reconciliation;

import org.jspecify.annotations.NullMarked;
