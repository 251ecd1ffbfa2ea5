@NullMarked
package io.districtbudget.gateway.openapi;

import org.jspecify.annotations.NullMarked;
