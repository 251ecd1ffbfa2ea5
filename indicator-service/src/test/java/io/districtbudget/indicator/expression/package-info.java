@NullMarked
package io.districtbudget.indicator.expression;

import org.jspecify.annotations.NullMarked;
