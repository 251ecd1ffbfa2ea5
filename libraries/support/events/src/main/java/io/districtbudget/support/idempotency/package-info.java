/** Retried POST requests have one effect and one answer. */
@NullMarked
package io.districtbudget.support.idempotency;

import org.jspecify.annotations.NullMarked;
