/** End to end: everything that {@code ./start} starts, through the gateway, by its users' roles. */
@NullMarked
package io.districtbudget.e2e;

import org.jspecify.annotations.NullMarked;
