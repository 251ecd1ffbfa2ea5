/** What every operation's document says by itself: the refusals, and the headers of writes. */
@NullMarked
package io.districtbudget.support.openapi;

import org.jspecify.annotations.NullMarked;
