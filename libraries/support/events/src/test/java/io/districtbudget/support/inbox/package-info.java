/** Tests. */
@NullMarked
package io.districtbudget.support.inbox;

import org.jspecify.annotations.NullMarked;
