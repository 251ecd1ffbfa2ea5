/** The way of a request to its service and of the answer back. */
@NullMarked
package io.districtbudget.gateway.proxy;

import org.jspecify.annotations.NullMarked;
