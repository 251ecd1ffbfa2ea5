/** Connections whose requests never come to the end of their head. */
@NullMarked
package io.districtbudget.serving.connection;

import org.jspecify.annotations.NullMarked;
