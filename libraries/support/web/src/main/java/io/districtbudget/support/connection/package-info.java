/** What a caller is told whose connection is too slow. */
@NullMarked
package io.districtbudget.support.connection;

import org.jspecify.annotations.NullMarked;
