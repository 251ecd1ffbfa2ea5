/** Indicator service: frameworks, indicator catalogue, target readings and target declarations. */
@NullMarked
package io.districtbudget.indicator;

import org.jspecify.annotations.NullMarked;
