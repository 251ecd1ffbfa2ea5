/** The one source of time. */
@NullMarked
package io.districtbudget.support.time;

import org.jspecify.annotations.NullMarked;
