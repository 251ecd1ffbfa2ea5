@NullMarked
package io.districtbudget.gateway.access;

import org.jspecify.annotations.NullMarked;
