/** Tests. */
@NullMarked
package io.districtbudget.support.idempotency;

import org.jspecify.annotations.NullMarked;
