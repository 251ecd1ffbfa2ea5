/**
 * Which service a path belongs to: configuration only, so that the gateway knows no business word.
 */
@NullMarked
package io.districtbudget.gateway.routing;

import org.jspecify.annotations.NullMarked;
