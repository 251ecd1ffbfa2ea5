@NullMarked
package io.districtbudget.indicator.likeness;

import org.jspecify.annotations.NullMarked;
