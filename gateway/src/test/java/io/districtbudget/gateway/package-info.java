@NullMarked
package io.districtbudget.gateway;

import org.jspecify.annotations.NullMarked;
