/** Fit and ready, without saying why: details are told on the management port. */
@NullMarked
package io.districtbudget.serving.health;

import org.jspecify.annotations.NullMarked;
