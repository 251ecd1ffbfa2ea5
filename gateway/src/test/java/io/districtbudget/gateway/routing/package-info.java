@NullMarked
package io.districtbudget.gateway.routing;

import org.jspecify.annotations.NullMarked;
