/** Tests. */
@NullMarked
package io.districtbudget.assessment.reconciliation;

import org.jspecify.annotations.NullMarked;
