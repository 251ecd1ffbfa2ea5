@NullMarked
package io.districtbudget.indicator;

import org.jspecify.annotations.NullMarked;
