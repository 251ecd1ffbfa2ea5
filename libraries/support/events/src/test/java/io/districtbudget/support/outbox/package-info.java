/** Tests. */
@NullMarked
package io.districtbudget.support.outbox;

import org.jspecify.annotations.NullMarked;
