/** A change and its event are one transaction. */
@NullMarked
package io.districtbudget.support.outbox;

import org.jspecify.annotations.NullMarked;
